// What the bench of walls found, as ratios: how late, at what cost, and what one that stalls costs the others.
import type { Ratio } from '../ratio.ts';
import type { Latencies } from './latencies.ts';
import type { Change } from './open-wall-crowd.ts';
import type { Sent } from './raw-writer.ts';
import type { Stalled } from './wall-crowd.ts';

export const WALLS = 1_000;

export interface Watched {
  readonly changes: readonly Change[];
  /** Of each real second. */
  readonly cpuMs: number;
  /** To each wall. */
  readonly sent: readonly Sent[];
}

export interface Stretch extends Watched {
  readonly rawCpuMs: number;
  readonly latency: Latencies;
}

export interface Stall {
  readonly latency: Latencies;
  readonly bufferedBytes: number;
  readonly stalled: Stalled;
}

const MEDIAN_MS = 250;
export const MOST_MS = 500;
const RAW_GOAL = 1.3;

export function toLatencyRatios(stretches: readonly Stretch[]): Ratio[] {
  const median = meanOf(stretches.map(({ latency }) => latency.medianMs));
  const p99 = meanOf(stretches.map(({ latency }) => latency.p99Ms));
  const most = Math.max(...stretches.map(({ latency }) => latency.maxMs));
  const missing = stretches.reduce((sum, { latency }) => sum + latency.missing, 0);
  if (missing > 0) throw new Error(`${missing} changes did not reach a wall`);
  const figures = `median ${median.toFixed(0)} ms, p99 ${p99.toFixed(0)}, most ${most.toFixed(0)}`;
  const name = 'a change, from the source to each wall';
  return [
    { name: `${name}: median against 250 ms`, ratio: median / MEDIAN_MS, goal: 1, of: 'time', figures },
    { name: `${name}: most against 500 ms`, ratio: most / MOST_MS, goal: 1, of: 'time', figures },
  ];
}

/** @param alone the same gateway for a whole minute without a wall; absent where there is no time for that. */
export function toCpuRatios(stretches: readonly Stretch[], alone: Watched | undefined): Ratio[] {
  const [ours, raw] = [
    meanOf(stretches.map(({ cpuMs }) => cpuMs)),
    meanOf(stretches.map(({ rawCpuMs }) => rawCpuMs)),
  ];
  const sizes = stretches.flatMap(({ sent }) => sent.map(({ bytes }) => bytes));
  const ms = (value: number): string => `${value.toFixed(1)} ms a second`;
  const name = `${WALLS} walls: CPU of`;
  return [
    {
      name: `${name} the gateway against as many bytes to raw sockets`,
      ratio: ours / raw,
      of: 'socket-cpu',
      figures:
        `${ms(ours)}, raw ${ms(raw)}; stretch by stretch ${stretches.map(toCpuShare).join(', ')}; ` +
        `${meanOf(sizes).toFixed(0)} B a message, at most ${Math.max(...sizes)} B`,
    },
    ...(alone === undefined
      ? []
      : [
          {
            name: `${name} what they add to a gateway without walls against the same`,
            ratio: (ours - alone.cpuMs) / raw,
            goal: RAW_GOAL,
            of: 'socket-cpu' as const,
            figures: `without walls ${ms(alone.cpuMs)}: the floor, its rows, alerts, and the events of this bench`,
          },
        ]),
  ];
}

function toCpuShare({ cpuMs, rawCpuMs }: Stretch): string {
  return (cpuMs / rawCpuMs).toFixed(2);
}

export function toStallRatios(stretches: readonly Stretch[], stalls: readonly Stall[]): Ratio[] {
  const merged = stalls.map(({ stalled }) => stalled.merged);
  const patches = stalls.map(({ stalled }) => stalled.patches);
  const most = Math.max(...stalls.map(({ bufferedBytes }) => bufferedBytes));
  const against = (name: string, msOf: (latency: Latencies) => number): Ratio => {
    const [during, without] = [stalls, stretches].map(all => meanOf(all.map(({ latency }) => msOf(latency))));
    const [ours = Number.NaN, before = Number.NaN] = [during, without];
    return {
      name: `while one wall stalls: ${name} of the others against without`,
      ratio: ours / before,
      of: 'time',
      figures: `${ours.toFixed(0)} ms, ${before.toFixed(0)} ms; at most ${(most / 1e6).toFixed(1)} MB wait in the gateway`,
    };
  };
  return [
    against('median', ({ medianMs }) => medianMs),
    against('p99', ({ p99Ms }) => p99Ms),
    {
      name: 'when it wakes: patches against the publications it missed',
      ratio: meanOf(patches) / meanOf(merged),
      of: 'bytes',
      figures: `${patches.join(', ')} for ${merged.join(', ')}`,
    },
  ];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
