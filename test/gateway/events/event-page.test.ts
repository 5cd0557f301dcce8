// Pages of the event log: from an instant or a position on each event once and in order, and what is missing is told.
import { expect, test } from 'vitest';
import type { FloorEvent } from '../../../src/floor/index.ts';
import {
  type EventsAsk,
  type PageOfLog,
  readEventPage,
} from '../../../src/gateway/events/read-event-page.ts';
import { openHistoryDatabase } from '../../../src/gateway/history/open-database.ts';
import { createSeededRandom, drawBetween, drawChance } from '../../../src/lib/seeded-random.ts';
import { eventPageSchema } from '../../../src/protocol/index.ts';
import { HISTORY, keepLog, LEVAN } from './log-of.ts';

const NINE = Date.UTC(2026, 10, 23, 5);
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

const minute = (at: number): FloorEvent => ({ type: 'time-passed', at });
const queued = (contact: string, at: number, customer?: string): FloorEvent => ({
  ...{ type: 'contact.queued', at, source: 'pbx', contact, queue: 'sales', ordinal: 1 },
  ...(customer === undefined ? {} : { customer }),
});
const lost = (contact: string, at: number): FloorEvent => ({
  ...{ type: 'contact.lost', at, source: 'pbx', contact },
});
const positionsOf = (pages: readonly PageOfLog[]) =>
  pages.flatMap(({ events }) => events.map(({ position }) => position));
const after = (position: number, history = HISTORY) => ({ history, position });

/** A minute before nine, nine, and half a minute after. */
function tellMorning() {
  const log = keepLog();
  log.tell(
    ...[minute(NINE - MINUTE_MS), queued('c1', NINE - 5 * SECOND_MS), queued('c2', NINE + SECOND_MS / 10)],
    ...[minute(NINE), lost('c1', NINE + SECOND_MS), queued('c3', NINE + 30 * SECOND_MS)],
  );
  return log;
}

test('without a place it tells where the log ends, and no event', () => {
  const log = tellMorning();
  expect(log.page()).toEqual({
    ...{ history: HISTORY, position: 6, at: NINE + 30 * SECOND_MS, events: [], gaps: [] },
  });
});

test('since nine o’clock is from the first event of nine on, also where it was told before that minute was over', () => {
  const log = tellMorning();
  expect(positionsOf([log.page({ since: NINE })])).toEqual([3, 4, 5, 6]);
  expect(log.page({ since: NINE }).gaps).toEqual([]);
  expect(positionsOf([log.page({ since: NINE + MINUTE_MS })])).toEqual([]);
});

test('what is told late is told in its turn', () => {
  const log = tellMorning();
  log.tell(lost('c2', NINE - SECOND_MS));
  expect(positionsOf([log.page({ since: NINE })])).toEqual([3, 4, 5, 6, 7]);
});

test('until nine o’clock it is over before the first event of nine', () => {
  const log = tellMorning();
  expect(log.page({ since: NINE - MINUTE_MS, until: NINE })).toMatchObject({
    ...{ events: [{ position: 1 }, { position: 2 }], position: 2, at: NINE, isOver: true },
  });
});

test('until an instant since which nothing has happened it is over a moment later', () => {
  const log = tellMorning();
  const soon = NINE + 40 * SECOND_MS;
  log.seen(soon);
  expect(log.page({ since: NINE, until: soon })).not.toHaveProperty('isOver');
  log.seen(soon + SECOND_MS);
  expect(log.page({ since: NINE, until: soon })).toMatchObject({ isOver: true, at: soon, position: 6 });
});

test('stretches fit on each other, whatever is told late: each event is of one of them', () => {
  for (let seed = 1; seed <= 10; seed += 1) {
    const random = createSeededRandom(`stretches ${seed}`);
    const log = keepLog();
    log.tell(minute(NINE));
    for (let count = 1; count <= 60; count += 1) {
      const now = NINE + count * 10 * SECOND_MS;
      const lateMs = drawChance(random, 0.3) ? drawBetween(random, -5_000, 40_000) : 0;
      log.tell(...(count % 6 === 0 ? [minute(now)] : []), lost(`c${count}`, now - lateMs));
    }
    const cuts = Array.from({ length: 4 }, () => NINE + Math.floor(drawBetween(random, 0, 10)) * MINUTE_MS);
    const [one = 0, two = 0, three = 0, four = 0] = cuts.sort((left, right) => left - right);
    const of = (since: number, until: number) => positionsOf(log.pages({ since, until, limit: 7 }));
    expect([seed, ...of(one, two), ...of(two, three), ...of(three, four)]).toEqual([seed, ...of(one, four)]);
  }
});

