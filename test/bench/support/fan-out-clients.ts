// A process of many clients on raw sockets: takes frames as they come, and tells the bench when all have the next one.
import { connect, type Socket } from 'node:net';
import { subscribeFrame, upgradeRequest } from './handshake.ts';

export interface Clients {
  readonly port: number;
  readonly count: number;
  /** Absent: sockets without a protocol, which are sent frames from the start. */
  readonly webSocket?: {
    readonly token: string;
    /** The kinds that each client subscribes to; they are taken in turn. */
    readonly views: readonly (readonly string[])[];
  };
}

/** How many have connected, or have the next frame, and how long that frame was. */
export type Told = 'connected' | { readonly frameBytes: number };

process.on('message', (clients: Clients) => void start(clients));
process.on('disconnect', () => process.exit());

const AT_ONCE = 200;

async function start(clients: Clients): Promise<void> {
  let got = 0;
  let isFlowing = false;
  const onFrame = (frameBytes: number): void => {
    got += 1;
    if (got < clients.count) return;
    got = 0;
    if (isFlowing) tell({ frameBytes });
    else tell('connected');
    isFlowing = true;
  };
  for (let first = 0; first < clients.count; first += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, clients.count - first) }, (_, index) =>
      open(clients, first + index, onFrame),
    );
    await Promise.all(batch);
  }
  if (clients.webSocket !== undefined) return;
  isFlowing = true;
  tell('connected');
}

function tell(told: Told): void {
  process.send?.(told);
}

/** Resolves when the socket is open; a subscriber's first frame is the answer to its subscription. */
async function open(clients: Clients, index: number, onFrame: (bytes: number) => void): Promise<void> {
  const socket = connect({ port: clients.port, host: '127.0.0.1', noDelay: true });
  socket.on('error', error => process.stderr.write(`fan-out client: ${error.message}\n`));
  if (clients.webSocket === undefined) countFrames(socket, onFrame);
  else subscribe(socket, clients.webSocket, { index, onFrame });
  await new Promise(resolve => socket.once('connect', resolve));
}

function subscribe(
  socket: Socket,
  { token, views }: NonNullable<Clients['webSocket']>,
  { index, onFrame }: { index: number; onFrame: (bytes: number) => void },
): void {
  socket.write(upgradeRequest({ token }));
  socket.once('data', head => {
    if (!String(head).startsWith('HTTP/1.1 101')) throw new Error(`refused: ${head}`);
    countFrames(socket, onFrame);
    socket.write(subscribeFrame(views[index % views.length] ?? []));
  });
}

/** Text frames alone; a ping goes without an answer. */
function countFrames(socket: Socket, onFrame: (bytes: number) => void): void {
  let rest: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let bytes = frameLength(rest); bytes <= rest.length; bytes = frameLength(rest)) {
      if ((rest[0] ?? 0) === 0x81) onFrame(bytes);
      rest = rest.subarray(bytes);
    }
  });
}

/** The whole length of the frame that begins here; infinite while its head is not whole. */
function frameLength(bytes: Buffer): number {
  const short = (bytes[1] ?? 0) & 0x7f;
  if (bytes.length < 2) return Number.POSITIVE_INFINITY;
  if (short < 126) return 2 + short;
  if (bytes.length < (short === 126 ? 4 : 10)) return Number.POSITIVE_INFINITY;
  return short === 126 ? 4 + bytes.readUInt16BE(2) : 10 + Number(bytes.readBigUInt64BE(2));
}
