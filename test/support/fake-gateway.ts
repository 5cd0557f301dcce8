// A gateway that is a test's own hand: the feed's socket, and what the test makes the other end say.
//
// How to extend: `say` sends any text; `answer` replies to the last subscription; `lose` cuts the line.
import type { FeedSocketEvents, GatewayPlace, OpenFeedSocket, TokenVerdict } from '../../src/client/index.ts';

export interface FakeGateway {
  readonly openSocket: OpenFeedSocket;
  /** Sockets opened so far. */
  readonly tries: number;
  readonly places: readonly GatewayPlace[];
  /** Whether the last socket is still held by the feed. */
  readonly isHeld: boolean;
  readonly requests: readonly WireRequest[];
  accept(): void;
  lose(reason?: string, token?: TokenVerdict): void;
  say(text: string): void;
  notify(method: string, params: object): void;
  /** To the last request. */
  answer(result: object): void;
  fail(code: string, message: string): void;
  /** Accepts, and answers the subscription with a snapshot. */
  goLive(snapshot?: object, stamp?: Partial<Stamp>): void;
}

export interface WireRequest {
  readonly id: number;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface Stamp {
  readonly epoch: string;
  readonly offset: number;
  readonly at: number;
  readonly rate: number;
}

export function createFakeGateway(): FakeGateway {
  const places: GatewayPlace[] = [];
  const requests: WireRequest[] = [];
  let events: FeedSocketEvents | undefined;
  const say = (text: string): void => events?.heard(text);
  const reply = (part: object): void =>
    say(JSON.stringify({ jsonrpc: '2.0', id: requests.at(-1)?.id ?? null, ...part }));
  return {
    openSocket(place, opened) {
      places.push(place);
      events = opened;
      const letGo = (): void => {
        if (events === opened) events = undefined;
      };
      return {
        send: text => requests.push(JSON.parse(text)),
        drop: letGo,
        async leave() {
          letGo();
        },
      };
    },
    get tries() {
      return places.length;
    },
    places,
    get isHeld() {
      return events !== undefined;
    },
    requests,
    accept: () => events?.opened(),
    lose: (reason = 'the connection closed', token: TokenVerdict = 'good') => events?.closed(reason, token),
    say,
    notify: (method, params) => say(JSON.stringify({ jsonrpc: '2.0', method, params })),
    answer: result => reply({ result }),
    fail: (code, message) => reply({ error: { code: -32000, message, data: { code } } }),
    goLive(snapshot = {}, stamp = {}) {
      events?.opened();
      reply({ result: { epoch: 'e1', offset: 10, at: 1000, rate: 1, ...stamp, recovered: false, snapshot } });
    },
  };
}