test('of some types alone, the place goes on past the others', () => {
  const log = tellMorning();
  const page = log.page({ after: after(0), types: ['contact.lost'] });
  expect(page).toMatchObject({ events: [{ position: 5, event: { type: 'contact.lost' } }], position: 6 });
});

test.each([
  ['older than the history', (log: ReturnType<typeof keepLog>) => log.page({ since: NINE - 3_600_000 }), 0],
  [
    'older than what is kept',
    (log: ReturnType<typeof keepLog>) => {
      log.forgetUntil(2);
      return log.page({ after: after(1) });
    },
    1,
  ],
])('what is %s is missing, and it says from when on it is told', (_, ask, from) => {
  const log = tellMorning();
  const page = ask(log);
  const to = (page.events[0]?.position ?? 0) - 1;
  expect(page.gaps).toEqual([
    { because: 'not-kept', from: after(from), to: after(to), toldFrom: page.events[0]?.event.at },
  ]);
});

test('a hole is told where it is, once, on whichever page', () => {
  const log = tellMorning();
  log.lose(100, NINE + MINUTE_MS);
  const open = log.page({ after: after(6) });
  expect(open).toMatchObject({
    ...{ events: [], position: 106, gaps: [{ because: 'lost', from: after(6), to: after(106) }] },
  });
  expect(log.page({ after: after(106) }).gaps).toEqual([]);
  log.tell(lost('c3', NINE + 2 * MINUTE_MS));
  const pages = log.pages({ after: after(0), limit: 1 });
  expect(positionsOf(pages)).toEqual([1, 2, 3, 4, 5, 6, 107]);
  expect(pages.flatMap(({ gaps }) => gaps)).toEqual([
    { because: 'lost', from: after(6), to: after(106), toldFrom: NINE + 2 * MINUTE_MS },
  ]);
});

test('a place of another history is a gap, and all of this one follows; one that was set back goes on at its end', () => {
  const log = tellMorning();
  const page = log.page({ after: after(845, 'another') });
  expect(page.gaps).toEqual([
    { because: 'another-history', from: after(845, 'another'), to: after(0), toldFrom: NINE - MINUTE_MS },
  ]);
  expect(positionsOf([page])).toEqual([1, 2, 3, 4, 5, 6]);
  expect(log.page({ after: after(845) })).toMatchObject({
    ...{ events: [], position: 6, gaps: [{ because: 'another-history', to: after(6) }] },
  });
});

test('a history that begins anew has another name', () => {
  const log = tellMorning();
  log.startAnew();
  log.tell(minute(NINE));
  const page = log.page({ after: after(6) });
  expect(page.history).not.toBe(HISTORY);
  expect(page.gaps).toMatchObject([{ because: 'another-history', from: after(6) }]);
  expect(positionsOf([page])).toEqual([7]);
});

