// Whom events are told to: every session that may read their class, in order.
import { type FaultState, isLost } from '../faults.ts';
import type { EventClass } from '../state/pbx-state.ts';
import { type Header, toPacket } from '../wire/packet.ts';
import { mayRead, type Session } from './session.ts';

export interface Audience {
  readonly sessions: Set<Session>;
  tell(privilege: EventClass, name: string, headers: readonly Header[]): void;
  /** Keeps back what is told until it is released: a reply goes first. */
  hold(): { release(): void };
}

export function createAudience(faults: FaultState, systemName: string): Audience {
  const sessions = new Set<Session>();
  let kept: (() => void)[] | undefined;
  function send(privilege: EventClass, packet: Uint8Array): void {
    for (const session of sessions) if (mayRead(session, privilege)) session.send(packet);
  }
  return {
    sessions,
    tell(privilege, name, headers) {
      if (isLost(faults, name)) return;
      const packet = toPacket([
        ['Event', name],
        ['Privilege', `${privilege},all`],
        ...(systemName === '' ? [] : [['SystemName', systemName] as const]),
        ...headers,
      ]);
      if (kept === undefined) send(privilege, packet);
      else kept.push(() => send(privilege, packet));
    },
    hold() {
      kept ??= [];
      return {
        release() {
          const waiting = kept ?? [];
          kept = undefined;
          for (const each of waiting) each();
        },
      };
    },
  };
}
