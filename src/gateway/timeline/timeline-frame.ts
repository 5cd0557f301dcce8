// What every timeline stands in: up to when the history tells, whose names it knows, and what of it may be told.
import type { DatabaseSync } from 'node:sqlite';
import { openFrame, type QueueName, type ReportScope, readQueueNames } from '../reports/report-frame.ts';

export interface TimelineFrame {
  readonly db: DatabaseSync;
  /** Up to here the history tells. */
  readonly at: number;
  /** When the center's business day began around an instant. */
  dayStartOf(at: number): number;
  /** Absent: all of it. */
  readonly scope: ReportScope | undefined;
  isQueueTold(id: string): boolean;
  isCampaignTold(id: string): boolean;
  /** Of those that may be told. */
  queueNames(ids: Iterable<string>): Record<string, string>;
  campaignNames(ids: Iterable<string>): Record<string, string>;
}

/** The days are of no matter here. */
const ANY_DAY = { report: 'agents', from: 'today', to: 'today' } as const;

export function openTimelineFrame(db: DatabaseSync, scope: ReportScope | undefined): TimelineFrame {
  const frame = openFrame(db, ANY_DAY, scope);
  const queues = new Map<string, QueueName>();
  for (const queue of readQueueNames(frame).values()) queues.set(queue.id, queue);
  const isCampaignTold = (id: string): boolean => scope === undefined || scope.isCampaignIn(id);
  const campaign = db.prepare('SELECT name FROM campaign_names WHERE campaign = ?');
  return {
    db,
    at: frame.toldTo,
    scope,
    dayStartOf: at => frame.center.startOf(frame.center.dateOf(at)),
    isQueueTold: id => scope === undefined || queues.has(id),
    isCampaignTold,
    queueNames: ids => namesOf(ids, id => queues.get(id)?.name),
    campaignNames: ids =>
      namesOf(ids, id => (isCampaignTold(id) ? textOf(campaign.get(id)?.name) : undefined)),
  };
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Without a prototype: `__proto__` is an id like others. */
export function namesOf(ids: Iterable<string>, nameOf: (id: string) => string | undefined) {
  const names: Record<string, string> = Object.create(null);
  for (const id of ids) names[id] = nameOf(id) ?? id;
  return names;
}

/** The first instant whose events are all kept, where `from` is before it. */
export function keptFrom(db: DatabaseSync, from: number): number | undefined {
  const row = db.prepare('SELECT at FROM events ORDER BY position LIMIT 1').get();
  const first = typeof row?.at === 'number' ? row.at : undefined;
  return first !== undefined && first > from ? first : undefined;
}
