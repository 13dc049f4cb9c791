import { expect } from '@playwright/test';

export interface Traced {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time of the thread, in microseconds; other processes do not count. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * The longest task of any page's main thread, in milliseconds of processor time, in a trace of
 * Chromium with the category `disabled-by-default-devtools.timeline` and more than `least` tasks.
 */
export function longestTask(trace: Buffer, least: number): number {
  const { traceEvents: events } = JSON.parse(String(trace)) as { traceEvents: Traced[] };
  const thread = ({ pid, tid }: Traced) => `${pid} ${tid}`;
  const main = new Set(events.filter(({ args }) => args?.name === 'CrRendererMain').map(thread));
  const tasks = events.filter((event) => event.name === 'RunTask' && main.has(thread(event)));
  expect(tasks.length).toBeGreaterThan(least);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000));
}
