// A frame made by hand is the frame that a WebSocket library reads.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createSharedMessage } from '../../src/gateway/session/shared-message.ts';

/** A real client, to whom these frames are written past its server. */
async function readFrames(frames: readonly Buffer[]): Promise<string[]> {
  const server = createServer();
  const webSockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, stream, head) =>
    webSockets.handleUpgrade(request, stream, head, webSocket => {
      for (const frame of frames) stream.write(frame);
      webSocket.close();
    }),
  );
  server.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const client = new WebSocket(`ws://127.0.0.1:${port}`);
  const heard: string[] = [];
  client.on('message', message => heard.push(String(message)));
  await once(client, 'close');
  return heard;
}

test.each([0, 1, 125, 126, 65_535, 65_536, 200_000])(
  'a message of %i bytes is read back as it was',
  async length => {
    const text = 'ნ'.repeat(Math.floor(length / 3)) + 'x'.repeat(length % 3);
    expect(Buffer.byteLength(text)).toBe(length);
    const messages = [text, 'next', text];
    expect(await readFrames(messages.map(message => createSharedMessage(message).frame))).toEqual(messages);
  },
);
