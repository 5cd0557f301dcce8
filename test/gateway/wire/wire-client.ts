// A client at the end of an in-memory line into a real session: the line delivers when the test says, and can be cut.

import { createDocumentStore } from '../../../src/client/document-store.ts';
import { FloorFollower } from '../../../src/client/floor-follower.ts';
import { createFloorTime } from '../../../src/client/floor-time.ts';
import { createVoucher } from '../../../src/client/vouching.ts';
import type { Kind } from '../../../src/floor/index.ts';
import type { Principal } from '../../../src/gateway/index.ts';
import { failed } from '../../../src/gateway/served.ts';
import { createSession, type Session } from '../../../src/gateway/session/session.ts';
import type { SessionSocket } from '../../../src/gateway/session/session-socket.ts';
import type { CloseReason, Encoding } from '../../../src/protocol/index.ts';
import { toCanonical } from '../../support/canonical.ts';
import type { FakeTimers } from '../../support/fake-timers.ts';
import { gateOf, principalOf } from '../../support/principals.ts';
import type { EditedFloor } from './edited-floor.ts';
import { readFrame } from './read-frame.ts';

export const SLOW_BYTES = 400;

interface Sent {
  readonly text: string;
  readonly onFlushed?: (() => void) | undefined;
}

export interface WireClientOptions {
  /** As an older client asks. @default 'columns' */
  readonly encoding?: Encoding;
  /** The line carries compressed frames. @default false */
  readonly isDeflated?: boolean;
}

export interface WireClient {
  readonly session: Session;
  /** Messages on the line, not delivered yet. */
  readonly lineLength: number;
  /** Where the client is; absent before its first snapshot. */
  readonly offset: number | undefined;
  readonly recoveries: { readonly recovered: number; readonly snapshots: number };
  readonly closedBy: CloseReason | undefined;
  connect(kinds: readonly Kind[], viewer?: Principal): void;
  deliver(count: number): void;
  cut(): void;
  /** Throws where the document is not what the view showed at the client's own offset. */
  check(): void;
}

/** What a test publishes, and what it showed. */
export interface WireFloor extends Pick<EditedFloor, 'ledger' | 'views'> {
  shownAt(offset: number, kinds: readonly Kind[], viewer: Principal): string;
  /** Something was sent to this one: the floor as it stands now is what his offset of now shows. */
  noteSent?(viewer: Principal): void;
}

const ANYBODY = principalOf('test', 'admin');

export function createWireClient(
  floor: WireFloor,
  timers: FakeTimers,
  { encoding = 'columns', isDeflated = false }: WireClientOptions = {},
): WireClient {
  const store = createDocumentStore();
  const counts = { recovered: 0, snapshots: 0 };
  let kinds: readonly Kind[] = [];
  let viewer: Principal = ANYBODY;
  let line: Sent[] = [];
  let session: Session | undefined;
  let isOpen = false;
  let drained = (): void => {};
  let closedBy: CloseReason | undefined;

  const follower = () =>
    new FloorFollower({
      kinds,
      store,
      time: createFloorTime(timers.now),
      voucher: createVoucher(timers, () => {}),
      isOpen: () => isOpen,
      onProgress: () => {},
      askAgain() {
        throw new Error('this gateway knows every kind');
      },
      onEvent(event, reason) {
        // On a line that keeps the order nothing may ever be missing.
        if (event !== 'answered')
          throw new Error(`${event}: ${reason ?? 'a patch came from another offset'}`);
        isOpen = true;
      },
    });
  let following = follower();

  const createSocket = (): SessionSocket => {
    const mine: Sent[] = [];
    const put = (sent: Sent): void => {
      mine.push(sent);
      floor.noteSent?.(viewer);
    };
    line = mine;
    return {
      get bufferedBytes() {
        return mine.reduce((bytes, { text }) => bytes + text.length, 0);
      },
      isOpen: true,
      send: (text, onFlushed) => put({ text, onFlushed }),
      isDeflated,
      share: message => put({ text: readFrame(message.frame(isDeflated ? 'deflated' : 'plain')) }),
      sendAround: (body, answer, onFlushed) =>
        put({ text: readFrame(Buffer.concat(body.frameWithin(answer, isDeflated))), onFlushed }),
      onDrain(run) {
        drained = run;
      },
      close(reason) {
        closedBy = reason;
      },
    };
  };
  return {
    get session() {
      if (session === undefined) throw new Error('not connected yet');
      return session;
    },
    get lineLength() {
      return line.length;
    },
    get offset() {
      return store.position?.offset;
    },
    recoveries: counts,
    get closedBy() {
      return closedBy;
    },
    connect(wanted, as = ANYBODY) {
      kinds = wanted;
      viewer = as;
      isOpen = false;
      closedBy = undefined;
      following = follower();
      session = createSession({
        floor: { ledger: floor.ledger, views: floor.views, clock: { now: timers.now, rate: 1 }, timers },
        socket: createSocket(),
        gate: gateOf(viewer),
        serve: async () => failed('internal', 'nothing is served here'),
        limits: { slowBytes: SLOW_BYTES, stallMs: 1e9 },
      });
      session.hear(following.subscribe(1).replace('"encoding":"columns"', `"encoding":"${encoding}"`));
    },
    deliver(count) {
      for (const { text, onFlushed } of line.splice(0, count)) {
        if (text.includes('"recovered":true')) counts.recovered += 1;
        if (text.includes('"recovered":false')) counts.snapshots += 1;
        const other = following.read(text);
        if (other !== undefined) throw new Error(`the gateway said: ${text}`);
        onFlushed?.();
      }
      if (count > 0 && line.length === 0) drained();
    },
    cut() {
      session = undefined;
      line = [];
      drained = () => {};
    },
    check() {
      if (!isOpen) return;
      const { position } = store;
      if (position === undefined) throw new Error('open without a position');
      const shown = Object.fromEntries(kinds.map(kind => [kind, store.document[kind]]));
      const [mine, theirs] = [toCanonical(shown), floor.shownAt(position.offset, kinds, viewer)];
      if (mine !== theirs)
        throw new Error(`at ${position.offset} the client has\n${mine}\nand not\n${theirs}`);
    },
  };
}
