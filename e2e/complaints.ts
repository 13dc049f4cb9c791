import type { Page } from '@playwright/test';

/** What the page complains about: exceptions, console errors, requests that fail. */
export function complaints(page: Page): string[] {
  const all: string[] = [];
  page.on('pageerror', (error) => all.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') all.push(message.text());
  });
  page.on('requestfailed', (request) => all.push(`${request.url()} failed`));
  page.on('response', (response) => {
    if (!response.ok()) all.push(`${response.url()} answered ${response.status()}`);
  });
  return all;
}
