// What a session needs of a socket, so that tests can be one.
import type { CloseReason } from '../../protocol/index.ts';
import type { Around, SharedBody } from './shared-body.ts';
import type { SharedMessage } from './shared-message.ts';

export interface SessionSocket {
  /** Accepted for sending, and not yet taken by the system. */
  readonly bufferedBytes: number;
  /** Whether anything that is sent still goes anywhere. */
  readonly isOpen: boolean;
  /** Whether the handshake agreed on compressed messages. */
  readonly isDeflated: boolean;
  send(text: string, onFlushed?: () => void): void;
  /** As `send`, for what others are sent too. */
  share(message: SharedMessage): void;
  /** As `send`, for a text that others are sent too within an answer of their own. */
  sendAround(body: SharedBody, answer: Around, onFlushed: () => void): void;
  /** Called each time that all of a large backlog is taken. */
  onDrain(run: () => void): void;
  close(reason: CloseReason): void;
}
