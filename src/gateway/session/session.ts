// One client at the other end of a socket: its calls in, the answers out.
import type { Kind } from '../../floor/index.ts';
import {
  type Call,
  CLOSE,
  type Failure,
  type GatewayAbout,
  type MessageLimits,
  parseCalls,
  type ReadCall,
  type RequestId,
  type SubscribeCall,
} from '../../protocol/index.ts';
import { authorise } from '../access/authorise.ts';
import { DEFAULT_LIMITS } from '../access/limits.ts';
import type { Principal } from '../access/principal.ts';
import type { SessionGate } from '../access/session-gate.ts';
import type { PublishedFloor } from '../published-floor.ts';
import {
  type Asker,
  failed,
  formatBatch,
  formatServed,
  outcomeOf,
  type Served,
  serveResult,
} from '../served.ts';
import type { Vitals } from '../vitals/vitals.ts';
import { Following, type Started } from './following.ts';
import type { LateNews } from './late-news.ts';
import type { SessionSocket } from './session-socket.ts';
import type { Around } from './shared-body.ts';
import type { SlownessLimits } from './slowness.ts';
import type { TrafficCount } from './traffic.ts';

export interface SessionOptions {
  readonly floor: PublishedFloor;
  readonly socket: SessionSocket;
  /** Whose it is, and whether it may still be here. */
  readonly gate: SessionGate;
  /** See `Asker`. @default 'ws' */
  readonly from?: string;
  /** See `Asker`. @default false */
  readonly isLocal?: boolean;
  /** Everything that is not a session's own business. */
  readonly serve: (call: Call, asker: Asker) => Promise<Served>;
  readonly limits?: SlownessLimits & { readonly messages?: MessageLimits };
  /** Told what he may not do. */
  readonly onNotAllowed?: (call: Call, failure: Failure) => void;
  readonly traffic?: TrafficCount;
  /** What is to be told to whoever has left. */
  readonly tellLater?: LateNews['tell'];
  /** What the gateway says of itself. */
  readonly about?: { readonly now: GatewayAbout };
  /** Told of each message, and of what became of it. */
  readonly vitals?: Pick<Vitals, 'called' | 'answered'>;
}

/** Whose it is, and how it keeps up. */
export interface Attendance {
  readonly principal: Principal;
  /** Of what it follows; none: nothing. */
  readonly kinds: readonly Kind[];
  readonly isSlow: boolean;
}

export interface Session {
  /** A text message of the client. */
  hear(text: string): void;
  /** Something was published, or the socket drained: send what follows, if the client keeps up. */
  advance(): void;
  /** Say that the feed lives. */
  mark(): void;
  /** Something that nobody asked for at this moment. */
  tell(method: string, params: object): void;
  attendance(): Attendance;
}

/** Calls whose answer the client has not taken yet; who asks on without reading is closed. */
const MAX_OPEN_CALLS = 256;

