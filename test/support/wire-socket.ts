// A bare WebSocket that speaks the wire by hand: what a client by somebody else would send and see.
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { TOKEN } from './open-test-gateway.ts';

export interface WireMessage {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: {
    readonly code: number;
    readonly message: string;
    readonly data: { readonly code: string };
  };
}

export interface WireSocket {
  readonly webSocket: WebSocket;
  /** Resolves with the answer to this call. */
  call(method: string, params?: object): Promise<WireMessage>;
  /** Sends as it is, and resolves with the next message. */
  say(text: string | Buffer): Promise<WireMessage>;
  /** Sends the requests as one batch, and resolves with its answers. */
  sayBatch(requests: readonly object[]): Promise<readonly WireMessage[]>;
  /** Resolves with the next notification of this method, past or to come. */
  next(method: string): Promise<WireMessage>;
  /** Resolves with the code it was closed by. */
  readonly closed: Promise<number>;
}

/** Opens it; rejects where the gateway refuses the handshake. */
export async function openWireSocket(url: string, headers: Record<string, string> = {}): Promise<WireSocket> {
  const webSocket = new WebSocket(url, 'ringtop.v1', {
    headers: { authorization: `Bearer ${TOKEN}`, ...headers },
  });
  onTestFinished(() => webSocket.terminate());
  const inbox = createInbox();
  const batches: ((answers: readonly WireMessage[]) => void)[] = [];
  webSocket.on('message', message => {
    const said: WireMessage | readonly WireMessage[] = JSON.parse(String(message));
    if (isBatch(said)) batches.shift()?.(said);
    else inbox.put(said);
  });
  const closed = new Promise<number>(resolve => webSocket.once('close', code => resolve(code)));
  await once(webSocket, 'open');
  let lastId = 0;
  return {
    webSocket,
    closed,
    call(method, params) {
      lastId += 1;
      const id = lastId;
      webSocket.send(
        JSON.stringify({ jsonrpc: '2.0', id, method, ...(params === undefined ? {} : { params }) }),
      );
      return inbox.take(message => message.id === id);
    },
    say(text) {
      webSocket.send(text);
      return inbox.take(message => message.method === undefined);
    },
    sayBatch(requests) {
      webSocket.send(JSON.stringify(requests));
      return new Promise(resolve => batches.push(resolve));
    },
    next: method => inbox.take(message => message.method === method),
  };
}

function isBatch(said: WireMessage | readonly WireMessage[]): said is readonly WireMessage[] {
  return Array.isArray(said);
}

type Wanted = (message: WireMessage) => boolean;

function createInbox() {
  const messages: WireMessage[] = [];
  const waiting: { wanted: Wanted; resolve: (message: WireMessage) => void }[] = [];
  return {
    put(message: WireMessage): void {
      const index = waiting.findIndex(({ wanted }) => wanted(message));
      if (index < 0) messages.push(message);
      else waiting.splice(index, 1)[0]?.resolve(message);
    },
    take(wanted: Wanted): Promise<WireMessage> {
      const index = messages.findIndex(wanted);
      const [found] = index < 0 ? [] : messages.splice(index, 1);
      if (found !== undefined) return Promise.resolve(found);
      return new Promise(resolve => waiting.push({ wanted, resolve }));
    },
  };
}
