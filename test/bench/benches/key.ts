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
  const echo = await openEcho();
  const both = { tool, echo };
  const rounds = ROUNDS[isQuick ? 'quick' : 'full'];
  const before = await gateway.ask({ perSecond: EVENTS_A_SECOND });
  const startMs = performance.now();
  await press(both, WARM_UP_ROUNDS);
  const busy = await press(both, rounds);
  const seconds = (performance.now() - startMs) / 1000;
  const after = await gateway.ask({ perSecond: 0 });
  const idle = await press(both, rounds);
  await tool.leave();
  await echo.leave();
  await gateway.leave();
  const perSecond = (after.count - before.count) / seconds;
  return {
    ratios: [
      ...toRatios(`at ${EVENTS_A_SECOND} events a second`, busy, perSecond),
      ...toRatios('at none', idle, 0),
    ],
  };
}

/** What writes each key where it stands, and does nothing else: how long that takes is the machine's own part. */
const ECHO = `process.stdin.setRawMode(true).on('data', key => process.stdout.write('\\x1b[H' + key)); process.stdout.write('ready')`;

async function openEcho(): Promise<TimedTerminal> {
  const echo = await openTimedTerminal({
    program: ['-e', ECHO],
    ...{ columns: 80, rows: 24, env: { PATH: process.env.PATH ?? '', TERM: 'xterm-256color' } },
  });
  await echo.shows(/ready/);
  return echo;
}

interface Pressed {
  readonly timesMs: number[];
  readonly echoesMs: number[];
}

interface Both {
  readonly tool: TimedTerminal;
  readonly echo: TimedTerminal;
}

/** One key after the other, with pauses so that they fall anywhere between the frames of the events. */
async function press({ tool, echo }: Both, rounds: number): Promise<Pressed> {
  const random = createSeededRandom('keys');
  const timesMs: number[] = [];
  const echoesMs: number[] = [];
  const first = (screen: string): string => screen.slice(0, 1);
  for (let round = 0; round < rounds; round += 1)
    for (const [key, seen] of KEYS) {
      timesMs.push(await tool.time(bytesOfKey(key), seen));
      echoesMs.push(await echo.time(echoesMs.length % 2 === 0 ? 'a' : 'b', first));
      await new Promise(resolve => setTimeout(resolve, drawBetween(random, 60, 180)));
    }
  return { timesMs, echoesMs };
}

function toRatios(when: string, { timesMs, echoesMs }: Pressed, perSecond: number): Ratio[] {
  const { medianMs, p99Ms } = percentilesOf(timesMs);
  const echo = percentilesOf(echoesMs);
  const figures =
    `${medianMs.toFixed(1)} ms, 99th ${p99Ms.toFixed(1)} ms, longest ${Math.max(...timesMs).toFixed(1)} ms of ` +
    `${timesMs.length} keys; ${Math.round(perSecond)} events a second; ` +
    `a bare echo ${echo.medianMs.toFixed(1)} ms, 99th ${echo.p99Ms.toFixed(1)} ms`;
  const against = (name: string, ms: number): Ratio => ({
    ...{ name: `${when}: ${name} against ${MOST_MS} ms`, ratio: ms / MOST_MS, goal: 1, of: 'time', figures },
  });
  return [against('median from key to screen', medianMs), against('99th of 100 from key to screen', p99Ms)];
}
