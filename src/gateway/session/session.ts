// One client at the other end of a socket: its calls in, the answers out.
import {
  type Call,
  CLOSE,
  type Failure,
  parseCall,
  type RequestId,
  type SubscribeCall,
} from '../../protocol/index.ts';
import { authorise } from '../access/authorise.ts';
import type { Principal } from '../access/principal.ts';
import type { PublishedFloor } from '../published-floor.ts';
import { type Asker, failed, formatFailure, formatResult, outcomeOf, type Served } from '../served.ts';
import type { Vitals } from '../vitals/vitals.ts';
import { createFollowing, type Started } from './following.ts';
import type { SessionSocket } from './session-socket.ts';
import type { Around } from './shared-body.ts';
import type { SlownessLimits } from './slowness.ts';
import type { TrafficCount } from './traffic.ts';

export interface SessionOptions {
  readonly floor: PublishedFloor;
  readonly socket: SessionSocket;
  readonly principal: Principal;
  /** See `Asker`. @default 'ws' */
  readonly from?: string;
  /** Everything that is not a session's own business. */
  readonly serve: (call: Call, asker: Asker) => Promise<Served>;
  readonly limits?: SlownessLimits;
  /** Told what he may not do. */
  readonly onNotAllowed?: (call: Call, failure: Failure) => void;
  readonly traffic?: TrafficCount;
  /** Of ringtop itself. */
  readonly version?: string;
  /** Told of each message, and of what became of it. */
  readonly vitals?: Pick<Vitals, 'called' | 'answered'>;
}

export interface Session {
  /** A text message of the client. */
  hear(text: string): void;
  /** Something was published, or the socket drained: send what follows, if the client keeps up. */
  advance(): void;
  /** Say that the feed lives. */
  mark(): void;
}

/** Calls whose answer the client has not taken yet; who asks on without reading is closed. */
const MAX_OPEN_CALLS = 256;

export function createSession(options: SessionOptions): Session {
  const { socket, principal, from = 'ws', serve, vitals, version = '0.0.0' } = options;
  const floor = { ...options.floor, views: options.floor.views.for(principal) };
  const following = createFollowing({ ...options, floor });
  const asker: Asker = { principal, from, tell: following.tell };
  let openCalls = 0;
  let openDocuments = 0;

  const refusalOf = (call: Call): (Served & { ok: false }) | undefined => {
    const refusal = authorise(principal, call.method);
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
    const text = served.ok ? formatResult(id, served.resultText) : formatFailure(id, served.failure);
    socket.send(text, flushed);
  };
  const answerStart = (id: RequestId, started: Started): void => {
    if (!started.ok) {
      answer(id, started, onDocumentFlushed);
      return;
    }
    vitals?.answered('ok');
    const { before, after } = withYou(started.result, principal, version);
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

  return {
    hear(text) {
      openCalls += 1;
      if (openCalls > MAX_OPEN_CALLS) return socket.close(CLOSE.flooded);
      const read = parseCall(text);
      vitals?.called(read.ok ? read.call.method : 'none');
      if (!read.ok) return answer(read.id, read);
      const { id, call } = read;
      const refusal = refusalOf(call);
      if (refusal !== undefined) return answer(id, refusal);
      if (call.method === 'floor.unsubscribe') return answer(id, following.stop());
      if (isLarge(call)) openDocuments += 1;
      if (call.method === 'floor.subscribe') return start(id, call);
      const flushed = isLarge(call) ? onDocumentFlushed : onFlushed;
      serve(call, asker).then(done => answer(id, done, flushed));
    },
    advance: following.advance,
    mark: following.mark,
  };
}

/** Of the subscription's answer alone: whose token it is, and which ringtop answers. */
function withYou({ before, after }: Around, { name, role }: Principal, version: string): Around {
  const about = { you: { name, role }, gateway: { version } };
  return { before, after: `,${JSON.stringify(about).slice(1, -1)}${after}` };
}

const UNREAD = 'earlier answers are not read yet';

/** Whole documents that may be on their way to one client: each is as large as the floor. */
const MAX_OPEN_DOCUMENTS = 4;

function isLarge({ method }: Call): boolean {
  return method === 'floor.subscribe' || method === 'floor.get';
}
