// A source while it is folded: whether it is live, since when it was seen, and what it could not be seen.
import type { CommandMethod } from '../commands/command.ts';
import type { EpochMs, SourceId } from '../ids.ts';
import type { CannotDo } from '../rows/cannot-do.ts';
import type { CannotTell } from '../rows/cannot-tell.ts';
import type { PauseReasons } from '../rows/pause-reasons.ts';
import { RECORD_WARNINGS, type SourceState } from '../rows/source-row.ts';
import type { LiveRecord } from './live-record.ts';

/** A stretch in which a source that had been seen could not be seen. */
export interface BlindSpell {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

export interface Warning {
  readonly text: string;
  readonly since: EpochMs;
}

export interface LiveSource {
  readonly id: SourceId;
  name: string;
  state: SourceState;
  since: EpochMs;
  reason: string | undefined;
  trouble: string | undefined;
  retryAt: EpochMs | undefined;
  readonly warnings: Map<string, Warning>;
  liveSince: EpochMs | undefined;
  capabilities: readonly CommandMethod[];
  cannotDo: CannotDo | undefined;
  cannotTell: CannotTell | undefined;
  pauseReasons: PauseReasons | undefined;
  hasOnlyListedReasons: boolean;
  /** From when on anything of it is known: its first sync, or its first event where it never says that it synced. */
  seenSince: EpochMs;
  hasSynced: boolean;
  /** False while its floor is first being read: rows that are half told are not published. */
  isShown: boolean;
  /** Present where its counters come from a record of its own. */
  record: LiveRecord | undefined;
  /** The beginning of the blind spell that goes on. */
  blindSince: EpochMs | undefined;
  /** Those that a rolling window can still reach. */
  spells: BlindSpell[];
  blindTodayMs: number;
  /** Of the center's day. */
  lastBlind: BlindSpell | undefined;
  lastEventAt: EpochMs | undefined;
  /** `lastEventAt` as the row tells it. */
  toldEventAt: EpochMs | undefined;
  unparsed: number;
  unknownEvents: number;
  corrected: number;
}

/** Seen by an event of its own before it said that it connected: taken as live, as a recording from elsewhere is. */
export function createLiveSource(id: SourceId, at: EpochMs): LiveSource {
  return {
    id,
    name: id,
    state: 'live',
    since: at,
    reason: undefined,
    trouble: undefined,
    retryAt: undefined,
    warnings: new Map(),
    liveSince: at,
    capabilities: [],
    cannotDo: undefined,
    cannotTell: undefined,
    pauseReasons: undefined,
    hasOnlyListedReasons: false,
    seenSince: at,
    hasSynced: false,
    isShown: true,
    record: undefined,
    blindSince: undefined,
    spells: [],
    blindTodayMs: 0,
    lastBlind: undefined,
    lastEventAt: undefined,
    toldEventAt: undefined,
    unparsed: 0,
    unknownEvents: 0,
    corrected: 0,
  };
}

/** From when on its counters know of every contact: by its record, which reaches back to before it was seen. */
export function countedFrom({ record, seenSince }: LiveSource): EpochMs {
  return record?.from ?? seenSince;
}

/** From when on its counters stand still; absent where they move, or it has no record that could. */
export function standsSince({ record, warnings }: LiveSource): EpochMs | undefined {
  const since = record ? RECORD_WARNINGS.flatMap(warning => warnings.get(warning)?.since ?? []) : [];
  return since.length === 0 ? undefined : Math.min(...since);
}
