// A recording as a source: its clock, its pace, its end, and no commands.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { SourceEvent } from '../../../src/floor/index.ts';
import type { Timers } from '../../../src/lib/timers.ts';
import { type OpenReplayOptions, openReplay } from '../../../src/sources/replay/index.ts';

const BY = { who: 'levan', how: 'command' };

const folder = mkdtempSync(join(tmpdir(), 'ringtop-replay-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'floor.ndjson');
const T0 = 1795341210_000;

function writeDay(instants: readonly number[], tail = ''): void {
  const lines = instants.map((at, index) => ({
    ...{
      type: 'contact.queued',
      at: T0 + at,
      source: 'shop',
      contact: `c${index}`,
      queue: 'sales',
      ordinal: 1,
    },
  }));
  writeFileSync(file, lines.map(line => `${JSON.stringify(line)}\n`).join('') + tail);
}

/** Time that moves when it is told to. */
function createHandTimers() {
  let now = 1000;
  const waiting = new Map<symbol, { dueAt: number; run: () => void }>();
  const timers: Timers = {
    now: () => now,
    after(waitMs, run) {
      const key = Symbol('timer');
      waiting.set(key, { dueAt: now + waitMs, run });
      return () => waiting.delete(key);
    },
  };
  return {
    timers,
    waitingMs: () => [...waiting.values()].map(({ dueAt }) => dueAt - now),
    pass(ms: number) {
      now += ms;
      for (const [key, { dueAt, run }] of [...waiting]) {
        if (dueAt > now) continue;
        waiting.delete(key);
        run();
      }
    },
  };
}

async function start(options: OpenReplayOptions) {
  const source = await openReplay(file, options);
  const told: SourceEvent[][] = [];
  let tell = (): void => {};
  let hasEnded = false;
  await source.start({
    emit: events => {
      told.push([...events]);
      tell();
    },
    ended: () => {
      hasEnded = true;
      tell();
    },
  });
  /** Resolves when what was read so far fits. */
  const until = (isSo: () => boolean): Promise<void> =>
    new Promise(resolve => {
      const look = (): void => {
        if (isSo()) resolve();
      };
      tell = look;
      look();
    });
  return { source, told, until, hasEnded: () => hasEnded };
}

/** The file is read by the event loop: what is waited for comes of itself. */
async function settle(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(resolve => setImmediate(resolve));
}

describe('a replay', () => {
  test('at speed 10 tells an event after a tenth of its time, by a clock that runs ten times as fast', async () => {
    writeDay([0, 10_000, 30_000]);
    const hand = createHandTimers();
    const { source, told, hasEnded } = await start({ speed: 10, timers: hand.timers });
    await settle(() => told.length === 1 && hand.waitingMs().length === 1);
    expect(source.clock?.rate).toBe(10);
    expect(source.clock?.now()).toBe(T0);
    expect(hand.waitingMs()).toEqual([1000]);
    hand.pass(999);
    expect(told).toHaveLength(1);
    expect(source.clock?.now()).toBe(T0 + 9990);
    hand.pass(1);
    await settle(() => told.length === 2 && hand.waitingMs().length === 1);
    expect(hand.waitingMs()).toEqual([2000]);
    hand.pass(2000);
    await settle(() => told.length === 3 && hand.waitingMs().length === 1);
    hand.pass(0);
    await settle(hasEnded);
    hand.pass(60_000);
    expect([source.clock?.now(), source.clock?.rate]).toEqual([T0 + 30_000, 0]);
  });

  test('never shows a time past its end, however late its last line is taken', async () => {
    writeDay([0, 10_000]);
    const hand = createHandTimers();
    const { source } = await start({ speed: 60, timers: hand.timers });
    await settle(() => hand.waitingMs().length === 1);
    hand.pass(3000);
    expect(source.clock?.now()).toBe(T0 + 10_000);
  });

  test('at its greatest speed waits for nothing, and its clock is where its events are', async () => {
    writeDay(Array.from({ length: 500 }, (_, index) => index * 60_000));
    const { source, told, until, hasEnded } = await start({ speed: 'max' });
    expect(source.clock?.rate).toBe(0);
    await until(hasEnded);
    expect(told.flat()).toHaveLength(500);
    expect(source.clock?.now()).toBe(T0 + 499 * 60_000);
    expect(source.speaksFor).toEqual(['shop']);
  });

  test('that is stopped tells no more, also while it waits', async () => {
    writeDay([0, 10_000]);
    const hand = createHandTimers();
    const { source, told, hasEnded } = await start({ timers: hand.timers });
    await settle(() => hand.waitingMs().length === 1);
    await source.stop();
    hand.pass(60_000);
    expect(told).toHaveLength(1);
    expect(hasEnded()).toBe(false);
    expect(hand.waitingMs()).toEqual([]);
  });

  test('cannot be commanded, and says so', async () => {
    writeDay([0]);
    const source = await openReplay(file);
    expect(await source.perform({ method: 'agent.pause', agent: '1001' }, BY)).toEqual({
      outcome: 'refused',
      said: 'a recording cannot be commanded',
      steps: [{ did: 'agent.pause', outcome: 'refused', said: 'a recording cannot be commanded' }],
    });
  });

  test('that meets a bad line loses its source, and says which line', async () => {
    writeDay([0, 10], '{"type":"contact.queued","at":-1}\n');
    const { told, until } = await start({ speed: 'max' });
    await until(() => told.flat().some(({ type }) => type === 'source.lost'));
    expect(told.flat().at(-1)).toMatchObject({
      ...{ type: 'source.lost', source: 'shop' },
      reason: expect.stringContaining(`${file}, line 3: "at" is -1`),
    });
  });

  test('at a speed that is none is refused', async () => {
    await expect(openReplay(file, { speed: 0 })).rejects.toThrow('speed 0 is not a number over 0');
  });
});