test.each(['hashed', 'clear'] as const)('of customers who are kept %s the mask alone is told', kept => {
  const log = keepLog(kept);
  const is = { queue: 'sales', ordinal: 1, enteredAt: NINE };
  const said = { source: 'pbx', at: NINE };
  const reason = 'call +995 555 12 34 56 back';
  log.tell(
    queued('c1', NINE, '+995555123456'),
    queued('c2', NINE, 'Nino Beridze'),
    { type: 'contact.corrected', ...said, contact: 'c1', is: { ...is, customer: '+995555123456' } },
    { type: 'agent.state-changed', ...said, agent: '1002', state: 'break', reason },
  );
  const told = JSON.stringify(log.page({ after: after(0) }));
  expect(told).not.toMatch(/123456|12 34 56|Beridze|#/);
  expect(log.page({ after: after(0) }).events).toMatchObject([
    { event: { customer: expect.stringMatching(/^\+995.*56$/) } },
    { event: { customer: '…' } },
    { event: { is: { customer: expect.stringMatching(/^\+995.*56$/) } } },
    { event: { reason: 'call +99…56 back' } },
  ]);
});

test('an announcement is told to whom it is for', () => {
  const log = keepLog();
  const posted = { type: 'announcement.posted', at: NINE, priority: 'info', by: 'olena' } as const;
  const expiresAt = NINE + MINUTE_MS;
  const roles = (...names: readonly ('admin' | 'lead')[]) => ({ audience: { roles: names }, expiresAt });
  log.tell(
    { ...posted, announcement: 'n1', text: 'for admins', ...roles('admin') },
    { ...posted, announcement: 'n2', text: 'for leads too', ...roles('admin', 'lead') },
    { ...posted, announcement: 'n3', text: 'for all', audience: {}, expiresAt },
  );
  expect(log.page({ after: after(0) }).events.map(({ event }) => event)).toMatchObject([
    { text: 'for leads too', audience: { roles: ['lead'] } },
    { text: 'for all', audience: {} },
  ]);
});

test('what is found of an instant is found by the minutes, and of a position by itself', () => {
  const db = openHistoryDatabase(':memory:', []);
  const plans: string[] = [];
  const prepare = db.prepare.bind(db);
  db.prepare = sql => {
    if (!sql.startsWith('EXPLAIN') && sql.includes(' events')) {
      const marks = Array.from(sql.matchAll(/\?/g), () => 0);
      plans.push(
        ...prepare(`EXPLAIN QUERY PLAN ${sql}`)
          .all(...marks)
          .map(({ detail }) => String(detail)),
      );
    }
    return prepare(sql);
  };
  readEventPage(db, { since: NINE, until: NINE + MINUTE_MS, types: ['contact.lost'] }, LEVAN);
  readEventPage(db, { after: after(3), until: NINE + MINUTE_MS }, LEVAN);
  expect(plans.length).toBeGreaterThan(3);
  for (const plan of plans) expect(plan).toMatch(/USING (INTEGER PRIMARY KEY|(COVERING )?INDEX minutes)/);
});

test('however it is asked for, page by page, while it grows, loses and forgets: each event once or within a gap', () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const random = createSeededRandom(`pages ${seed}`);
    const log = keepLog();
    let at = NINE;
    let end = 0;
    let told = 0;
    const step = (): void => {
      at += drawBetween(random, 1, 20_000);
      if (drawChance(random, 0.15)) {
        const count = Math.floor(drawBetween(random, 1, 9));
        log.lose(count, at);
        end += count;
      } else if (drawChance(random, 0.1)) log.forgetUntil(Math.floor(drawBetween(random, 0, end)));
      else {
        const count = Math.floor(drawBetween(random, 0, 9));
        log.tell(...Array.from({ length: count }, (_, index) => lost(`c${end + index}`, at)));
        end += count;
      }
    };
    const ask: EventsAsk = drawChance(random, 0.5) ? { since: 0 } : { after: after(0) };
    let place: EventsAsk = ask;
    for (let turn = 0; turn < 45; turn += 1) {
      if (turn < 35) step();
      const limit = Math.floor(drawBetween(random, 1, 12));
      const page = log.page({ ...place, limit });
      expect(eventPageSchema.parse(page)).toEqual(page);
      // What is told and what is missing follow on each other, without a hole and without anything twice.
      const pieces = [
        ...page.events.map(({ position }) => ({ from: position - 1, to: position })),
        ...page.gaps.map(({ from, to }) => ({ from: from.position, to: to.position })),
      ].sort((one, other) => one.from - other.from || one.to - other.to);
      for (const { from, to } of pieces) {
        expect([seed, turn, from]).toEqual([seed, turn, told]);
        told = to;
      }
      expect([seed, turn, page.position]).toEqual([seed, turn, told]);
      place = { after: after(page.position) };
      if (page.hasMore) turn -= 1;
    }
    expect([seed, told]).toEqual([seed, end]);
  }
});
