import puppeteer, { type Frame } from 'puppeteer-core';
import type { Browser } from './driven.ts';
import { onPath } from './installed.ts';

/** Firefox by WebDriver BiDi. Playwright drives only a Firefox of its own making. */
export const firefox: Browser = {
  name: 'Firefox',
  install: 'firefox-esr or firefox on the PATH',
  async start() {
    const executablePath = onPath('firefox-esr', 'firefox');
    if (!executablePath) return null;
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      defaultViewport: { width: 1280, height: 900 },
    });
    const [page = await browser.newPage()] = await browser.pages();
    let frame: Frame = page.mainFrame();
    return {
      async open(url) {
        frame = page.mainFrame();
        await page.goto(url);
      },
      look: (expression) => frame.evaluate(expression) as Promise<never>,
      async drag(from, to) {
        await page.mouse.move(from.x, from.y);
        await page.mouse.down();
        await page.mouse.move(to.x, to.y, { steps: 6 });
        await page.mouse.up();
      },
      press: (key) => page.keyboard.press(key),
      async enterFrame() {
        const element = await page.waitForSelector('iframe');
        const inside = await element?.contentFrame();
        if (!inside) throw new Error('There is no frame to enter.');
        frame = inside;
      },
      close: () => browser.close(),
    };
  },
};
