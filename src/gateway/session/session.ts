// One client at the other end of a socket: its calls in, the answers out.
import { type Call, CLOSE, type Failure, parseCall, type RequestId } from '../../protocol/index.ts';
import { authorise } from '../access/authorise.ts';
import type { Principal } from '../access/principal.ts';
import type { PublishedFloor } from '../published-floor.ts';
import { type Asker, failed, formatFailure, formatResult, type Served } from '../served.ts';
import { createFollowing } from './following.ts';
import type { SessionSocket } from './session-socket.ts';
import type { SlownessLimits } from './slowness.ts';

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
  const { socket, principal, from = 'ws', serve } = options;
  const following = createFollowing(options.floor, socket, options.limits);
  const asker: Asker = { principal, from, tell: following.tell };
  let openCalls = 0;
  let openDocuments = 0;

  const serveHere = (call: Call): Served | Promise<Served> => {
    const refusal = authorise(principal, call.method);
    if (refusal !== undefined) {
      options.onNotAllowed?.(call, refusal);
      return { ok: false, failure: refusal };
    }
    if (call.method === 'floor.unsubscribe') return following.stop();
    if (isLarge(call) && (openDocuments > MAX_OPEN_DOCUMENTS || following.isSlow()))
      return failed('busy', 'earlier answers are not read yet');
    return call.method === 'floor.subscribe' ? withYou(following.start(call), principal) : serve(call, asker);
  };
  const answer = (id: RequestId | null, served: Served, documents = 0): void => {
    const text = served.ok ? formatResult(id, served.resultText) : formatFailure(id, served.failure);
    socket.send(text, () => {
      openCalls -= 1;
      openDocuments -= documents;
    });
  };

  return {
    hear(text) {
      openCalls += 1;
      if (openCalls > MAX_OPEN_CALLS) return socket.close(CLOSE.flooded);
      const read = parseCall(text);
      if (!read.ok) return answer(read.id, read);
      const documents = isLarge(read.call) ? 1 : 0;
      openDocuments += documents;
      const served = serveHere(read.call);
      if (served instanceof Promise) served.then(done => answer(read.id, done, documents));
      else answer(read.id, served, documents);
    },
    advance: following.advance,
    mark: following.mark,
  };
}

/** Of the subscription's answer alone: whose token it is. */
function withYou(served: Served, { name, role }: Principal): Served {
  if (!served.ok) return served;
  const { resultText } = served;
  return { ok: true, resultText: `${resultText.slice(0, -1)},"you":${JSON.stringify({ name, role })}}` };
}

/** Whole documents that may be on their way to one client: each is as large as the floor. */
const MAX_OPEN_DOCUMENTS = 4;

function isLarge({ method }: Call): boolean {
  return method === 'floor.subscribe' || method === 'floor.get';
}
