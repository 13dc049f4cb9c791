import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { requireSetup } from '../core/setup.ts';
import { createClient, type Mode, type Port } from './client.ts';
import { answer } from './handlers.ts';
import type { Outcome, Request, Response } from './protocol.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A worker that answers when told to. */
class FakePort implements Port {
  onmessage: Port['onmessage'] = null;
  onerror: Port['onerror'] = null;
  onmessageerror: Port['onmessageerror'] = null;
  readonly received: Request[] = [];
  terminated = false;

  postMessage(request: Request) {
    this.received.push(request);
  }
  terminate() {
    this.terminated = true;
  }
  /** Answers the oldest request that has none, or the given one. */
  reply(request: Request = this.received.shift() as Request) {
    const { lane, ticket, task, input } = request;
    const response = { lane, ticket, ...answer(task, input as never) };
    this.onmessage?.({ data: response as Response });
  }
}

const steps = (K: number) => requireSetup({ N: 12, m: 3, K }) as never;

const stepsOf = (outcome: Outcome<'study'>): number =>
  'output' in outcome ? outcome.output.study.K : -1;

/** A client, the workers that it started, and a lane whose answers are written down by their K. */
function started(spawn: () => Port = () => new FakePort()) {
  const ports: FakePort[] = [];
  const client = createClient(() => {
    const port = spawn();
    ports.push(port as FakePort);
    return port;
  });
  const modes: Mode[] = [];
  client.onMode((mode) => modes.push(mode));
  const answered: number[] = [];
  const lane = client.lane('study');
  const ask = (k: number) => lane.request(steps(k), (outcome) => answered.push(stepsOf(outcome)));
  return { client, ports, modes, answered, lane, ask };
}

describe('the client', () => {
  it('starts its worker with the first request', () => {
    const { ports, ask, client } = started();
    expect(ports).toHaveLength(0);
    ask(3);
    expect(ports).toHaveLength(1);
    expect(client.mode()).toBe('worker');
  });

  it('delivers the answer to the one who asked', () => {
    const { ports, answered, ask } = started();
    ask(3);
    expect(answered).toEqual([]);
    ports[0].reply();
    expect(answered).toEqual([3]);
  });

  it('answers the first and the latest request, and none in between', () => {
    const { ports, answered, ask } = started();
    for (const k of [1, 2, 3, 4]) ask(k);
    expect(ports[0].received).toHaveLength(1);
    ports[0].reply();
    expect(answered).toEqual([1]);
    expect(ports[0].received).toHaveLength(1);
    ports[0].reply();
    expect(answered).toEqual([1, 4]);
    expect(ports[0].received).toHaveLength(0);
  });

  it('keeps every lane waiting only for itself, with one worker for all', () => {
    const { client, ports, answered, ask } = started();
    const other = client.lane('study');
    const second: number[] = [];
    ask(1);
    ask(2);
    other.request(steps(5), () => second.push(5));
    expect(ports).toHaveLength(1);
    expect(ports[0].received).toHaveLength(2);
    ports[0].reply(ports[0].received.pop());
    expect([answered, second]).toEqual([[], [5]]);
    ports[0].reply();
    ports[0].reply();
    expect(answered).toEqual([1, 2]);
  });

  it('may be asked again from within an answer', () => {
    const { ports, answered, ask, lane } = started();
    lane.request(steps(1), () => ask(2));
    ports[0].reply();
    ports[0].reply();
    expect(answered).toEqual([2]);
  });

  it('delivers what a task says of its failure', () => {
    const { ports, lane } = started();
    const outcomes: Outcome<'study'>[] = [];
    lane.request({ ...(steps(3) as object), K: 13 } as never, (outcome) => outcomes.push(outcome));
    ports[0].reply();
    expect(outcomes[0]).toMatchObject({ error: expect.stringMatching(/K = 13/) });
  });

  it('delivers no answer twice, and none that nobody asked for', () => {
    const { ports, answered, ask } = started();
    ask(1);
    const [request] = ports[0].received;
    ports[0].reply();
    ports[0].reply(request);
    ports[0].reply({ ...request, lane: 99 });
    expect(answered).toEqual([1]);
  });

  it('does not take the answer to one request for that to the next', () => {
    const { ports, answered, ask } = started();
    ask(1);
    ask(2);
    const [request] = ports[0].received;
    ports[0].reply();
    ports[0].reply(request);
    expect(answered).toEqual([1]);
    ports[0].reply();
    expect(answered).toEqual([1, 2]);
  });
});

