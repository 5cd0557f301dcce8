// What a page of the contacts behind a figure tells, to whom, and how it stands still while the floor goes on.
import { expect, test } from 'vitest';
import { documentOf, type FloorEvent, type SourceEvent } from '../../../src/floor/index.ts';
import { readMetricContacts } from '../../../src/gateway/explained/read-metric-contacts.ts';
import { trimIntervals } from '../../../src/gateway/history/intervals/trim-intervals.ts';
import { scopeOf } from '../../../src/gateway/reports/report-scope.ts';
import { metricContactsListSchema } from '../../../src/protocol/contract/schema/metric-contacts-schema.ts';
import { keepVisits, pagesOf, sumOf } from './pages.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
type Told<Event> = Event extends unknown ? Omit<Event, 'at' | 'source'> : never;

/** Seconds after noon, and what is told then. */
function story(...told: readonly (readonly [number, Told<SourceEvent>])[]): FloorEvent[] {
  return told.flatMap(([seconds, event]) => {
    const at = NOON + seconds * 1_000;
    const minute: FloorEvent = { type: 'time-passed', at: Math.floor(at / 60_000) * 60_000 };
    return [minute, { at, source: 'pbx', ...event } as FloorEvent];
  });
}

const queued = (contact: string, queue = 'support'): Told<SourceEvent> => ({
  ...{ type: 'contact.queued', contact, queue, ordinal: 1 },
});
const left = (contact: string, exit: 'abandoned' | 'key' | 'settling'): Told<SourceEvent> => ({
  ...{ type: 'contact.left', contact, queue: 'support', exit },
});
const answered = (contact: string): Told<SourceEvent> => ({
  ...{ type: 'contact.answered', contact, queue: 'support', agent: '1002' },
});

const OPENING = story(
  [0, { type: 'source.connected', name: 'PBX', capabilities: [] }],
  [0, { type: 'queue.described', queue: 'support', name: 'Support', channel: 'voice' }],
  [0, { type: 'queue.described', queue: 'sales', name: 'Sales', channel: 'voice' }],
);
const EVERY_WAY = story(
  [1, queued('soon')],
  [9, answered('soon')],
  [10, queued('late')],
  [15, queued('short')],
  [17, left('short', 'abandoned')],
  [20, queued('gave-up')],
  [60, left('gave-up', 'abandoned')],
  [61, queued('pressed-a-key')],
  [70, left('pressed-a-key', 'key')],
  [75, answered('late')],
  [80, queued('waits')],
  [81, queued('elsewhere', 'sales')],
);

const read = (
  kept: ReturnType<typeof keepVisits>,
  metric: 'serviceLevelRate' | 'abandonRate' | 'answerSpeedMs',
) => readMetricContacts(kept.db, { metric, queue: 'support' });

test('each is told with how it counts in the figure, and why', () => {
  const kept = keepVisits([...OPENING, ...EVERY_WAY]);
  const told = (metric: Parameters<typeof read>[1]) =>
    read(kept, metric).items.map(({ id, counted, because, numerator }) => [id, counted, because, numerator]);
  expect(told('serviceLevelRate')).toEqual([
    ['soon', 'numerator', 'in-target', 1],
    ['late', 'denominator', 'past-target', 0],
    ['short', 'out', 'short', 0],
    ['gave-up', 'denominator', 'abandoned', 0],
    ['pressed-a-key', 'out', 'other-exit', 0],
    ['waits', 'out', 'waiting', 0],
  ]);
  expect(told('abandonRate')).toEqual([
    ['soon', 'denominator', 'answered', 0],
    ['late', 'denominator', 'answered', 0],
    ['short', 'out', 'short', 0],
    ['gave-up', 'numerator', 'abandoned', 1],
    ['pressed-a-key', 'denominator', 'other-exit', 0],
    ['waits', 'denominator', 'waiting', 0],
  ]);
  expect(told('answerSpeedMs')).toEqual([
    ['soon', 'numerator', 'answered', 8_000],
    ['late', 'numerator', 'answered', 65_000],
    ['short', 'out', 'short', 0],
    ['gave-up', 'out', 'abandoned', 0],
    ['pressed-a-key', 'out', 'other-exit', 0],
    ['waits', 'out', 'waiting', 0],
  ]);
});

