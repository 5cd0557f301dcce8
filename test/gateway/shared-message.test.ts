// Frames made by hand, plain and compressed, are frames that a WebSocket library reads.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createSharedBody } from '../../src/gateway/session/shared-body.ts';
import { createSharedMessage } from '../../src/gateway/session/shared-message.ts';

/** A real client, to whom these frames are written past its server. */
async function readFrames(frames: readonly Buffer[]): Promise<string[]> {
  const server = createServer();
  const webSockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: { serverNoContextTakeover: true },
  });
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
  const client = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: true });
  const heard: string[] = [];
  client.on('message', message => heard.push(String(message)));
  await once(client, 'close');
  return heard;
}

function textOf(bytes: number): string {
  const text = 'ნ'.repeat(Math.floor(bytes / 3)) + 'x'.repeat(bytes % 3);
  expect(Buffer.byteLength(text)).toBe(bytes);
  return text;
}

const SIZES = [0, 1, 125, 126, 65_535, 65_536, 200_000];

test.each(SIZES)('a message of %i bytes is read back as it was, plain and compressed', async bytes => {
  const messages = [textOf(bytes), 'next', textOf(bytes)].map(createSharedMessage);
  const frames = messages.flatMap(message => [message.frame('plain'), message.frame('deflated')]);
  expect(await readFrames(frames)).toEqual(messages.flatMap(({ text }) => [text, text]));
});

test('a long message is compressed, and a short one goes as it is', () => {
  const [long, short] = [createSharedMessage('x'.repeat(100_000)), createSharedMessage('x'.repeat(1_000))];
  expect(long.frame('deflated').length).toBeLessThan(1_000);
  expect(short.frame('deflated')).toBe(short.frame('plain'));
});

test('a message is framed once, however many are sent it', () => {
  const message = createSharedMessage('x'.repeat(100_000));
  expect(message.frame('deflated')).toBe(message.frame('deflated'));
  expect(message.frame('plain')).toBe(message.frame('plain'));
});

test.each(SIZES)('a body stands whole within answers with %i bytes of their own', async bytes => {
  const body = createSharedBody('document '.repeat(10_000));
  await body.compress();
  const answer = { before: textOf(bytes), after: `${textOf(bytes)} end` };
  const [plain, deflated] = [body.frameWithin(answer, false), body.frameWithin(answer, true)];
  const read = `${answer.before}${body.text}${answer.after}`;
  expect(await readFrames([...plain, ...deflated, ...plain])).toEqual([read, read, read]);
  expect(Buffer.concat(deflated).length).toBeLessThan(2 * bytes + 2_000);
});

test('a body that is not compressed yet goes as it is', () => {
  const body = createSharedBody('document '.repeat(10_000));
  const answer = { before: '{', after: '}' };
  expect(body.frameWithin(answer, true)).toEqual(body.frameWithin(answer, false));
});

test('a short body is not worth the wait', () => {
  expect(createSharedBody('{}').compress()).toBeUndefined();
});

test('of many who wait for a body a few go on at a time', async () => {
  const body = createSharedBody('document '.repeat(10_000));
  let goneOn = 0;
  const all = Array.from({ length: 100 }, async () => {
    await body.compress();
    goneOn += 1;
  });
  await all[0];
  expect(goneOn).toBeLessThanOrEqual(32);
  await Promise.all(all);
  expect(goneOn).toBe(100);
});
