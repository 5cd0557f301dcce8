// Patch fan-out: what a broadcast to many subscribed clients costs the gateway, against writing as many bytes to sockets.
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { KINDS } from '../../../src/floor/index.ts';
import { type Gateway, openGateway } from '../../../src/gateway/index.ts';
import type { BenchOptions, Findings, Ratio } from '../ratio.ts';
import { type Audience, openAudience } from '../support/audience.ts';
import { type CpuTime, measureCpu } from '../support/cpu-time.ts';
import { type Crowd, createCrowd } from '../support/crowd.ts';

export async function bench(options: BenchOptions): Promise<Findings> {
  const ratios: Ratio[] = [];
  for (const count of options.isQuick ? [100, 1000] : [100, 1000, 5000])
    ratios.push(...(await measureBroadcast(options, count)));
  ratios.push(await measureSharing(options));
  return { ratios };
}

/** PERFORMANCE.md gives them for 5,000 clients, where the system's own work outweighs all else. */
const GOALS = new Map([[5000, { user: 1.3, total: 1.2 }]]);

async function measureBroadcast({ root, isQuick }: BenchOptions, count: number): Promise<Ratio[]> {
  const floor = await openBenchGateway();
  const raw = await openRawServer();
  const views = [KINDS];
  const subscribers = await openAudience(root, {
    port: floor.port,
    count,
    webSocket: { token: TOKEN, views },
  });
  const sockets = await openAudience(root, { port: raw.port, count });
  const ours: CpuTime[] = [];
  const theirs: CpuTime[] = [];
  const rounds = roundsFor(count, isQuick);
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const mine = await measureBroadcastOf(subscribers, floor.broadcast);
    bytes = mine.bytes;
    ours.push(mine.cpu);
    theirs.push((await measureBroadcastOf(sockets, () => raw.broadcast(bytes))).cpu);
  }
  await Promise.all([subscribers.leave(), sockets.leave()]);
  await Promise.all([floor.close(), raw.close()]);
  return (['user', 'total'] as const).map(what => {
    const goal = GOALS.get(count)?.[what];
    const [mine, other] = [perMessage(ours, what, count), perMessage(theirs, what, count)];
    return {
      name: `${count} clients: ${what} CPU of a patch against raw sockets`,
      ratio: mine / other,
      ...(goal === undefined ? {} : { goal }),
      of: 'socket-cpu',
      figures: `${mine.toFixed(1)} µs a client, raw ${other.toFixed(1)} µs; ${bytes} B`,
    };
  });
}

/** The fewer clients, the shorter a round and the more of them. */
function roundsFor(count: number, isQuick: boolean): number {
  return Math.min(300, Math.max(50, 60_000 / count)) / (isQuick ? 3 : 1);
}

/**
 * In microseconds, without the first third of the rounds, in which all is compiled. The sum, since the system tells
 * user from system time by samples, of which a single round has few.
 */
function perMessage(times: readonly CpuTime[], what: 'user' | 'total', count: number): number {
  const counted = times.slice(Math.floor(times.length / 3));
  const sumMs = counted.reduce((sum, time) => sum + (what === 'user' ? time.userMs : time.totalMs), 0);
  return (sumMs * 1000) / counted.length / count;
}

async function measureBroadcastOf(audience: Audience, broadcast: () => void) {
  let bytes = 0;
  const cpu = await measureCpu(async () => {
    bytes = await audience.hear(broadcast);
  });
  return { cpu, bytes };
}

/** Sessions of equal views share one serialisation: as many clients in one view, and each in a view of its own. */
async function measureSharing({ root, isQuick }: BenchOptions): Promise<Ratio> {
  const floor = await openBenchGateway();
  const count = EACH_ITS_OWN.length;
  const open = (views: readonly (readonly string[])[]) =>
    openAudience(root, { port: floor.port, count, webSocket: { token: TOKEN, views } });
  const costOf = async (views: readonly (readonly string[])[]): Promise<number> => {
    const audience = await open(views);
    const times: CpuTime[] = [];
    for (let round = 0; round < roundsFor(count, isQuick); round += 1)
      times.push((await measureBroadcastOf(audience, floor.broadcast)).cpu);
    await audience.leave();
    return perMessage(times, 'user', count);
  };
  await costOf([KINDS]);
  const own = await costOf(EACH_ITS_OWN);
  const shared = await costOf([KINDS]);
  await floor.close();
  return {
    name: `${count} clients: user CPU in one view against a view each`,
    ratio: shared / own,
    of: 'cpu',
    figures: `${shared.toFixed(1)} µs a client, ${own.toFixed(1)} µs`,
  };
}

/** Every set of kinds with the agents in it: all of them see each change. */
const EACH_ITS_OWN = Array.from({ length: 2 ** KINDS.length }, (_, bits) =>
  KINDS.filter((_kind, place) => (bits & (1 << place)) !== 0),
).filter(kinds => kinds.includes('agents'));

// Not a secret: a gateway takes no shorter one.
const TOKEN = 'bench-token-of-this-run';
const START_AT = Date.UTC(2026, 10, 23, 10, 5, 32);
const NEVER_MS = 2 ** 30;

/** 500 agents, 10 queues; a broadcast is twelve agents' changes of state and a contact in each of six queues. */
async function openBenchGateway() {
  const crowd = createCrowd({ agents: 500, queues: 10, seed: 'fan-out', startAt: START_AT });
  let at = START_AT;
  const gateway = await openGateway({
    sources: [],
    listen: { host: '127.0.0.1', port: 0 },
    token: TOKEN,
    log: () => {},
    limits: { sessions: { all: 6_000, token: 6_000, address: 6_000 } },
    tuning: { clock: { now: () => at, rate: 1 }, markMs: NEVER_MS, pingMs: NEVER_MS, tickMs: NEVER_MS },
  });
  gateway.hub.take(crowd.opening());
  gateway.hub.publish();
  return {
    port: Number(new URL(gateway.url).port),
    close: () => gateway.close(),
    broadcast() {
      at += 250;
      publishChanges(gateway, crowd, at);
    },
  };
}

function publishChanges({ hub }: Gateway, crowd: Crowd, at: number): void {
  hub.take([...crowd.changes(12, at), ...crowd.arrivals(6, at)]);
  hub.publish();
}

async function openRawServer() {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, socket => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    /** One frame of so many bytes, its head included. */
    broadcast(bytes: number) {
      const frame = textFrame(bytes);
      for (const socket of sockets) socket.write(frame);
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** RFC 6455 §5.2: FIN and text, and a length of 16 bits. */
function textFrame(bytes: number): Buffer {
  const frame = Buffer.alloc(bytes, ' ');
  frame.writeUInt16BE(0x817e, 0);
  frame.writeUInt16BE(bytes - 4, 2);
  return frame;
}