export function createSession(options: SessionOptions): Session {
  const { socket, gate, from = 'ws', isLocal = false, serve, vitals, about = UNNAMED } = options;
  const { messages = MESSAGES } = options.limits ?? {};
  // What it grants stays as it is for as long as the session lives; when it ends may change.
  const floor = { ...options.floor, views: options.floor.views.for(gate.principal) };
  const following = new Following({ ...options, floor });
  const asker: Asker = {
    get principal() {
      return gate.principal;
    },
    ...{ from, isLocal, refusalNow: gate.refusalNow },
    tell(method, params) {
      if (socket.isOpen) following.tell(method, params);
      else options.tellLater?.(gate.principal, method, params);
    },
  };
  let openCalls = 0;
  let openDocuments = 0;

  const refusalOf = (call: Call): (Served & { ok: false }) | undefined => {
    const refusal = authorise(gate.principal, call.method);
    if (refusal !== undefined) {
      options.onNotAllowed?.(call, refusal);
      return { ok: false, failure: refusal };
    }
    if (!isLarge(call)) return undefined;
    return openDocuments >= MAX_OPEN_DOCUMENTS || following.isSlow() ? failed('busy', UNREAD) : undefined;
  };
  const onFlushed = (): void => {
    openCalls -= 1;
  };
  const onDocumentFlushed = (): void => {
    openCalls -= 1;
    openDocuments -= 1;
  };
  const answer = (id: RequestId | null, served: Served, flushed = onFlushed): void => {
    vitals?.answered(outcomeOf(served));
    socket.send(formatServed(id, served), flushed);
  };
  const answerStart = (id: RequestId, started: Started): void => {
    if (!started.ok) {
      answer(id, started, onDocumentFlushed);
      return;
    }
    vitals?.answered('ok');
    const { before, after } = withYou(started.result, gate.principal, about.now);
    const around = {
      before: `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":${before}`,
      after: `${after}}`,
    };
    if (started.snapshot === undefined) socket.send(around.before + around.after, onDocumentFlushed);
    else socket.sendAround(started.snapshot, around, onDocumentFlushed);
    // The snapshot may be a little older than what was published since it was made, or while it was compressed.
    following.advance();
  };
  const start = (id: RequestId, call: SubscribeCall): void => {
    const started = following.start(call);
    if (started instanceof Promise) started.then(done => answerStart(id, done));
    else answerStart(id, started);
  };

  const serveHere = (call: Call): Served | Promise<Served> => {
    if (call.method === 'floor.unsubscribe') return following.stop();
    return call.method === 'session.renew' ? renew(gate, call.token) : serve(call, asker);
  };
  const hearOne = (read: ReadCall): void => {
    const refusal = read.ok ? refusalOf(read.call) : read;
    if (refusal !== undefined) {
      answer(read.id, refusal);
      return;
    }
    if (read.ok) serveOne(read.id, read.call);
  };
  const serveOne = (id: RequestId, call: Call): void => {
    if (isLarge(call)) openDocuments += 1;
    if (call.method === 'floor.subscribe') {
      start(id, call);
      return;
    }
    const served = serveHere(call);
    const flushed = isLarge(call) ? onDocumentFlushed : onFlushed;
    if (served instanceof Promise) served.then(done => answer(id, done, flushed));
    else answer(id, served, flushed);
  };
  const serveInBatch = (call: Call): Served | Promise<Served> => {
    const refusal = refusalOf(call);
    if (refusal !== undefined) return refusal;
    if (call.method === 'floor.subscribe') return failed('invalid-request', ALONE);
    if (isLarge(call)) openDocuments += 1;
    return serveHere(call);
  };
  const hearBatch = (reads: readonly ReadCall[]): void => {
    const documentsBefore = openDocuments;
    const asked = reads.map(read => (read.ok ? serveInBatch(read.call) : read));
    const documents = openDocuments - documentsBefore;
    const tell = (served: readonly Served[]): void => {
      for (const one of served) vitals?.answered(outcomeOf(one));
      socket.send(formatBatch(reads, served), () => {
        openCalls -= reads.length;
        openDocuments -= documents;
      });
    };
    void Promise.all(asked).then(tell);
  };

  return {
    hear(text) {
      const { isBatch, calls } = parseCalls(text, messages);
      openCalls += calls.length;
      if (openCalls > MAX_OPEN_CALLS) return socket.close(CLOSE.flooded);
      const refused = gate.pass(calls.length, text.length);
      if (refused === 'closed') return;
      for (const read of calls) vitals?.called(read.ok ? read.call.method : 'none');
      const heard = refused === undefined ? calls : calls.map(({ id }) => toRefused(id, refused));
      const [first] = heard;
      if (isBatch) hearBatch(heard);
      else if (first !== undefined) hearOne(first);
    },
    advance: () => following.advance(),
    mark: () => following.mark(),
    tell: (method, params) => following.tell(method, params),
    attendance: () => ({ principal: gate.principal, kinds: following.kinds, isSlow: following.hasUnread }),
  };
}

const UNNAMED = { now: { version: '0.0.0' } };

/** Of the subscription's answer alone: whose token it is, and which ringtop answers. */
function withYou(
  { before, after }: Around,
  { name, role, scope, expiresAt }: Principal,
  gateway: GatewayAbout,
): Around {
  const about = { you: { name, role, scope, expiresAt }, gateway };
  return { before, after: `,${JSON.stringify(about).slice(1, -1)}${after}` };
}

function renew(gate: SessionGate, token: string): Served {
  const refused = gate.renew(token);
  if (refused !== undefined) return { ok: false, failure: refused };
  return serveResult({ expiresAt: gate.principal.expiresAt });
}

function toRefused(id: RequestId | null, failure: Failure): ReadCall {
  return { ok: false, id, failure };
}

const UNREAD = 'earlier answers are not read yet';
/** Patches follow the answer to a subscription, and would come before that of its batch. */
const ALONE = 'floor.subscribe stands by itself, not in a batch';
const MESSAGES: MessageLimits = { depth: DEFAULT_LIMITS.messageDepth, batch: DEFAULT_LIMITS.batch };

/** Whole documents that may be on their way to one client: each is as large as the floor. */
const MAX_OPEN_DOCUMENTS = 4;

function isLarge({ method }: Call): boolean {
  return method === 'floor.subscribe' || method === 'floor.get';
}
