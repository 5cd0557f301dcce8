// A client that knows nothing of ringtop: what goes over the wire, packet by packet, for the tests of the fake.
import { connect, type Socket } from 'node:net';
import { until } from '../until.ts';

export interface PlainClient {
  /** All bytes so far, the banner too. */
  readonly bytes: Buffer;
  /** How many reads brought them. */
  readonly readCount: number;
  readonly banner: string;
  readonly packets: readonly PlainPacket[];
  readonly isClosed: boolean;
  /** Sends an action and waits for its reply. */
  ask(name: string, headers?: Readonly<Record<string, string | number>>): Promise<PlainPacket>;
  send(name: string, headers?: Readonly<Record<string, string | number>>): string;
  write(text: string): void;
  /** All packets since the last look that are events, by name. */
  eventsSince(): PlainPacket[];
  close(): void;
}

export interface PlainPacket {
  /** `Response` or the event's name. */
  readonly name: string;
  readonly lines: readonly string[];
  readonly headerNames: readonly string[];
  get(header: string): string | undefined;
}

export async function connectPlainly(
  port: number,
  socket: Socket = connect(port, '127.0.0.1'),
): Promise<PlainClient> {
  let bytes = Buffer.alloc(0);
  let readCount = 0;
  let isClosed = false;
  let looked = 0;
  let sent = 0;
  socket.on('data', read => {
    bytes = Buffer.concat([bytes, read]);
    readCount += 1;
  });
  socket.on('close', () => {
    isClosed = true;
  });
  socket.on('error', () => {});
  await new Promise<void>(resolve => socket.once('ready', resolve));
  const client: PlainClient = {
    get bytes() {
      return bytes;
    },
    get readCount() {
      return readCount;
    },
    get banner() {
      return bytes.toString('utf8').split('\r\n')[0] ?? '';
    },
    get packets() {
      return toPackets(bytes);
    },
    get isClosed() {
      return isClosed;
    },
    async ask(name, headers) {
      const id = client.send(name, headers);
      const reply = (): PlainPacket | undefined =>
        client.packets.find(packet => packet.name === 'Response' && packet.get('ActionID') === id);
      await until(() => isClosed || reply() !== undefined);
      const found = reply();
      if (found === undefined) throw new Error(`The connection ended without a reply to ${name}.`);
      return found;
    },
    send(name, headers = {}) {
      sent += 1;
      const lines = Object.entries({ Action: name, ...headers, ActionID: `plain-${sent}` });
      socket.write(`${lines.map(([key, value]) => `${key}: ${value}\r\n`).join('')}\r\n`);
      return `plain-${sent}`;
    },
    write: text => void socket.write(text),
    eventsSince() {
      const fresh = client.packets.slice(looked);
      looked += fresh.length;
      return fresh.filter(({ name }) => name !== 'Response');
    },
    close: () => socket.destroy(),
  };
  return client;
}

/** Of a whole connection, from its banner on. */
export function toPackets(bytes: Buffer): PlainPacket[] {
  const text = bytes.toString('utf8').replace(/^Asterisk Call Manager[^\r]*\r\n/, '');
  return text
    .split('\r\n\r\n')
    .slice(0, -1)
    .map(packet => toPacket(packet.split('\r\n')));
}

export function toPacket(lines: readonly string[]): PlainPacket {
  const headers = lines.map(line => /^([^:]*): ?(.*)$/s.exec(line) ?? ['', line, '']);
  const get = (header: string): string | undefined => headers.find(([, name]) => name === header)?.[2];
  return {
    name: get('Event') ?? (get('Response') === undefined ? '' : 'Response'),
    lines,
    headerNames: headers.map(([, name = '']) => name),
    get,
  };
}