test('a page is as its schema says, and the whole figure stands on each', () => {
  const kept = keepVisits([...OPENING, ...EVERY_WAY]);
  const page = readMetricContacts(kept.db, { metric: 'serviceLevelRate', queue: 'support', limit: 2 });
  expect(metricContactsListSchema.parse(JSON.parse(JSON.stringify(page)))).toEqual(page);
  expect(page).toMatchObject({
    ...{ of: { kind: 'queues', id: 'support', name: 'Support' }, contactCount: 6 },
    ...{ numerator: 1, denominator: 3, value: 1 / 3, keptFrom: null },
  });
});

test('what happens while somebody pages is in none of the pages', () => {
  const kept = keepVisits([...OPENING, ...EVERY_WAY]);
  const ask = { metric: 'abandonRate', queue: 'support', limit: 2 } as const;
  const first = readMetricContacts(kept.db, ask);
  kept.fold(story([90, left('waits', 'abandoned')], [91, queued('new')], [4_000, left('new', 'key')]));
  const others = pagesOf(kept, { ...ask, before: first.before ?? '' });
  const pages = [first, ...others];
  expect(pages.flatMap(({ items }) => items)).toHaveLength(first.contactCount);
  expect(sumOf(pages, 'numerator')).toBe(first.numerator);
  expect(sumOf(pages, 'denominator')).toBe(first.denominator);
  for (const page of others) expect(page).toMatchObject({ at: first.at, numerator: first.numerator });
});

test('where a record takes the counting over, its contacts are the listed ones', () => {
  const visit = { queue: 'support', ordinal: 1 } as const;
  const kept = keepVisits([
    ...OPENING,
    ...EVERY_WAY,
    ...story(
      [100, { type: 'source.recorded', from: NOON - 3_600_000 }],
      [100, { type: 'visit.entered', contact: 'r1', ...visit }],
      [101, { type: 'visit.ended', contact: 'r1', ...visit, ending: 'answered', waitMs: 1_000 }],
      [102, { type: 'visit.ended', contact: 'r2', ...visit, ending: 'abandoned', waitMs: 30_000 }],
    ),
  ]);
  const row = documentOf(kept.floor).queues.support;
  for (const span of ['today', 'last30m'] as const) {
    const pages = pagesOf(kept, { metric: 'serviceLevelRate', queue: 'support', span });
    expect(pages.flatMap(({ items }) => items).map(({ id }) => id)).toEqual(['r2', 'r1']);
    expect(sumOf(pages, 'denominator')).toBe(row?.[span].serviceLevelOf);
  }
});

test('what is not kept any more is said', () => {
  const kept = keepVisits([...OPENING, ...EVERY_WAY]);
  trimIntervals(kept.db, NOON + 100_000, { eventsMs: 50_000, intervalsMs: 1e12, daysMs: 1e12 });
  const page = read(kept, 'abandonRate');
  expect(page.keptFrom).toBe(new Date(NOON + 50_000).toISOString());
  expect(page.items.map(({ id }) => id)).toEqual(['pressed-a-key', 'waits']);
});

test('a queue out of the scope is not there, in the words of one that nobody has', () => {
  const kept = keepVisits([...OPENING, ...EVERY_WAY]);
  const ask = (queue: string) => () =>
    readMetricContacts(kept.db, { metric: 'abandonRate', queue }, scopeOf({ queues: ['sales'] }));
  expect(ask('sales')().items.map(({ id }) => id)).toEqual(['elsewhere']);
  expect(ask('support')).toThrow('the history has no queue "support"');
  expect(ask('nowhere')).toThrow('the history has no queue "nowhere"');
  const voice = readMetricContacts(
    kept.db,
    { metric: 'abandonRate', channel: 'voice' },
    scopeOf({ queues: ['sales'] }),
  );
  expect(voice.items.map(({ id }) => id)).toEqual(['elsewhere']);
});

test.each([
  [{}, /one queue, or of one channel/],
  [{ queue: 'support', channel: 'voice' }, /one queue, or of one channel/],
  [{ channel: 'smoke' }, /no channel "smoke"/],
  [{ queue: 'support', before: 'yesterday' }, /not what an answer said/],
  [{ queue: 'support', before: Buffer.from('[1,2,3]').toString('base64url') }, /not what an answer said/],
])('what cannot be told of %j is said', (asked, words) => {
  const kept = keepVisits([...OPENING, ...EVERY_WAY]);
  expect(() => readMetricContacts(kept.db, { metric: 'abandonRate', ...asked })).toThrow(words);
});
