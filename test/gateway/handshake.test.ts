// Who is let in: over a real socket, with real handshakes.
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { type ClientOptions, WebSocket } from 'ws';
import { openTestGateway, TOKEN } from '../support/open-test-gateway.ts';

interface Refusal {
  readonly status: number | undefined;
  readonly code: string;
}

/** The subprotocol that was agreed on, or how the handshake was refused. */
async function shakeHands(
  url: string,
  protocols: string[],
  options: ClientOptions,
): Promise<string | Refusal> {
  const webSocket = new WebSocket(url, protocols, options);
  onTestFinished(() => webSocket.terminate());
  webSocket.on('error', () => {
    // A refused handshake that the test has read is ended by terminate, which is an error to ws.
  });
  return new Promise(resolve => {
    webSocket.on('open', () => resolve(webSocket.protocol));
    webSocket.on('unexpected-response', async (_request, response: IncomingMessage) => {
      const [body] = await once(response, 'data');
      resolve({ status: response.statusCode, code: JSON.parse(String(body)).code });
    });
  });
}

const bearer = { authorization: `Bearer ${TOKEN}` };
const allowedOrigins = ['https://wall.example'];
const refusedAs = (status: number, code: string): Refusal => ({ status, code });

const handshakes: readonly {
  readonly title: string;
  readonly headers: Record<string, string>;
  readonly protocols?: string[];
  readonly outcome: string | Refusal;
}[] = [
  { title: 'the token in the Authorization header comes in', headers: bearer, outcome: 'ringtop.v1' },
  {
    title: 'a browser’s token among the subprotocols comes in, and is not echoed',
    headers: { origin: 'https://wall.example' },
    protocols: ['ringtop.v1', `ringtop.v1.bearer.${TOKEN}`],
    outcome: 'ringtop.v1',
  },
  { title: 'no token is refused', headers: {}, outcome: refusedAs(401, 'not-authenticated') },
  {
    title: 'a wrong token is refused',
    headers: { authorization: 'Bearer guess' },
    outcome: refusedAs(401, 'not-authenticated'),
  },
  {
    title: 'the right token in another scheme is refused',
    headers: { authorization: `Basic ${TOKEN}` },
    outcome: refusedAs(401, 'not-authenticated'),
  },
  {
    title: 'a page of another site is refused, though its browser has the token',
    headers: { ...bearer, origin: 'https://evil.example' },
    outcome: refusedAs(403, 'not-allowed'),
  },
  {
    title: 'a sandboxed page is refused',
    headers: { ...bearer, origin: 'null' },
    outcome: refusedAs(403, 'not-allowed'),
  },
  {
    title: 'a name that was pointed at loopback is refused',
    headers: { ...bearer, host: 'evil.example' },
    outcome: refusedAs(403, 'not-allowed'),
  },
  {
    title: 'loopback by its other names comes in',
    headers: { ...bearer, host: '[::1]:80' },
    outcome: 'ringtop.v1',
  },
  {
    title: 'a client of another wire is refused',
    headers: bearer,
    protocols: ['graphql-ws'],
    outcome: refusedAs(400, 'invalid-request'),
  },
];

test.each(handshakes)('$title', async ({ headers, protocols = ['ringtop.v1'], outcome }) => {
  const gateway = await openTestGateway({ access: { allowedOrigins } });
  expect(await shakeHands(gateway.url, protocols, { headers })).toEqual(outcome);
});

test('a token in the query string does not let in, and stands in no line of the log', async () => {
  const gateway = await openTestGateway({});
  const outcome = await shakeHands(`${gateway.url}/?token=${TOKEN}`, ['ringtop.v1'], {});
  expect(outcome).toEqual(refusedAs(401, 'not-authenticated'));
  expect(JSON.stringify(gateway.log)).not.toContain(TOKEN);
});
