// The visits that a figure of one queue is made of, from the table of what became of each.
import type { DatabaseSync } from 'node:sqlite';
import { intervalOf } from '../../floor/index.ts';
import type { ListedMetric, ListedSpan } from '../../protocol/index.ts';
import type { KeptVisit } from './judge-contact.ts';
import type { Place } from './page-cursor.ts';

const MINUTE_MS = 60_000;
const MINUTES = { last15m: 15, last30m: 30, last60m: 60 } as const;

export interface Looked {
  readonly db: DatabaseSync;
  /** Its number in the tables. */
  readonly queue: number;
  readonly span: ListedSpan;
  /** As of when: what ended later still waits then. */
  readonly at: number;
  readonly minute: number;
  /** When the business day of the queue began, which is around that minute. */
  readonly dayStart: number;
}

export interface Visit extends Place, KeptVisit {
  readonly endedAt: number | null;
}

export interface Sums {
  readonly contacts: number;
  readonly numerator: number;
  readonly denominator: number;
}

export function fromOf({ span, minute, dayStart }: Pick<Looked, 'span' | 'minute' | 'dayStart'>): number {
  return span === 'today' ? dayStart : (minute - MINUTES[span]) * MINUTE_MS;
}

/** A day has those that entered in it, a window those that ended within: DESIGN's counting. */
function whereOf(looked: Looked): { readonly sql: string; readonly values: readonly number[] } {
  const { queue, span, at, minute, dayStart } = looked;
  if (span === 'today')
    return {
      sql: 'queue = ? AND day = ? AND entered_at >= ? AND entered_at <= ?',
      values: [queue, intervalOf(dayStart), dayStart, at],
    };
  return {
    sql: 'queue = ? AND ended_at >= ? AND ended_at < ? AND ended_at <= ?',
    values: [queue, fromOf(looked), (minute + 1) * MINUTE_MS, at],
  };
}

/** As of then: an end that came later is none yet. */
const AS_OF = `SELECT entered_at, queue, contact, ordinal,
  CASE WHEN ended_at > :at THEN 'waiting' ELSE ending END AS ending,
  CASE WHEN ended_at > :at THEN NULL ELSE ended_at END AS ended_at,
  CASE WHEN ended_at > :at THEN NULL ELSE wait_ms END AS wait_ms,
  CASE WHEN ended_at > :at THEN 0 ELSE met END AS met,
  CASE WHEN ended_at > :at THEN 0 ELSE counted END AS counted,
  CASE WHEN ended_at > :at THEN 0 ELSE short END AS short FROM visits`;

const SUMS: { readonly [Metric in ListedMetric]: string } = {
  serviceLevelRate: 'sum(met) AS numerator, sum(counted) AS denominator',
  abandonRate: "sum(ending = 'abandoned' AND short = 0) AS numerator, sum(short = 0) AS denominator",
  answerSpeedMs:
    "sum(CASE WHEN ending = 'answered' THEN wait_ms ELSE 0 END) AS numerator, sum(ending = 'answered') AS denominator",
};

export function sumVisits(looked: Looked, metric: ListedMetric): Sums {
  const { sql, values } = whereOf(looked);
  const row = looked.db
    .prepare(`SELECT count(*) AS contacts, ${SUMS[metric]} FROM (${AS_OF} WHERE ${sql})`)
    .get({ at: looked.at }, ...values);
  return {
    contacts: Number(row?.contacts ?? 0),
    numerator: Number(row?.numerator ?? 0),
    denominator: Number(row?.denominator ?? 0),
  };
}

/** The newest first. */
export function listVisits(
  looked: Looked,
  { most, before }: { readonly most: number; readonly before: Place | undefined },
): Visit[] {
  const { sql, values } = whereOf(looked);
  const last = before === undefined ? '' : ' AND (entered_at, queue, contact, ordinal) < (?, ?, ?, ?)';
  const place = before === undefined ? [] : [before.enteredAt, before.queue, before.contact, before.ordinal];
  return looked.db
    .prepare(
      `${AS_OF} WHERE ${sql}${last} ORDER BY entered_at DESC, queue DESC, contact DESC, ordinal DESC LIMIT ?`,
    )
    .all({ at: looked.at }, ...values, ...place, most)
    .map(row => ({
      enteredAt: Number(row.entered_at),
      queue: Number(row.queue),
      contact: String(row.contact),
      ordinal: Number(row.ordinal),
      ending: String(row.ending),
      endedAt: row.ended_at === null ? null : Number(row.ended_at),
      waitMs: row.wait_ms === null ? null : Number(row.wait_ms),
      met: Number(row.met),
      of: Number(row.counted),
      isShort: row.short === 1,
    }));
}
