// A thousand walls over ten thousand agents and five hundred queues at fifty changes a second: how late, and at what cost.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { KINDS } from '../../../src/floor/index.ts';
import type { BenchOptions, Findings, Ratio } from '../ratio.ts';
import { measureCpu } from '../support/cpu-time.ts';
import { type LargeFloor, openLargeFloor } from '../support/large-floor.ts';
import type { Latencies } from '../support/latencies.ts';
import { type Change, openWallCrowd, type WallCrowd } from '../support/open-wall-crowd.ts';
import { openRawPeer, type RawPeer } from '../support/raw-peer.ts';
import type { Sent } from '../support/raw-writer.ts';
import type { Stalled } from '../support/wall-crowd.ts';

const WALLS = 1_000;
const CHANGES_A_SECOND = 50;
/** They live and rest in turn with the raw peer, so that what slows the machine for a while slows both. */
const STRETCHES = { quick: 1, full: 3 };
/** With a minute's turn in one of them, in which every queue changes. */
const STRETCH_MS = { quick: 15_000, full: 22_000 };
/** Until all is compiled, and what the day before left is collected: a gateway runs for months. */
const WARM_UP_MS = 15_000;
/** Half a minute before ten: the turn of the minute is in the one stretch that there is. */
const QUICK_HOUR = 10 - 28 / 3600;

export async function bench({ root, isQuick }: BenchOptions): Promise<Findings> {
  const size = isQuick ? 'quick' : 'full';
  const floor = await openLargeFloor({ hour: isQuick ? QUICK_HOUR : 14.32, perSecond: CHANGES_A_SECOND });
  const crowd = await openWallCrowd(root, {
    port: floor.port,
    token: floor.token,
    kinds: KINDS,
    count: WALLS,
  });
  const raw = await openRawPeer(root, WALLS);
  await raw.replay((await watch(floor, WARM_UP_MS)).sent);
  const stretches: Stretch[] = [];
  for (let n = 0; n < STRETCHES[size]; n += 1)
    stretches.push(await watchAndReplay({ floor, raw, crowd, ms: STRETCH_MS[size] }));
  const stalling = crowd.stall(STRETCH_MS[size] / 2);
  const stalledChanges = (await watch(floor, STRETCH_MS[size])).changes;
  const [stall, stalledLatency] = [await stalling, await crowd.measure(stalledChanges)];
  const returned = await measureReturn(crowd, floor);
  await crowd.disconnect();
  const alone = await watch(floor, STRETCH_MS[size] / 3);
  await Promise.all([crowd.leave(), raw.close()]);
  await floor.close();
  return {
    ratios: [
      ...toLatencyRatios(stretches),
      toCpuRatio(stretches, alone),
      toStallRatio(stretches, stalledLatency),
      toMergeRatio(stall),
      ...returned,
    ],
  };
}

interface Watched {
  readonly changes: readonly Change[];
  /** Of each real second. */
  readonly cpuMs: number;
  /** To each wall. */
  readonly sent: readonly Sent[];
}

interface Stretch extends Watched {
  readonly rawCpuMs: number;
  readonly latency: Latencies;
}

async function watchAndReplay(options: {
  readonly floor: LargeFloor;
  readonly raw: RawPeer;
  readonly crowd: WallCrowd;
  readonly ms: number;
}): Promise<Stretch> {
  const { floor, raw, crowd, ms } = options;
  const watched = await watch(floor, ms);
  const latency = await crowd.measure(watched.changes);
  return { ...watched, latency, rawCpuMs: ((await raw.replay(watched.sent)) * 1000) / ms };
}

