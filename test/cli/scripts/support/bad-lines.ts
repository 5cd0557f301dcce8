// What may stand at an address in place of a gateway: nothing (GONE), something that takes a request and says nothing
// (MUTE), a gateway that is cut off in the middle of its answer (CUT), and a web server of somebody else (OTHER).
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';

export interface BadLines {
  readonly urls: Readonly<Record<'GONE' | 'MUTE' | 'CUT' | 'OTHER', string>>;
  close(): void;
}

export async function openBadLines(): Promise<BadLines> {
  const servers = [createServer(() => {}), createServer(cutOff), createServer(answerPage)] as const;
  const [mute, cut, other] = servers;
  mute.on('upgrade', () => {});
  cut.on('upgrade', cutSocketOff);
  other.on('upgrade', (_, socket) => socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n'));
  const [MUTE, CUT, OTHER] = [await listen(mute), await listen(cut), await listen(other)];
  return {
    urls: { GONE: 'http://127.0.0.1:1', MUTE, CUT, OTHER },
    close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

const cutOff: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
  response.write('{"apiVersion":"ringtop/v1","kind":"QueueList","items":[{"id":', () => response.destroy());
};

/** The socket is opened, and is gone before anything was told on it. */
function cutSocketOff(request: Parameters<RequestListener>[0], socket: Duplex, head: Buffer): void {
  const wire = new WebSocketServer({ noServer: true });
  wire.handleUpgrade(request, socket, head, opened => opened.terminate());
}

const answerPage: RequestListener = (_, response) =>
  void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>It works!</h1>\n');
