// A process of many watching walls on raw sockets: when each has which offset, and one that stops reading for a while.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { PONG, subscribeFrame, upgradeRequest } from './handshake.ts';
import { latenciesOf } from './latencies.ts';
import { monotonicMs } from './monotonic-ms.ts';
import type { WallOrder, Walls, WallTold } from './open-wall-crowd.ts';
import { createFrameReader, type Frame } from './wire-reader.ts';

export interface Stalled {
  readonly what: 'woken';
  /** Publications that the longest of its patches spans. */
  readonly merged: number;
  /** Patches from its snapshot to where the others are. */
  readonly patches: number;
}

export interface Connected {
  readonly what: 'connected';
  /** Until the last one had its snapshot. */
  readonly ms: number;
  readonly snapshotBytes: number;
}

interface Wall {
  readonly socket: Socket;
  /** When it had each offset, by `offset`. */
  readonly times: number[];
  /** Publications that each of its patches spans. */
  readonly spans: number[];
  offset: number | undefined;
}

let place: Walls | undefined;
let walls: readonly Wall[] = [];

process.on('message', (order: WallOrder) => void obey(order).then(told => process.send?.(told)));
process.on('disconnect', () => process.exit());

async function obey(order: WallOrder): Promise<WallTold> {
  if (order.what === 'connect') return connectAll(order.walls);
  if (order.what === 'stall') return stall(order.ms);
  if (order.what === 'measure')
    return latenciesOf(
      order.changes,
      walls.map(({ times }) => times),
    );
  for (const { socket } of walls) socket.destroy();
  walls = [];
  return { what: 'disconnected' };
}

async function connectAll(wanted: Walls): Promise<Connected> {
  place = wanted;
  const startMs = monotonicMs();
  walls = await Promise.all(
    Array.from({ length: wanted.count }, async () => {
      const { wall, first } = await openWall({ deflate: true });
      await first;
      return wall;
    }),
  );
  const ms = monotonicMs() - startMs;
  // Of the handshake, the snapshot, and at most a patch or two: the least of all has nothing but the snapshot.
  return { what: 'connected', ms, snapshotBytes: Math.min(...walls.map(({ socket }) => socket.bytesRead)) };
}

async function openWall({ deflate }: { deflate: boolean }) {
  if (place === undefined) throw new Error('no gateway was named yet');
  const { port, token, kinds } = place;
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  socket.on('error', error => process.stderr.write(`wall: ${error.message}\n`));
  socket.write(upgradeRequest({ token, deflate }));
  const [head] = await once(socket, 'data');
  if (!String(head).startsWith('HTTP/1.1 101')) throw new Error(`refused: ${head}`);
  const wall: Wall = { socket, times: [], spans: [], offset: undefined };
  const { promise: first, resolve } = Promise.withResolvers<void>();
  const read = createFrameReader({
    onPing: () => socket.write(PONG),
    onFrame(frame) {
      take(wall, frame);
      resolve();
    },
  });
  socket.on('data', read);
  socket.write(subscribeFrame(kinds));
  return { wall, first };
}

/** All between two offsets is had at once; what does not follow from where the wall is would be a gap. */
function take(wall: Wall, { from, offset }: Frame): void {
  const before = wall.offset ?? offset;
  if (from !== undefined && from !== before)
    throw new Error(`a patch from ${from}, and the wall is at ${before}`);
  const now = monotonicMs();
  for (let at = before + 1; at <= offset; at += 1) wall.times[at] = now;
  if (offset > before) wall.spans.push(offset - before);
  wall.offset = offset;
}

const ASKED_AGAIN = 4;
const ASK_MS = 300;

async function stall(ms: number): Promise<Stalled> {
  const { wall } = await openWall({ deflate: false });
  wall.socket.pause();
  const startMs = monotonicMs();
  // The system takes a few megabytes by itself: asked again, until it is the gateway that has to wait.
  for (let n = 0; n < ASKED_AGAIN; n += 1) {
    await new Promise(resolve => setTimeout(resolve, ASK_MS));
    wall.socket.write(subscribeFrame(place?.kinds ?? []));
  }
  await new Promise(resolve => setTimeout(resolve, startMs + ms - monotonicMs()));
  wall.socket.resume();
  while (wall.offset === undefined || wall.offset < (walls[0]?.offset ?? 0)) await once(wall.socket, 'data');
  wall.socket.destroy();
  return { what: 'woken', merged: Math.max(0, ...wall.spans), patches: wall.spans.length };
}
