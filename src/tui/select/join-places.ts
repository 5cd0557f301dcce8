// Puts together what happened to several of an agent's places at once: paused in three queues is one thing to read.
import type { AgentHistoryEntry } from '../../client/index.ts';

export type PlaceEntry = AgentHistoryEntry & {
  /** The queues it was in; none of a state. */
  readonly places: readonly string[];
};

const AT_ONCE_MS = 1_000;

/** `entries` oldest first, and so what comes of them. */
export function joinPlaces(entries: readonly AgentHistoryEntry[]): PlaceEntry[] {
  const joined: PlaceEntry[] = [];
  for (const entry of entries) {
    const at = joined.findLastIndex(one => isSameDeed(one, entry));
    const one = joined[at];
    if (one && entry.queue !== undefined && entry.kind !== 'state')
      joined[at] = { ...one, places: [...one.places, entry.queue] };
    else
      joined.push({
        ...entry,
        places: entry.queue === undefined || entry.kind === 'state' ? [] : [entry.queue],
      });
  }
  return joined;
}

function isSameDeed(one: PlaceEntry, other: AgentHistoryEntry): boolean {
  return (
    one.kind === other.kind &&
    one.kind !== 'state' &&
    other.at - one.at <= AT_ONCE_MS &&
    one.reason === other.reason &&
    one.moved === other.moved &&
    one.penalty === other.penalty &&
    one.by?.who === other.by?.who &&
    one.by?.how === other.by?.how
  );
}
