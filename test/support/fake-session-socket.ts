// A socket that keeps what it is given until the test says that the client has read it.
import type { SessionSocket } from '../../src/gateway/session/session-socket.ts';
import type { CloseReason } from '../../src/protocol/index.ts';

export interface FakeSessionSocket extends SessionSocket {
  /** Everything that was ever sent, as objects. */
  readonly sent: readonly SentMessage[];
  readonly closedBy: CloseReason | undefined;
  /** The client reads: everything is flushed, or one frame. */
  drain(count?: number): void;
}

export interface SentMessage {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly from?: number; readonly offset?: number; readonly patch?: object };
  readonly result?: { readonly offset?: number; readonly recovered?: boolean; readonly snapshot?: object };
  readonly error?: { readonly data: { readonly code: string } };
}

export function createFakeSessionSocket(): FakeSessionSocket {
  const sent: SentMessage[] = [];
  const unread: { bytes: number; onFlushed?: (() => void) | undefined }[] = [];
  let drained = (): void => {};
  const put = (text: string, onFlushed?: () => void): void => {
    sent.push(JSON.parse(text));
    unread.push({ bytes: text.length, onFlushed });
  };
  let closedBy: CloseReason | undefined;
  return {
    sent,
    get closedBy() {
      return closedBy;
    },
    get bufferedBytes() {
      return unread.reduce((sum, { bytes }) => sum + bytes, 0);
    },
    get isOpen() {
      return closedBy === undefined;
    },
    isDeflated: false,
    send: put,
    share: ({ text }) => put(text),
    sendAround: ({ text }, { before, after }, onFlushed) => put(before + text + after, onFlushed),
    onDrain(run) {
      drained = run;
    },
    close(reason) {
      closedBy ??= reason;
    },
    drain(count = Number.POSITIVE_INFINITY) {
      for (const { onFlushed } of unread.splice(0, count)) onFlushed?.();
      if (unread.length === 0) drained();
    },
  };
}
