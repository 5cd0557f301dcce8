// Those who read the same recording over loopback: each plays it once when it is asked to, and counts what it found.
import { once } from 'node:events';
import { connect } from 'node:net';
import { openAsterisk } from '../../../src/sources/asterisk/index.ts';
import { createPacketReader } from '../../../src/sources/asterisk/wire/packet-reader.ts';

export interface AmiClient {
  /** Settles when the last byte was taken. */
  play(): Promise<void>;
  /** What it has found so far: packets, events or floor events. */
  readonly count: number;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const LONG_MS = 60_000;

/** The whole way: session, dialect, floor events. */
export async function openOurs(port: number): Promise<AmiClient> {
  let count = 0;
  const live = Promise.withResolvers<void>();
  const source = openAsterisk({
    ...{ id: 'pbx', host: HOST, port, user: 'wallboard', secret: async () => 'secret' },
    onState: ({ state, sentence }) =>
      state === 'live' ? live.resolve() : state === 'syncing' || live.reject(new Error(sentence)),
  });
  await source.start({
    emit(events) {
      count += events.length;
    },
    ended() {},
  });
  await live.promise;
  return {
    async play() {
      const reply = await source.ask({ Action: 'Play' }, { timeoutMs: LONG_MS });
      if (!('ok' in reply)) throw new Error(`the recording was not played: ${JSON.stringify(reply)}`);
    },
    get count() {
      return count;
    },
    close: () => source.stop(),
  };
}

/** A socket and the packet reader, nothing else. */
export function openReader(port: number): Promise<AmiClient> {
  return openBare(port, onEnd => {
    let count = 0;
    const reader = createPacketReader({
      onPacket(name, packet) {
        count += 1;
        if (name === 'Response' && packet.raw('ActionID') === PLAY_ID) onEnd();
      },
    });
    return { take: bytes => reader.push(bytes), count: () => count };
  });
}

/** A socket, and where each packet ends. */
export function openSplitter(port: number): Promise<AmiClient> {
  return openBare(port, onEnd => {
    let count = 0;
    let rest = Buffer.alloc(0);
    return {
      take(read) {
        const bytes = rest.length === 0 ? read : Buffer.concat([rest, read]);
        let start = 0;
        for (let at = bytes.indexOf(PACKET_END); at >= 0; at = bytes.indexOf(PACKET_END, start)) {
          count += 1;
          start = at + PACKET_END.length;
        }
        // The last packet of all is short, and comes in one of the last two reads.
        if (start === bytes.length && bytes.subarray(-100).includes(PLAYED)) onEnd();
        rest = Buffer.from(bytes.subarray(start));
      },
      count: () => count,
    };
  });
}

const PLAY_ID = 'play';
const PLAYED = Buffer.from(`Response: Success\r\nActionID: ${PLAY_ID}\r\n\r\n`);
const PACKET_END = Buffer.from('\r\n\r\n');

interface Reading {
  readonly take: (bytes: Buffer) => void;
  readonly count: () => number;
}

async function openBare(port: number, begin: (onEnd: () => void) => Reading): Promise<AmiClient> {
  let onEnd = (): void => {};
  const reading = begin(() => onEnd());
  const socket = connect({ host: HOST, port, noDelay: true });
  socket.on('data', bytes => reading.take(bytes));
  await once(socket, 'connect');
  return {
    play: () =>
      new Promise(resolve => {
        onEnd = resolve;
        socket.write(`Action: Play\r\nActionID: ${PLAY_ID}\r\n\r\n`);
      }),
    get count() {
      return reading.count();
    },
    async close() {
      socket.destroy();
    },
  };
}

/** The npm package, with a listener for its events. Undefined where it is not installed. */
export async function openManager(port: number): Promise<AmiClient | undefined> {
  const createManager = await loadManager();
  if (createManager === undefined) return undefined;
  let count = 0;
  const manager = createManager(port, HOST, 'wallboard', 'secret', true);
  manager.on('managerevent', () => {
    count += 1;
  });
  const play = (): Promise<void> =>
    new Promise((resolve, reject) => {
      manager.action({ action: 'Play' }, error => (error ? reject(error) : resolve()));
    });
  return {
    play,
    get count() {
      return count;
    },
    async close() {
      manager.disconnect();
    },
  };
}

async function loadManager() {
  try {
    return (await import('asterisk-manager')).default;
  } catch {
    return undefined;
  }
}