/** Lets the floor live for a while. */
async function watch(floor: LargeFloor, ms: number): Promise<Watched> {
  const { traffic } = floor.gateway.sessions;
  const sent: Sent[] = [];
  const startMs = performance.now();
  let bytes = traffic.bytes;
  const stopListening = floor.onPublish(() => {
    const toEach = Math.round((traffic.bytes - bytes) / WALLS);
    bytes = traffic.bytes;
    if (toEach > 0) sent.push({ afterMs: performance.now() - startMs, bytes: toEach });
  });
  const changes: Change[] = [];
  const { totalMs } = await measureCpu(() => floor.live(ms, change => changes.push(change)));
  stopListening();
  // The last changes are still under way.
  await new Promise(resolve => setTimeout(resolve, 1_000));
  return { changes, sent, cpuMs: (totalMs * 1000) / ms };
}

const MEDIAN_MS = 250;
const MOST_MS = 500;
const RAW_GOAL = 1.3;

function toLatencyRatios(stretches: readonly Stretch[]): Ratio[] {
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

function toCpuRatio(stretches: readonly Stretch[], alone: Watched): Ratio {
  const [ours, raw] = [
    meanOf(stretches.map(({ cpuMs }) => cpuMs)),
    meanOf(stretches.map(({ rawCpuMs }) => rawCpuMs)),
  ];
  const sizes = stretches.flatMap(({ sent }) => sent.map(({ bytes }) => bytes));
  const ms = (value: number): string => `${value.toFixed(1)} ms a second`;
  return {
    name: `${WALLS} walls: CPU of the gateway against as many bytes to raw sockets`,
    ratio: ours / raw,
    goal: RAW_GOAL,
    of: 'socket-cpu',
    figures:
      `${ms(ours)}, raw ${ms(raw)}; without walls ${ms(alone.cpuMs)}; ` +
      `${meanOf(sizes).toFixed(0)} B a publication, at most ${Math.max(...sizes)} B`,
  };
}

function toStallRatio(stretches: readonly Stretch[], stalled: Latencies): Ratio {
  const before = meanOf(stretches.map(({ latency }) => latency.p99Ms));
  return {
    name: 'while one wall stalls: p99 of the others against before',
    ratio: stalled.p99Ms / before,
    of: 'time',
    figures: `${stalled.p99Ms.toFixed(0)} ms, ${before.toFixed(0)} ms; most ${stalled.maxMs.toFixed(0)} ms`,
  };
}

function toMergeRatio({ merged, patches }: Stalled): Ratio {
  return {
    name: 'when it wakes: patches against the publications it missed',
    ratio: patches / merged,
    of: 'bytes',
    figures: `${patches} for ${merged}`,
  };
}

/** All walls come back at once, as after a restart of the gateway. */
async function measureReturn(crowd: WallCrowd, { gateway }: LargeFloor): Promise<Ratio[]> {
  await crowd.disconnect();
  const plainBytes = Buffer.byteLength(JSON.stringify(gateway.hub.ledger.document));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const rssBefore = process.memoryUsage.rss();
  delay.enable();
  const before = process.cpuUsage();
  const { ms, snapshotBytes } = await crowd.connect();
  const { user, system } = process.cpuUsage(before);
  delay.disable();
  const stallMs = delay.max / 1e6;
  const grownMb = (process.memoryUsage.rss() - rssBefore) / 1e6;
  const bytes = `${snapshotBytes} B of ${plainBytes} B`;
  return [
    {
      name: 'a snapshot on the wire against its JSON',
      ratio: snapshotBytes / plainBytes,
      goal: 0.15,
      of: 'bytes',
      figures: bytes,
    },
    {
      name: 'a snapshot on the wire against 600 kB',
      ratio: snapshotBytes / 600_000,
      goal: 1,
      of: 'bytes',
      figures: bytes,
    },
    {
      name: `${WALLS} walls return at once: the main thread’s longest stall against 500 ms`,
      ratio: stallMs / MOST_MS,
      goal: 1,
      of: 'time',
      figures:
        `${stallMs.toFixed(0)} ms; all are back after ${ms.toFixed(0)} ms, for ` +
        `${((user + system) / 1000).toFixed(0)} ms of CPU and ${grownMb.toFixed(0)} MB`,
    },
  ];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
