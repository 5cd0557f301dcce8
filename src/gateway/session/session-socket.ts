// What a session needs of a socket, so that tests can be one.
import type { CloseReason } from '../../protocol/index.ts';
import type { SharedMessage } from './shared-message.ts';

export interface SessionSocket {
  /** Accepted for sending, and not yet taken by the system. */
  readonly bufferedBytes: number;
  send(text: string, onFlushed?: () => void): void;
  /** As `send`, for what others are sent too. */
  share(message: SharedMessage): void;
  /** Called each time that all of a large backlog is taken. */
  onDrain(run: () => void): void;
  close(reason: CloseReason): void;
}