describe('a closed lane', () => {
  it('gets neither the answer under way nor the one that waits', () => {
    const { ports, answered, ask, lane } = started();
    ask(1);
    ask(2);
    lane.close();
    ports[0].reply();
    vi.runAllTimers();
    expect(answered).toEqual([]);
    expect(ports[0].received).toEqual([]);
  });

  it('forgets what it was asked before', () => {
    const { ports, answered, ask, lane } = started();
    ask(1);
    ask(2);
    lane.close();
    ask(3);
    ports[0].reply();
    ports[0].reply();
    expect(answered).toEqual([3]);
    expect(ports[0].received).toEqual([]);
  });

  it('is not computed for on the main thread', () => {
    const { lane } = started(() => {
      throw new Error('blocked');
    });
    const read = vi.fn();
    lane.request(new Proxy({}, { get: read }) as never, () => {});
    lane.close();
    vi.runAllTimers();
    expect(read).not.toHaveBeenCalled();
  });

  it('gets none from the main thread either, nor when a worker is replaced', () => {
    const { client, ports, answered, ask, lane } = started();
    ask(1);
    lane.close();
    ports[0].onerror?.({});
    expect(ports).toHaveLength(1);
    const blocked = createClient(() => {
      throw new Error('blocked');
    });
    const other = blocked.lane('study');
    other.request(steps(2), () => answered.push(2));
    other.close();
    vi.runAllTimers();
    expect(answered).toEqual([]);
    expect(client.mode()).toBe('restarted');
  });
});

