// One connection: what is read from it becomes actions, what is written to it leaves in order.
import type { Socket } from 'node:net';
import type { FaultState } from '../faults.ts';
import type { FakeUser, Privilege } from '../options.ts';
import type { EventClass } from '../state/pbx-state.ts';
import { createActionReader, type ReceivedAction } from '../wire/read-actions.ts';

export interface Session {
  user: FakeUser | undefined;
  challenge: string | undefined;
  /** What the client asked to be told of; undefined is all that it may read. */
  mask: readonly string[] | undefined;
  readonly isOpen: boolean;
  send(bytes: Uint8Array): void;
  /** After what is still to be sent. */
  end(): void;
  destroy(): void;
}

const READS: readonly Privilege[] = ['system', 'call', 'agent', 'user', 'reporting'];
/** Without `system`, which no wallboard should have. */
const WRITES: readonly Privilege[] = ['call', 'agent', 'user', 'reporting', 'originate'];

export function mayRead(session: Session, privilege: EventClass): boolean {
  const { user, mask } = session;
  if (user === undefined || (mask !== undefined && !mask.includes(privilege))) return false;
  const { read = READS } = user;
  return read.includes(privilege) || read.includes('all');
}

/** An action that needs nothing is open to everybody who is logged in. */
export function mayWrite(session: Session, needs: readonly Privilege[]): boolean {
  const { write = WRITES } = session.user ?? { write: [] };
  return needs.length === 0 || write.includes('all') || needs.some(need => write.includes(need));
}

export function openSession(
  socket: Socket,
  faults: FaultState,
  onAction: (session: Session, action: ReceivedAction) => void,
): Session {
  const out: Uint8Array[] = [];
  let isPumping = false;
  let isEnding = false;
  /** One piece a turn, so that the other side reads them one by one. */
  function pump(): void {
    const piece = out.shift();
    isPumping = piece !== undefined;
    if (piece !== undefined) {
      socket.write(piece);
      setImmediate(pump);
    } else if (isEnding) socket.end();
  }
  const session: Session = {
    ...{ user: undefined, challenge: undefined, mask: undefined },
    get isOpen() {
      return !socket.destroyed && !isEnding;
    },
    send(bytes) {
      if (faults.isSilent || isEnding || socket.destroyed) return;
      if (faults.pieceBytes === undefined && !isPumping) socket.write(bytes);
      else out.push(...cut(bytes, faults.pieceBytes ?? bytes.length));
      if (out.length > 0 && !isPumping) pump();
    },
    end() {
      isEnding = true;
      if (!isPumping) socket.end();
    },
    destroy: () => socket.destroy(),
  };
  const reader = createActionReader(action => onAction(session, action));
  socket.setNoDelay(true);
  socket.on('data', bytes => reader.push(Buffer.from(bytes), () => session.user?.name));
  // A client that vanishes is no fault of the PBX.
  socket.on('error', () => socket.destroy());
  return session;
}

function cut(bytes: Uint8Array, pieceBytes: number): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes) pieces.push(bytes.subarray(at, at + pieceBytes));
  return pieces;
}
