// From a key to its answer on the screen while two thousand events a second come in: five thousand agents at 200×50.
import { createSeededRandom, drawBetween } from '../../../src/lib/seeded-random.ts';
import { bytesOfKey } from '../../tui/support/keyboard.ts';
import type { BenchOptions, Findings, Ratio } from '../ratio.ts';
import type { BusyTold } from '../support/busy-gateway.ts';
import { percentilesOf } from '../support/percentiles.ts';
import { openTimedTerminal, type TimedTerminal } from '../support/timed-terminal.ts';
import { startWorker } from '../support/worker-process.ts';

const EVENTS_A_SECOND = 2_000;
const MOST_MS = 50;
const ROUNDS = { quick: 4, full: 24 };
/** Until all is compiled, on both sides. */
const WARM_UP_ROUNDS = 2;

/** What of a screen only the key changes, and no event. */
const cursor = (screen: string): string => String(screen.indexOf('›'));
const titles = (screen: string): string => (screen.match(/── \p{L}+/gu) ?? []).join();
const typed = (screen: string): string => (screen.split('\n').at(-1) ?? '').slice(0, 8);

/** What a lead does all day: look for somebody, go through lists, look at one, come back. */
const KEYS: readonly (readonly [key: string, seen: (screen: string) => string])[] = [
  ['3', titles],
  ['j', cursor],
  ['j', cursor],
  ['pagedown', cursor],
  ['k', cursor],
  ['/', typed],
  ['n', typed],
  ['i', typed],
  ['n', typed],
  ['escape', typed],
  ['2', titles],
  ['j', cursor],
  ['enter', titles],
  ['escape', titles],
  ['k', cursor],
];

export async function bench({ isQuick, root }: BenchOptions): Promise<Findings> {
  const gateway = startWorker<BusyTold>(root, 'busy-gateway');
  const { url, token } = await gateway.next();
  const tool = await openTimedTerminal({
    program: [`${root}bin/ringtop.js`, '--url', url],
    ...{ columns: 200, rows: 50 },
    env: { PATH: process.env.PATH ?? '', TERM: 'xterm-256color', LANG: 'C.UTF-8', RINGTOP_TOKEN: token },
  });
  await tool.shows(/● live/);
  const rounds = ROUNDS[isQuick ? 'quick' : 'full'];
  const before = await gateway.ask({ perSecond: EVENTS_A_SECOND });
  const startMs = performance.now();
  await press(tool, WARM_UP_ROUNDS);
  const busy = await press(tool, rounds);
  const seconds = (performance.now() - startMs) / 1000;
  const after = await gateway.ask({ perSecond: 0 });
  const idle = await press(tool, rounds);
  await tool.leave();
  await gateway.leave();
  const perSecond = (after.count - before.count) / seconds;
  return {
    ratios: [
      ...toRatios(`at ${EVENTS_A_SECOND} events a second`, busy, perSecond),
      ...toRatios('at none', idle, 0),
    ],
  };
}

/** One key after the other, with pauses so that they fall anywhere between the frames of the events. */
async function press(tool: TimedTerminal, rounds: number): Promise<number[]> {
  const random = createSeededRandom('keys');
  const timesMs: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const [key, seen] of KEYS) {
      timesMs.push(await tool.time(bytesOfKey(key), seen));
      await new Promise(resolve => setTimeout(resolve, drawBetween(random, 60, 180)));
    }
  return timesMs;
}

function toRatios(when: string, timesMs: readonly number[], perSecond: number): Ratio[] {
  const { medianMs, p99Ms } = percentilesOf(timesMs);
  const figures =
    `${medianMs.toFixed(1)} ms, 99th ${p99Ms.toFixed(1)} ms, longest ${Math.max(...timesMs).toFixed(1)} ms of ` +
    `${timesMs.length} keys; ${Math.round(perSecond)} events a second`;
  const against = (name: string, ms: number): Ratio => ({
    ...{ name: `${when}: ${name} against ${MOST_MS} ms`, ratio: ms / MOST_MS, goal: 1, of: 'time', figures },
  });
  return [against('median from key to screen', medianMs), against('99th of 100 from key to screen', p99Ms)];
}
