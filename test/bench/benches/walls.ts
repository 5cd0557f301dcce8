// A thousand walls over ten thousand agents and five hundred queues at fifty changes a second: how late, and at what cost.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type FloorDocument, KINDS } from '../../../src/floor/index.ts';
import { toColumns } from '../../../src/protocol/index.ts';
import type { BenchOptions, Findings, Ratio } from '../ratio.ts';
import { measureCpu, raceCpu } from '../support/cpu-time.ts';
import { type LargeFloor, openLargeFloor } from '../support/large-floor.ts';
import { type Change, openWallCrowd, type WallCrowd } from '../support/open-wall-crowd.ts';
import { openRawPeer, type RawPeer } from '../support/raw-peer.ts';
import type { Sent } from '../support/raw-writer.ts';
import {
  MOST_MS,
  type Stall,
  type Stretch,
  toCpuRatios,
  toLatencyRatios,
  toStallRatios,
  WALLS,
  type Watched,
} from '../support/wall-ratios.ts';

const CHANGES_A_SECOND = 50;
/** They live and rest in turn with the raw peer, so that what slows the machine for a while slows both. */
const STRETCHES = { quick: 1, full: 2 };
/** A minute together in full, and so with one minute's turn, in which every queue changes. */
const STRETCH_MS = { quick: 15_000, full: 30_000 };
const STALL_MS = { quick: 7_500, full: 11_000 };
/** As much of the floor's own work as the stretches had: a whole minute, with its turn. */
const ALONE_MS = 60_000;
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
  const stalls: Stall[] = [];
  for (let n = 0; n < STRETCHES[size]; n += 1) {
    stretches.push(await watchAndReplay({ floor, raw, crowd, ms: STRETCH_MS[size] }));
    stalls.push(await watchWithStall(crowd, floor, STALL_MS[size]));
  }
  const returned = await measureReturn(crowd, floor);
  await crowd.disconnect();
  const alone = isQuick ? undefined : await watch(floor, ALONE_MS);
  await Promise.all([crowd.leave(), raw.close()]);
  const { document } = floor.gateway.hub.ledger;
  await floor.close();
  return {
    ratios: [
      ...toLatencyRatios(stretches),
      ...toCpuRatios(stretches, alone),
      ...toStallRatios(stretches, stalls),
      ...returned,
      await toMakingRatio(document),
    ],
  };
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

/** Until the snapshot that the stalled one does not read is made and written. */
const STALLED_AFTER_MS = 1_500;

async function watchWithStall(crowd: WallCrowd, floor: LargeFloor, ms: number): Promise<Stall> {
  const { sessions } = floor.gateway;
  const stalling = crowd.stall(STALLED_AFTER_MS + ms);
  await new Promise(resolve => setTimeout(resolve, STALLED_AFTER_MS));
  let bufferedBytes = 0;
  const stopListening = floor.onPublish(() => {
    bufferedBytes = Math.max(bufferedBytes, sessions.bufferedBytes());
  });
  const { changes } = await watch(floor, ms);
  stopListening();
  const stalled = await stalling;
  return { latency: await crowd.measure(changes), bufferedBytes, stalled };
}

/** Lets the floor live for a while. */
async function watch(floor: LargeFloor, ms: number): Promise<Watched> {
  const { traffic } = floor.gateway.sessions;
  const sent: Sent[] = [];
  const startMs = performance.now();
  let before = { ...traffic };
  const stopListening = floor.onPublish(() => {
    // One, and with a mark's two messages before it three.
    const messages = Math.round((traffic.messages - before.messages) / WALLS);
    const bytes = Math.round((traffic.bytes - before.bytes) / WALLS / messages);
    before = { ...traffic };
    const afterMs = performance.now() - startMs;
    for (let n = 0; n < messages; n += 1) sent.push({ afterMs, bytes });
  });
  const changes: Change[] = [];
  const { totalMs } = await measureCpu(() => floor.live(ms, change => changes.push(change)));
  stopListening();
  // The last changes are still under way.
  await new Promise(resolve => setTimeout(resolve, 1_000));
  return { changes, sent, cpuMs: (totalMs * 1000) / ms };
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

/** What a snapshot takes from everybody else, at most once a second: the rest of it is another thread's. */
const MAKING_MS = 60;

async function toMakingRatio(document: FloorDocument): Promise<Ratio> {
  const msOf = await raceCpu(
    { columns: () => JSON.stringify(toColumns(document)), rows: () => JSON.stringify(document) },
    7,
  );
  return {
    name: `a snapshot by columns: CPU to make it against ${MAKING_MS} ms`,
    ratio: msOf('columns') / MAKING_MS,
    goal: 1,
    of: 'cpu',
    figures: `${msOf('columns').toFixed(1)} ms; JSON.stringify of the rows ${msOf('rows').toFixed(1)} ms`,
  };
}
