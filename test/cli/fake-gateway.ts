// A gateway's HTTP face, as small as `ringtop get` can be told from a real one: it answers what it is told to.
//
// To extend it: give `answers` a path with a status and a body; every request that came in is in `requests`.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { GATEWAY_MARK } from '../../src/protocol/index.ts';

export interface FakeAnswer {
  readonly status?: number;
  readonly body: string;
  /** Of a proxy, or of another server. @default of a gateway */
  readonly of?: 'stranger';
}

export interface FakeGateway {
  readonly url: string;
  readonly requests: { readonly path: string; readonly authorization: string | undefined }[];
  close(): Promise<void>;
}

export async function openFakeGateway(answers: Readonly<Record<string, FakeAnswer>>): Promise<FakeGateway> {
  const requests: FakeGateway['requests'] = [];
  const server = createServer(({ url: path = '', headers }, response) => {
    requests.push({ path, authorization: headers.authorization });
    const answer: FakeAnswer = answers[path] ?? { status: 404, body: 'not here', of: 'stranger' };
    const { status = 200, body } = answer;
    if (answer.of !== 'stranger') response.setHeader(GATEWAY_MARK.name, GATEWAY_MARK.value);
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it listens on no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
