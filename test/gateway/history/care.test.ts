// A history looked after by hand: checked, carried elsewhere, made smaller, and made to forget somebody.
import { copyFileSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { documentOf, type FloorEvent, INTERVAL_MS } from '../../../src/floor/index.ts';
import {
  checkHistory,
  compactHistory,
  exportEvents,
  forgetCustomer,
  importEvents,
  openCare,
} from '../../../src/gateway/history/care/index.ts';
import { openCustomerKey } from '../../../src/gateway/history/customer-key.ts';
import { createHistoryStore } from '../../../src/gateway/history/history-store.ts';
import { HISTORY_TABLES } from '../../../src/gateway/history/history-tables.ts';
import { openHistoryDatabase } from '../../../src/gateway/history/open-database.ts';
import { restoreFloor } from '../../../src/gateway/history/restore-floor.ts';
import { DEFAULT_KEEP, type Keep } from '../../../src/gateway/history/retention.ts';
import { simulateEvents } from '../../../src/sources/index.ts';
import { newFolder } from './support/data-folder.ts';

const START_AT = Date.UTC(2026, 10, 23, 6);
const MORNING: readonly FloorEvent[] = [
  ...simulateEvents({ seed: 3, startAt: START_AT, until: START_AT + 3_600_000 }),
];
const CALLER = '+995535291285';

function openStore(folder: string, keep: Partial<Keep> = {}) {
  const db = openHistoryDatabase(join(folder, 'history.db'), HISTORY_TABLES);
  const key = openCustomerKey(join(folder, 'customers.key'));
  const parts = { customers: 'hashed', checkpointMs: 600_000, tables: HISTORY_TABLES } as const;
  const store = createHistoryStore(db, { ...parts, key, keep: { ...DEFAULT_KEEP, ...keep } });
  let { position } = store.opened;
  return {
    db,
    close: store.close,
    startAnew: store.startAnew,
    write(events: readonly FloorEvent[]) {
      const first = position + 1;
      position += events.length;
      return store.append({
        first,
        events: events.map(event => JSON.stringify(event)),
        seenAt: events.at(-1)?.at ?? 0,
      });
    },
  };
}

/** In batches, as a gateway writes. */
function fill(folder: string, events: readonly FloorEvent[] = MORNING, keep?: Partial<Keep>): void {
  const store = openStore(folder, keep);
  for (let from = 0; from < events.length; from += 400) store.write(events.slice(from, from + 400));
  store.close();
}

function queued(contact: string, customer: string): FloorEvent {
  return {
    type: 'contact.queued',
    at: START_AT,
    source: 'pbx',
    contact,
    queue: 'sales',
    ordinal: 1,
    customer,
  };
}

describe('a check', () => {
  test('finds nothing where all is as it was written, and has compared every counter of the day', () => {
    const folder = newFolder();
    fill(folder);
    const care = openCare(folder);
    const { problems, events, compared } = checkHistory(care.db);
    care.close();
    expect(problems).toEqual([]);
    expect(events).toBe(MORNING.length);
    expect(compared).toBeGreaterThan(100);
  });

  test.each([
    ['an event was taken out', 'DELETE FROM events WHERE position = 1200', 'events between 1 and'],
    ['a counter was changed', 'UPDATE queue_days SET offered = offered + 1', 'offered is'],
    [
      'an event was changed',
      `UPDATE events SET json = replace(json, '"contact.queued"', '"contact.unqueued"')
       WHERE position > (SELECT min(position) FROM checkpoints)`,
      'is not what the events up to there make',
    ],
  ])('finds that %s', (_, tampering, said) => {
    const folder = newFolder();
    fill(folder);
    const care = openCare(folder);
    care.db.exec(tampering);
    const { problems } = checkHistory(care.db);
    care.close();
    expect(problems.join('\n')).toContain(said);
  });
});

test('what is exported and imported is the same, byte for byte, with the same floor and the same counters', async () => {
  const [folder, copy] = [newFolder(), newFolder()];
  fill(folder, [...MORNING, queued('c1', CALLER)]);
  const care = openCare(folder);
  const lines = [...exportEvents(care)];
  const taken = openCare(copy, true);
  expect(await importEvents(taken, toLines(lines))).toBe(MORNING.length + 1);
  // The hash of the copy's own key is another, but a customer who is masked is not masked again.
  expect([...exportEvents(taken)].slice(1)).toEqual(lines.slice(1));
  taken.close();
  const again = openCare(copy);
  expect(checkHistory(again.db).problems).toEqual([]);
  expect(structuredClone(documentOf(restoreFloor(again.db).floor).queues)).toEqual(
    structuredClone(documentOf(restoreFloor(care.db).floor).queues),
  );
  for (const one of [care, again]) one.close();
  expect(lines.join('')).not.toContain('535291');
});

test.each([
  [['nonsense\n'], 'line 1 does not say'],
  [
    ['{"ringtop":"history","version":1,"holes":[]}\n', '{"position":1,"event":{"type":"queue.described"}}\n'],
    'line 2',
  ],
  // Of a later ringtop, and deeper than anything that could be written again.
  [
    [
      '{"ringtop":"history","version":1,"holes":[]}\n',
      `{"event":{"type":"new.thing","source":"p","at":1,"x":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}}\n`,
    ],
    'line 2 holds no event',
  ],
])('an import of something else is refused, with its line', async (lines, said) => {
  const care = openCare(newFolder(), true);
  await expect(importEvents(care, toLines(lines))).rejects.toThrow(said);
  care.close();
});

describe('a customer who is forgotten', () => {
  test('is in no event, in no floor and in no byte of the file any more, and still counts', () => {
    const folder = newFolder();
    const store = openStore(folder);
    store.write([queued('c1', CALLER), queued('c2', '+995599112233'), queued('c3', 'Tamar Gelashvili')]);
    store.close();
    const before = openCare(folder);
    const hash = /…285#([\w-]{12})/.exec([...exportEvents(before)].join(''))?.[1] ?? 'none';
    before.close();
    expect(readFileSync(join(folder, 'history.db')).includes(hash)).toBe(true);

    const care = openCare(folder);
    expect(forgetCustomer(care, '+995 535 29-12-85')).toEqual({
      ...{ surely: 1, perhaps: 0, otherKey: 0, typed: 0, checkpoints: 1 },
    });
    expect(forgetCustomer(care, 'tamar gelashvili')).toMatchObject({ surely: 1 });
    const { floor } = restoreFloor(care.db);
    care.close();
    expect(readFileSync(join(folder, 'history.db')).includes(hash)).toBe(false);
    expect(documentOf(floor).contacts.c1?.customer).toBeUndefined();
    expect(documentOf(floor).contacts.c2?.customer).toBe('+995…233');
    expect(documentOf(floor).queues.sales?.today.offered).toBe(3);
  });

  test('of whom only a mask was told goes with all whom it fits', () => {
    const folder = newFolder();
    const store = openStore(folder);
    store.write([queued('c1', '+995…285'), queued('c2', '+995…286'), queued('c3', '+995 *** ** 85')]);
    store.close();
    const care = openCare(folder);
    expect(forgetCustomer(care, CALLER)).toMatchObject({ surely: 0, perhaps: 2 });
    care.close();
  });

  test('leaves no text behind into which somebody typed his number', () => {
    const folder = newFolder();
    const stamp = { at: START_AT, source: 'pbx' };
    const store = openStore(folder);
    store.write([
      { type: 'agent.state-changed', ...stamp, agent: '1002', state: 'break', reason: 'calls 0535 29-12-85' },
      { type: 'agent.state-changed', ...stamp, at: START_AT + 60_000, agent: '1002', state: 'available' },
      {
        ...{
          type: 'announcement.posted',
          at: START_AT,
          announcement: 'n1',
          priority: 'info',
          audience: {},
          by: 'levan',
        },
        ...{ text: 'ring +995 535 29 12 85, or the desk 0322 555 000', expiresAt: START_AT + 60_000 },
      },
    ]);
    store.close();
    const care = openCare(folder);
    const before = [...exportEvents(care)].join('');
    expect(before).toContain('calls 05…85');
    expect(care.db.prepare("SELECT reason FROM standings WHERE reason <> ''").all()).toEqual([
      { reason: 'calls 05…85' },
    ]);
    care.db.exec("UPDATE standings SET reason = 'calls 0535 29-12-85' WHERE reason <> ''");
    expect(forgetCustomer(care, CALLER)).toMatchObject({ typed: 2 });
    const after = [...exportEvents(care)].join('');
    expect(after).toContain('ring +99…85, or the desk 0322 555 000');
    expect(care.db.prepare("SELECT reason FROM standings WHERE reason <> ''").all()).toEqual([
      { reason: 'calls 05…85' },
    ]);
    care.close();
  });

  test('is found by his mask where the key of his hash was lost, and by the hash from then on', () => {
    const folder = newFolder();
    const store = openStore(folder);
    store.write([queued('c1', CALLER), queued('c2', '+995599112233')]);
    store.close();
    rmSync(join(folder, 'customers.key'));
    const without = openCare(folder);
    expect(() => forgetCustomer(without, CALLER)).toThrow('customers.key is gone');
    expect(checkHistory(without.db).problems).toEqual([]);
    without.close();

    const again = openStore(folder);
    expect(again.write([queued('c3', CALLER), queued('c4', '+995500000285')])).toMatchObject({
      hasOtherKey: true,
    });
    again.close();
    const care = openCare(folder);
    const found = forgetCustomer(care, CALLER);
    const { floor } = restoreFloor(care.db);
    care.close();
    expect(found).toMatchObject({ surely: 1, perhaps: 1, otherKey: 2 });
    const shown = ['c1', 'c2', 'c3', 'c4'].map(contact => documentOf(floor).contacts[contact]?.customer);
    expect(shown).toEqual([undefined, '+995…233', undefined, '+995…285']);
  });

  test('is found by his mask in a history that was imported beside another key', async () => {
    const [folder, copy] = [newFolder(), newFolder()];
    fill(folder, [queued('c1', CALLER), queued('c2', '+995599112233'), queued('c3', '+995500000285')]);
    const care = openCare(copy, true);
    await importEvents(care, toLines(exportedFrom(folder)));
    expect(forgetCustomer(care, CALLER)).toMatchObject({ surely: 0, perhaps: 2, otherKey: 3 });
    const { floor } = restoreFloor(care.db);
    care.close();
    const shown = ['c1', 'c2', 'c3'].map(contact => documentOf(floor).contacts[contact]?.customer);
    expect(shown).toEqual([undefined, '+995…233', undefined]);
  });

  test('is found by his hash alone in a history that was imported beside its own key', async () => {
    const [folder, copy] = [newFolder(), newFolder()];
    fill(folder, [queued('c1', CALLER), queued('c2', '+995500000285')]);
    copyFileSync(join(folder, 'customers.key'), join(copy, 'customers.key'));
    const care = openCare(copy, true);
    await importEvents(care, toLines(exportedFrom(folder)));
    expect(forgetCustomer(care, CALLER)).toMatchObject({ surely: 1, perhaps: 0, otherKey: 0 });
    care.close();
  });

  test('is found by his mask where his key was lost before the export, wherever that is imported', async () => {
    const [folder, copy] = [newFolder(), newFolder()];
    fill(folder, [queued('c1', CALLER)]);
    rmSync(join(folder, 'customers.key'));
    fill(folder, [queued('c2', CALLER), queued('c3', '+995500000285')]);
    copyFileSync(join(folder, 'customers.key'), join(copy, 'customers.key'));
    const care = openCare(copy, true);
    await importEvents(care, toLines(exportedFrom(folder)));
    expect(forgetCustomer(care, CALLER)).toMatchObject({ surely: 1, perhaps: 1, otherKey: 1 });
    care.close();
  });

  test('is found by his mask where an export of before does not say which key it was', async () => {
    const [folder, copy] = [newFolder(), newFolder()];
    fill(folder, [queued('c1', CALLER)]);
    const [, ...events] = exportedFrom(folder);
    const care = openCare(copy, true);
    await importEvents(care, toLines(['{"ringtop":"history","version":1,"holes":[]}', ...events]));
    expect(forgetCustomer(care, CALLER)).toMatchObject({ perhaps: 1, otherKey: 1 });
    care.close();
  });

  test('goes from the memory of a gateway that runs, before that writes its floor again', () => {
    const folder = newFolder();
    const store = openStore(folder);
    store.write([queued('c1', CALLER)]);
    const care = openCare(folder);
    forgetCustomer(care, CALLER);
    care.close();
    store.write([{ type: 'time-passed', at: START_AT + 3_600_000 }]);
    store.close();
    const after = openCare(folder);
    expect(documentOf(restoreFloor(after.db).floor).contacts.c1).toMatchObject({ state: 'waiting' });
    expect(documentOf(restoreFloor(after.db).floor).contacts.c1?.customer).toBeUndefined();
    after.close();
  });
});

test('events past their time go, the counters stay, and the disk has its room again', async () => {
  const folder = newFolder();
  const minutes = Array.from(
    { length: 120 },
    (_, n): FloorEvent => ({ type: 'time-passed', at: START_AT + 3_600_000 + n * 60_000 }),
  );
  fill(folder, MORNING);
  const filledBytes = statSync(join(folder, 'history.db')).size;
  const store = openStore(folder, { eventsMs: 30 * 60_000 });
  for (const minute of minutes) store.write([minute]);
  store.close();
  const care = openCare(folder);
  const offered = care.db.prepare('SELECT sum(offered) AS n FROM queue_days').get()?.n;
  expect(checkHistory(care.db).events).toBeLessThan(200);
  expect(offered).toBeGreaterThan(50);
  const { beforeBytes, afterBytes } = await compactHistory(care);
  expect(afterBytes).toBeLessThanOrEqual(beforeBytes);
  expect(afterBytes).toBeLessThan(filledBytes / 2);
  expect(care.db.prepare('PRAGMA freelist_count').get()?.freelist_count).toBe(0);
  care.close();
});

test('a day that is played anew is not counted twice: what was remembered of it goes', () => {
  const folder = newFolder();
  fill(folder);
  const again = openStore(folder);
  again.startAnew();
  again.write(MORNING);
  again.close();
  const care = openCare(folder);
  expect(checkHistory(care.db)).toMatchObject({ problems: [], events: MORNING.length });
  care.close();
});

test('a history of a later ringtop is left alone, with a sentence', () => {
  const folder = newFolder();
  fill(folder, MORNING.slice(0, 10));
  const db = new DatabaseSync(join(folder, 'history.db'));
  db.exec("UPDATE meta SET value = '99' WHERE key = 'schema.events'");
  db.close();
  expect(() => openCare(folder)).toThrow('was written by a later ringtop than this one');
});

function exportedFrom(folder: string): string[] {
  const care = openCare(folder);
  const lines = [...exportEvents(care)];
  care.close();
  return lines;
}

async function* toLines(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield line.trimEnd();
}

test('the counters of an interval and the days of a queue are kept for as long as the config says of each', () => {
  const folder = newFolder();
  fill(folder);
  const oldestOf = (table: string, column: string): number => {
    const db = new DatabaseSync(join(folder, 'history.db'), { readOnly: true });
    const oldest = db.prepare(`SELECT min(${column}) AS oldest FROM ${table}`).get()?.oldest;
    db.close();
    return typeof oldest === 'number' ? oldest * INTERVAL_MS : Number.POSITIVE_INFINITY;
  };
  const firstDay = oldestOf('queue_days', 'day');
  expect(firstDay).toBeLessThanOrEqual(START_AT);

  const later = START_AT + 2 * 86_400_000;
  fill(folder, [{ type: 'time-passed', at: later }], { intervalsMs: 86_400_000, daysMs: 30 * 86_400_000 });
  for (const table of ['agent_intervals', 'channel_intervals', 'campaign_intervals'])
    expect(oldestOf(table, 'interval'), table).toBeGreaterThanOrEqual(later - 86_400_000);
  for (const table of ['queue_intervals', 'agent_times', 'agent_spans'])
    expect(oldestOf(table, 'day'), table).toBeGreaterThanOrEqual(later - 86_400_000);
  expect(oldestOf('queue_days', 'day')).toBe(firstDay);
});
