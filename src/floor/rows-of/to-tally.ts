// Counters as a row shows them: with the sums that follow from them, the ratios, and how much of the span was seen.
import { blindMsWithin } from '../counters/blind-time.ts';
import { addCounts, type Counts, createCounts, OTHER_EXITS } from '../counters/counts.ts';
import type { LiveDay } from '../counters/live-day.ts';
import { eachSlot, MINUTE_MS } from '../counters/minute-ring.ts';
import type { EpochMs } from '../ids.ts';
import type { LiveQueue, Spans } from '../live/live-queue.ts';
import type { LiveSource } from '../live/live-source.ts';
import { abandonShares } from '../metrics/abandon-rate.ts';
import { withRates } from '../metrics/totals.ts';
import type { Tally } from '../rows/tally.ts';

export function toDayTally({ counts, seenFrom, blindMs }: DayCounts): Tally {
  return toTally(counts, { seenFrom, blindMs });
}

type DayCounts = Pick<LiveDay, 'counts' | 'seenFrom' | 'blindMs'>;

/**
 * The last N whole minutes and the running one, by the minute of the outcome (DESIGN §3). Each is the one before it and
 * the minutes that it reaches further back.
 */
export function toWindowTallies(queue: LiveQueue): Pick<Spans, 'last15m' | 'last30m' | 'last60m'> {
  const counts = createCounts();
  return {
    last15m: reachBack(queue, counts, { minutes: 15, counted: -1 }),
    last30m: reachBack(queue, counts, { minutes: 30, counted: 15 }),
    last60m: reachBack(queue, counts, { minutes: 60, counted: 30 }),
  };
}

function reachBack(
  { byMinute, minute, source }: LiveQueue,
  counts: Counts,
  { minutes, counted }: { readonly minutes: number; readonly counted: number },
): Tally {
  const from = minute - minutes;
  eachSlot(byMinute, { from, to: minute - counted - 1 }, slot => addCounts(counts, slot));
  return toTally(counts, seenSince(source, from * MINUTE_MS));
}

interface Seen {
  readonly seenFrom: EpochMs | undefined;
  readonly blindMs: number;
}

function seenSince(source: LiveSource, from: EpochMs): Seen {
  const { spells, seenSince: first, record } = source;
  if (record) return { seenFrom: record.from > from ? record.from : undefined, blindMs: 0 };
  const blindMs = blindMsWithin(spells, { from, to: Number.POSITIVE_INFINITY });
  const covering = spells.find(spell => spell.from <= from && from < spell.to);
  return { seenFrom: covering?.to ?? (first > from ? first : undefined), blindMs };
}

function toTally(counts: Counts, { seenFrom, blindMs }: Seen): Tally {
  return withRates({
    ...(seenFrom === undefined ? {} : { seenFrom }),
    ...(blindMs === 0 ? {} : { blindMs }),
    offered: counts.offered,
    answered: counts.answered,
    abandoned: counts.abandoned,
    leftOther: counts.leftOther,
    lost: counts.lost,
    settling: counts.settling,
    waiting: counts.waiting,
    exits: toExits(counts),
    serviceLevelMet: counts.serviceLevelMet,
    serviceLevelOf: counts.serviceLevelOf,
    shortAbandoned: counts.shortAbandoned,
    ...abandonShares(counts),
    answerWaitMs: counts.answerWaitMs,
    handled: counts.handled,
    talkMs: counts.talkMs,
    holdMs: counts.holdMs,
    wrapUpMs: counts.wrapUpMs,
    wrapUpOf: counts.wrapUpOf,
  });
}

function toExits(counts: Counts): Tally['exits'] {
  const exits: Record<string, number> = {};
  for (const kind of OTHER_EXITS) {
    if (counts[kind] > 0) exits[kind] = counts[kind];
  }
  return exits;
}
