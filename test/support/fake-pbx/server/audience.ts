// Whom events are told to: every session that may read their class, in order.
import { type FaultState, isLost } from '../faults.ts';
import type { EventClass, Settings } from '../state/pbx-state.ts';
import { type Header, toPacket, toTimestamp } from '../wire/packet.ts';
import { mayRead, type Session } from './session.ts';

export interface Audience {
  readonly sessions: Set<Session>;
  tell(privilege: EventClass, name: string, headers: readonly Header[]): void;
  /** Keeps back what is told until it is released: a reply goes first. */
  hold(): { release(): void };
}

type AudienceSettings = Pick<Settings, 'systemName' | 'timestampEvents' | 'now'>;

export function createAudience(faults: FaultState, settings: AudienceSettings): Audience {
  const { systemName, timestampEvents, now } = settings;
  const sessions = new Set<Session>();
  let kept: (() => void)[] | undefined;
  function send(privilege: EventClass, name: string, packet: Uint8Array): void {
    for (const session of sessions)
      if (mayRead(session, privilege) && (session.user?.onlyEvents?.includes(name) ?? true))
        session.send(packet);
  }
  return {
    sessions,
    tell(privilege, name, headers) {
      if (isLost(faults, name)) return;
      const packet = toPacket([
        ['Event', name],
        ['Privilege', `${privilege},all`],
        ...(timestampEvents ? [['Timestamp', toTimestamp(now())] as const] : []),
        ...(systemName === '' ? [] : [['SystemName', systemName] as const]),
        ...headers,
      ]);
      if (kept === undefined) send(privilege, name, packet);
      else kept.push(() => send(privilege, name, packet));
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