describe('a worker that dies', () => {
  it('is replaced once, and what it was doing is asked again', () => {
    const { ports, modes, answered, ask, client } = started();
    ask(1);
    ask(2);
    ports[0].onerror?.({ message: 'out of memory' });
    expect(ports).toHaveLength(2);
    expect(ports[0].terminated).toBe(true);
    expect(client.mode()).toBe('restarted');
    expect(modes).toEqual(['restarted']);
    ports[1].reply();
    ports[1].reply();
    expect(answered).toEqual([1, 2]);
  });

  it('by an event without a message, or a message that cannot be read, is dead all the same', () => {
    for (const die of ['onerror', 'onmessageerror'] as const) {
      for (const event of [undefined, null, {}, { type: 'error' }]) {
        const { ports, answered, ask } = started();
        ask(1);
        ports[0][die]?.(event);
        ports[1].reply();
        expect(answered).toEqual([1]);
      }
    }
  });

  it('does not reach the console: its event is taken care of', () => {
    const { ports, ask } = started();
    ask(1);
    const preventDefault = vi.fn();
    ports[0].onerror?.({ preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it('says nothing any more: neither answers nor further deaths of it count', () => {
    const { ports, answered, ask, client } = started();
    ask(1);
    const [request] = ports[0].received;
    ports[0].onerror?.({});
    ports[0].reply(request);
    ports[0].onerror?.({});
    expect(answered).toEqual([]);
    expect(client.mode()).toBe('restarted');
    ports[1].reply();
    expect(answered).toEqual([1]);
  });

  it('twice gives way to the main thread, which answers everything', () => {
    const { ports, modes, answered, ask } = started();
    ask(1);
    ask(2);
    ports[0].onerror?.({});
    ports[1].onerror?.({});
    expect(modes).toEqual(['restarted', 'main']);
    expect(ports).toHaveLength(2);
    expect(ports.every(({ terminated }) => terminated)).toBe(true);
    vi.runAllTimers();
    expect(answered).toEqual([1, 2]);
    ask(3);
    vi.runAllTimers();
    expect(answered).toEqual([1, 2, 3]);
    expect(ports).toHaveLength(2);
  });

  it('while it has nothing to do is replaced when there is something', () => {
    const { ports, answered, ask } = started();
    ask(1);
    ports[0].reply();
    ports[0].onerror?.({});
    expect(ports).toHaveLength(1);
    ask(2);
    expect(ports).toHaveLength(2);
    ports[1].reply();
    expect(answered).toEqual([1, 2]);
  });
});

describe('a worker that cannot start', () => {
  const blocked = () =>
    started(() => {
      throw new Error('SecurityError');
    });

  it('gives way to the main thread, which answers after the asker is done', () => {
    const { modes, answered, ask, client } = blocked();
    ask(1);
    ask(2);
    ask(3);
    expect(answered).toEqual([]);
    expect(client.mode()).toBe('main');
    vi.runAllTimers();
    expect(answered).toEqual([1, 3]);
    expect(modes).toEqual(['main']);
  });

  it('the second time, too', () => {
    let lives = 1;
    const { ports, modes, answered, ask } = started(() => {
      if (lives-- === 0) throw new Error('SecurityError');
      return new FakePort();
    });
    ask(1);
    ports[0].onerror?.({});
    vi.runAllTimers();
    expect(answered).toEqual([1]);
    expect(modes).toEqual(['restarted', 'main']);
  });
});

describe('whoever listens for the way of computing', () => {
  it('can stop listening', () => {
    const { client, ports, ask } = started();
    const heard: Mode[] = [];
    const stop = client.onMode((mode) => heard.push(mode));
    ask(1);
    stop();
    ports[0].onerror?.({});
    expect(heard).toEqual([]);
  });

  it('lets an idle worker go while nobody looks, and starts another when asked', () => {
    const { ports, ask, answered, client } = started();
    ask(3);
    client.setWatched(false);
    expect(ports[0]?.terminated).toBe(false);
    ports[0]?.reply();
    expect(answered).toEqual([3]);
    expect(ports[0]?.terminated).toBe(true);
    client.setWatched(true);
    ask(4);
    expect(ports).toHaveLength(2);
    ports[1]?.reply();
    expect(answered).toEqual([3, 4]);
    expect(ports[1]?.terminated).toBe(false);
    client.setWatched(false);
    expect(ports[1]?.terminated).toBe(true);
    expect(client.mode()).toBe('worker');
  });
});

describe('a worker that hangs', () => {
  const HANG = 30_000;

  it('is noticed after half a minute, replaced, and asked again', () => {
    const { ports, modes, answered, ask } = started();
    ask(3);
    vi.advanceTimersByTime(HANG - 1);
    expect(ports).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(ports[0].terminated).toBe(true);
    expect(modes).toEqual(['restarted']);
    ports[1].reply();
    expect(answered).toEqual([3]);
  });

  it('at the same a second time gives it up and says so; all else is computed', () => {
    const { client, ports, modes, lane } = started();
    const outcomes: Outcome<'study'>[] = [];
    lane.request(steps(3), (outcome) => outcomes.push(outcome));
    const second: number[] = [];
    client.lane('study').request(steps(5), (outcome) => second.push(stepsOf(outcome)));
    vi.advanceTimersByTime(2 * HANG);
    expect(outcomes).toEqual([{ error: expect.stringContaining('was stopped'), ms: 0 }]);
    expect(ports).toHaveLength(3);
    expect(ports[2].received).toHaveLength(1);
    ports[2].reply();
    expect(second).toEqual([5]);
    // It would hang the page, so the main thread is not asked.
    expect([client.mode(), ...modes]).toEqual(['restarted', 'restarted']);
    lane.request(steps(4), (outcome) => outcomes.push(outcome));
    ports[2].reply();
    expect(stepsOf(outcomes[1])).toBe(4);
  });

  it('is none as long as it answers something, or has nothing to do', () => {
    const { client, ports, ask } = started();
    const other = client.lane('study');
    ask(1);
    for (let k = 2; k < 9; k++) {
      vi.advanceTimersByTime(HANG - 1);
      other.request(steps(k), () => {});
      ports[0].reply(ports[0].received.pop());
    }
    ports[0].reply();
    vi.advanceTimersByTime(10 * HANG);
    expect(ports).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is none where the machine slept or its clock was set', () => {
    const { ports, ask } = started();
    ask(3);
    vi.advanceTimersByTime(1000);
    for (const hours of [9, -9]) {
      vi.setSystemTime(Date.now() + hours * 3_600_000);
      vi.advanceTimersToNextTimer();
    }
    expect(ports).toHaveLength(1);
  });
});
