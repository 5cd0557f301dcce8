// The ways to a syslog: datagrams (RFC 5426), and streams over TCP or a socket of this machine (RFC 6587). A few lines
// each; Node has no datagrams of the kind that /dev/log takes on most machines.
import { createSocket, type Socket as Datagrams } from 'node:dgram';
import { createConnection, isIPv6, type NetConnectOpts, type Socket } from 'node:net';
import type { Line } from './destination.ts';

/** RFC 5426 §3.2: what is longer is not carried by IPv4. The line is in the audit, and its hash in the next. */
const DATAGRAM_BYTES = 60_000;

export function openDatagrams({ hostname, port }: URL): Line {
  const host = hostname.replace(/^\[|\]$/g, '');
  let socket: Datagrams | undefined;
  const open = (): Datagrams => {
    socket ??= createSocket(isIPv6(host) ? 'udp6' : 'udp4').on('error', () => close());
    return socket.unref();
  };
  const close = (): void => {
    socket?.close();
    socket = undefined;
  };
  return {
    write: message =>
      new Promise((resolve, reject) => {
        const bytes = Buffer.from(message).subarray(0, DATAGRAM_BYTES);
        open().send(bytes, Number(port), host, error => (error === null ? resolve() : reject(error)));
      }),
    close: async () => close(),
  };
}

/** `counted`: each message behind its length, so that it may hold a line's end; `lines`: each ends with one. */
export function openStream(to: NetConnectOpts, framing: 'counted' | 'lines'): Line {
  let opened: Promise<Socket> | undefined;
  const connect = (): Promise<Socket> => {
    const socket = createConnection(to).setTimeout(SILENCE_MS);
    return new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(socket.setTimeout(0).setKeepAlive(true).unref()));
      socket.on('timeout', () => socket.destroy(new Error('it does not answer')));
      socket.on('error', reject);
      socket.on('close', () => {
        opened = undefined;
      });
      // What a syslog says is not for us, and its end is told by nothing else.
      socket.on('end', () => socket.destroy()).resume();
    });
  };
  return {
    async write(message) {
      opened ??= connect();
      const socket = await opened.catch(error => {
        opened = undefined;
        throw error;
      });
      const framed = framing === 'counted' ? `${Buffer.byteLength(message)} ${message}` : `${message}\n`;
      await new Promise<void>((resolve, reject) => {
        const callOff = setTimeout(() => socket.destroy(new Error('it takes nothing')), SILENCE_MS);
        socket.write(framed, error => {
          clearTimeout(callOff);
          if (error) reject(error);
          else resolve();
        });
      });
    },
    async close() {
      const socket = await opened?.catch(() => undefined);
      socket?.end();
    },
  };
}

const SILENCE_MS = 5_000;
