// What a session needs of a socket, so that tests can be one.
import type { CloseReason } from '../../protocol/index.ts';

export interface SessionSocket {
  /** Accepted for sending, and not yet taken by the system. */
  readonly bufferedBytes: number;
  send(frame: string | Buffer, onFlushed: () => void): void;
  close(reason: CloseReason): void;
}
