// The contacts behind a figure, a page of them: read from the history, as of one instant, whatever is written meanwhile.
import type { DatabaseSync } from 'node:sqlite';
import { METRICS } from '../../floor/index.ts';
import {
  type ExplainedContact,
  formatInstant,
  formatInstantIfAny,
  type ListedMetric,
  type MetricContactList,
  type MetricContactsCall,
  RingtopError,
} from '../../protocol/index.ts';
import { VISITS_FROM } from '../history/intervals/write-outcomes.ts';
import {
  openFrame,
  type QueueName,
  type ReportFrame,
  type ReportScope,
  readQueueNames,
} from '../reports/report-frame.ts';
import { findVisit } from '../timeline/find-visit.ts';
import { judgeContact } from './judge-contact.ts';
import { comparePlaces, formatCursor, parseCursor } from './page-cursor.ts';
import { fromOf, type Looked, listVisits, sumVisits, type Visit } from './read-visits.ts';

export type ContactsAsk = Omit<MetricContactsCall, 'method'>;

/** The days are of no matter here. */
const ANY_DAY = { report: 'agents', from: 'today', to: 'today' } as const;
const USUAL_LIMIT = 100;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export function readMetricContacts(
  db: DatabaseSync,
  ask: ContactsAsk,
  scope?: ReportScope,
): MetricContactList {
  db.exec('BEGIN');
  try {
    return readPage(openFrame(db, ANY_DAY, scope), ask);
  } finally {
    db.exec('COMMIT');
  }
}

function readPage(frame: ReportFrame, ask: ContactsAsk): MetricContactList {
  const { db } = frame;
  const { metric, span = 'today', limit = USUAL_LIMIT } = ask;
  const before = ask.before === undefined ? undefined : parseCursor(ask.before);
  const { at = frame.toldTo, minute = minuteOf(frame) } = before ?? {};
  const { of, queues } = findQueues(frame, ask);
  const looked = queues.map(
    ({ number, clock }): Looked => ({
      ...{ db, queue: number, span, at, minute },
      dayStart: clock.startOf(clock.dateOf(minute * MINUTE_MS)),
    }),
  );
  const sums = looked.map(one => sumVisits(one, metric));
  const total = (key: 'contacts' | 'numerator' | 'denominator'): number =>
    sums.reduce((sum, one) => sum + one[key], 0);
  const [numerator, denominator] = [total('numerator'), total('denominator')];
  const newest = looked
    .flatMap(one => listVisits(one, { most: limit + 1, before }))
    .sort((one, other) => comparePlaces(other, one));
  const page = newest.slice(0, limit).reverse();
  const [oldest] = page;
  const starts = new Set(looked.map(fromOf));
  const [from] = starts.size === 1 ? starts : [];
  const byNumber = new Map(queues.map(queue => [queue.number, queue]));
  return {
    ...{ apiVersion: 'ringtop/v1', kind: 'MetricContactList', at: formatInstant(at) },
    ...{ metric: toldOf(metric), of, span, from: formatInstantIfAny(from) },
    keptFrom: formatInstantIfAny(keptFrom(frame, Math.min(...starts) - (span === 'today' ? 0 : DAY_MS))),
    contactCount: total('contacts'),
    ...{ numerator, denominator, value: denominator === 0 ? null : numerator / denominator },
    items: page.map(visit => toItem(db, visit, { metric, queue: byNumber.get(visit.queue) })),
    before: newest.length > limit && oldest !== undefined ? formatCursor({ ...oldest, at, minute }) : null,
  };
}

function toldOf(metric: ListedMetric): MetricContactList['metric'] {
  const { title = metric, formula = '' } = METRICS.find(({ id }) => id === metric) ?? {};
  return { id: metric, title, formula };
}

interface Asked {
  readonly metric: ListedMetric;
  readonly queue: QueueName | undefined;
}

function toItem(db: DatabaseSync, visit: Visit, { metric, queue }: Asked): ExplainedContact {
  const { contact, ordinal, enteredAt, waitMs, endedAt, ending } = visit;
  return {
    ...{ id: contact, queue: queue?.id ?? '', ordinal },
    customer: findVisit(db, contact, Number.MAX_SAFE_INTEGER - 1).customer ?? null,
    enteredAt: formatInstant(enteredAt),
    waitMs: ending === 'settling' ? null : waitMs,
    endedAt: endedAt === null ? null : formatInstant(endedAt),
    ending,
    ...judgeContact(metric, visit),
  };
}

/** The floor's running minute when it was last written; of an older history that of the last instant. */
function minuteOf({ db, toldTo }: ReportFrame): number {
  return readState(db, 'minute') ?? Math.floor(toldTo / MINUTE_MS);
}

function keptFrom({ db }: ReportFrame, from: number): number | undefined {
  const kept = readState(db, VISITS_FROM);
  return kept !== undefined && kept > from ? kept : undefined;
}

function readState(db: DatabaseSync, key: string): number | undefined {
  const value = db.prepare('SELECT value FROM report_state WHERE key = ?').get(key)?.value;
  return value === undefined || value === null ? undefined : Number(value);
}

interface Found {
  readonly of: MetricContactList['of'];
  readonly queues: readonly QueueName[];
}

/** What is out of the scope is not there, in the words that nobody's id has. */
function findQueues(frame: ReportFrame, { queue: id, channel }: ContactsAsk): Found {
  if ((id === undefined) === (channel === undefined))
    throw new RingtopError({
      code: 'bad-arguments',
      message: 'the contacts are told of one queue, or of one channel',
      hint: 'Say queue, or channel.',
    });
  const all = [...readQueueNames(frame).values()];
  const queues = all.filter(queue => (id === undefined ? queue.channel === channel : queue.id === id));
  const [first] = queues;
  if (first === undefined)
    throw new RingtopError({
      code: 'not-found',
      message: `the history has no ${id === undefined ? 'channel' : 'queue'} ${JSON.stringify(id ?? channel)}`,
      hint: 'Queues go by their ids: ringtop get queues.',
    });
  if (id === undefined) return { of: { kind: 'channels', id: first.channel, name: null }, queues };
  return { of: { kind: 'queues', id: first.id, name: first.name }, queues };
}
