// Ten thousand agents as CSV by the command: how long it takes, and that it needs no more memory than for a thousand.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { BenchOptions, Findings } from '../ratio.ts';
import { median } from '../support/cpu-time.ts';
import { BENCH_TOKEN, openCrowdedGateway } from '../support/open-crowded-gateway.ts';

export async function bench({ root, isQuick }: BenchOptions): Promise<Findings> {
  const [many, few] = await Promise.all([openCrowdedGateway(10_000, 500), openCrowdedGateway(1_000, 50)]);
  const of = (url: string) => printCsv(root, url);
  const rounds = { many: [await of(many.httpUrl)], few: [await of(few.httpUrl)] };
  for (let round = 0; round < (isQuick ? 3 : 9); round += 1) {
    rounds.many.push(await of(many.httpUrl));
    rounds.few.push(await of(few.httpUrl));
  }
  await Promise.all([many.close(), few.close()]);
  const middle = (name: keyof typeof rounds, figure: keyof Printed): number =>
    median(rounds[name].slice(1).map(one => one[figure]));
  const [manyMs, manyKb, fewKb] = [middle('many', 'ms'), middle('many', 'peakKb'), middle('few', 'peakKb')];
  return {
    ratios: [
      {
        name: '10,000 agents against 1 s',
        ratio: manyMs / 1_000,
        goal: 1,
        of: 'time',
        figures: `${manyMs.toFixed(0)} ms by the clock, ${middle('many', 'lines')} lines`,
      },
      {
        name: 'peak memory of 10,000 agents against that of 1,000',
        ratio: manyKb / fewKb,
        goal: PEAK_GOAL,
        of: 'heap',
        figures: `${(manyKb / 1_024).toFixed(0)} MB, ${(fewKb / 1_024).toFixed(0)} MB`,
      },
    ],
  };
}

/** What is read at once, and the young generation of a busier heap: nothing that grows with the list. */
const PEAK_GOAL = 1.3;

interface Printed {
  readonly ms: number;
  readonly lines: number;
  readonly peakKb: number;
}

/** On stderr, where the command itself says nothing. */
const TELL_PEAK = 'process.on("exit", () => process.stderr.write(process.resourceUsage().maxRSS + "\\n"))';

async function printCsv(root: string, url: string): Promise<Printed> {
  const startMs = performance.now();
  const child = spawn(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(TELL_PEAK)}`,
      `${root}bin/ringtop.js`,
      'get',
      'agents',
      '-o',
      'csv',
    ],
    { env: { ...process.env, RINGTOP_URL: url, RINGTOP_TOKEN: BENCH_TOKEN } },
  );
  const [csv, peak, [exit]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (exit !== 0) throw new Error(`get agents -o csv ended with ${exit}: ${peak}`);
  return { ms: performance.now() - startMs, lines: csv.split('\n').length - 1, peakKb: Number(peak.trim()) };
}
