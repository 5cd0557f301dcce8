// What happens to an agent's places in his queues, and whom he let ring, as entries of his timeline.
import type { FloorEvent } from '../../floor/index.ts';
import type { AgentHistoryEntry } from '../../protocol/index.ts';

/** Undefined of what is no entry. */
export function toPlaceEntry(event: FloorEvent): AgentHistoryEntry | undefined {
  switch (event.type) {
    case 'membership.added':
      return { kind: 'joined', ...placeOf(event), ...pauseOf(event) };
    case 'membership.removed':
      return { kind: 'left', ...placeOf(event) };
    case 'membership.changed': {
      const kind = event.paused === undefined ? 'place' : event.paused ? 'paused' : 'unpaused';
      return { kind, ...placeOf(event), ...pauseOf(event) };
    }
    case 'membership.corrected': {
      const { at, queue, is } = event;
      if (is === undefined) return { kind: 'left', at, queue };
      return { kind: 'found', at, queue, penalty: is.penalty, ...pauseOf(is) };
    }
    case 'contact.offer-ended': {
      const { at, contact, how } = event;
      return how === 'cancelled' ? undefined : { kind: 'missed', at, contact, how };
    }
    default:
      return undefined;
  }
}

interface OfPlace {
  readonly at: number;
  readonly queue: string;
  readonly penalty?: number;
  readonly by?: { readonly who: string; readonly how: string };
}

function placeOf({ at, queue, penalty, by }: OfPlace) {
  return {
    at,
    queue,
    ...(penalty === undefined ? {} : { penalty }),
    ...(by === undefined ? {} : { by: { who: by.who, how: by.how } }),
  };
}

function pauseOf({ reason, moved }: { readonly reason?: string; readonly moved?: boolean }) {
  return { ...(reason === undefined ? {} : { reason }), ...(moved ? { moved: true as const } : {}) };
}
