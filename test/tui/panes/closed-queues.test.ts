// Queues out of their hours, hidden ones, and those that may turn callers away: what their rows say (SCREENS §8).
import { describe, expect, test } from 'vitest';
import type { FloorDocument, QueueRow } from '../../../src/floor/index.ts';
import { selectQueueIds } from '../../../src/tui/select/queues.ts';
import { buildAgent, buildChannel, buildDocument, buildQueue, buildStaffing } from '../support/build-rows.ts';
import { draw } from '../support/draw.ts';
import { inRole, textOf, textsOf } from '../support/line-text.ts';
import { momentOf, NOW, type SceneOf } from '../support/scene-of.ts';

const HOUR_MS = 3_600_000;
const WEEKDAYS = [1, 2, 3, 4, 5].map(weekday => ({ weekday, fromMinute: 540, untilMinute: 1080 }));

function floorOf(queues: Record<string, QueueRow>): FloorDocument {
  const queueCount = Object.keys(queues).length;
  return buildDocument({ channels: { voice: buildChannel({ queueCount }) }, queues });
}
const named = (name: string, of: Partial<Parameters<typeof buildQueue>[0]> = {}): QueueRow =>
  buildQueue({ now: NOW, name, today: { offered: 41, answered: 40, met: 38, of: 40 }, ...of });
const closed = { hours: WEEKDAYS, staffing: buildStaffing({ offline: 2 }) };

const rowsOf = (document: FloorDocument, of: SceneOf = {}): string[] =>
  textsOf(draw('queues', { document, ...of })).slice(2);

describe('a closed queue', () => {
  const nobodyWaits = floorOf({
    night: named('Night', { ...closed, order: 1, closedUntil: NOW + 2 * HOUR_MS }),
    support: named('Support', { order: 2 }),
    vip: named('VIP', { order: 3 }),
  });

  test('stands last among its channel’s queues and says when it opens, in place of the figures of now', () => {
    expect(rowsOf(nobodyWaits)).toEqual([
      '›Support         ·        –      ·   –    95      41    40     ·   3      0    0',
      ' VIP             ·        –      ·   –    95      41    40     ·   3      0    0',
      ' Night         closed, opens 16:05   –    95      41    40     ·   0      0    0',
      ' voice           ·        –      ·   –     –       0     0     ·   3      0    0',
    ]);
  });

  test('is dim, without a limit or an alert', () => {
    const row = draw('queues', { document: nobodyWaits })[4];
    expect(textOf(row)).toContain('Night');
    expect(new Set(row?.map(({ role }) => role))).toEqual(new Set(['faint']));
    expect(textsOf(draw('alerts', { document: nobodyWaits }))).toEqual([' no alert now']);
  });

  test('that opens on another day says on which; one that never does says only that it is closed', () => {
    const document = floorOf({
      night: named('Night', { ...closed, closedUntil: NOW + 43 * HOUR_MS }),
      far: named('Far', { ...closed, closedUntil: NOW + 8 * 24 * HOUR_MS }),
      soon: named('Soon', { ...closed, closedUntil: NOW + 23 * HOUR_MS }),
      old: named('Old', { ...closed, hours: [], opensNever: true }),
      support: named('Support'),
    });
    const rows = rowsOf(document);
    expect(rows[1]).toContain(' Far           closed, opens Tue 1 Dec 14:05 ');
    expect(rows[2]).toContain(' Night         closed, opens Wed 09:05 ');
    expect(rows[4]).toContain(' Soon          closed, opens 13:05 ');
    expect(rows[3]).toMatch(/^ Old {11}closed +· +– +95 /);
  });

  test('in which callers wait stands first, in red, with its figures', () => {
    const document = floorOf({
      support: named('Support', { order: 1 }),
      night: named('Night', { ...closed, order: 2, closedUntil: NOW + HOUR_MS, waits: [65, 12] }),
    });
    const lines = draw('queues', { document });
    expect(textsOf(lines)[2]).toContain('›Night           2!!   1:05 ');
    expect(inRole(lines[2], 'red')).toEqual(['2!!']);
    expect(textsOf(draw('alerts', { document }))).toEqual([
      ' !! Night: closed, 2 waiting, since 14:04                               1 alert',
    ]);
  });

  test('holds its letters without being first or red', () => {
    const mail = { channel: 'mail', waits: [18_600], ...closed, closedUntil: NOW + HOUR_MS } as const;
    const document = buildDocument({
      channels: { mail: buildChannel({ queueCount: 2 }) },
      queues: { letters: named('Letters', mail), support: named('Support', { channel: 'mail' }) },
    });
    expect(rowsOf(document).map(row => row.slice(1, 9).trim())).toEqual(['Support', 'Letters', 'mail']);
    expect(textsOf(draw('alerts', { document }))).toEqual([' no alert now']);
  });
});

describe('a hidden queue', () => {
  const document = floorOf({
    support: named('Support'),
    tests: named('Tests', { hidden: true, waits: [900], staffing: buildStaffing() }),
  });

  test('has no row and no alert, and stands in the total', () => {
    expect(rowsOf(document).map(row => row.slice(1, 9).trim())).toEqual(['Support', 'voice']);
    expect(textsOf(draw('alerts', { document }))).toEqual([' no alert now']);
  });

  test('is found by its name', () => {
    expect(rowsOf(document, { view: { filter: 'test' } })[0]).toContain('Tests');
  });
});

describe('a queue with nobody logged in', () => {
  const document = floorOf({
    support: named('Support', { staffing: buildStaffing({ offline: 3 }) }),
    vip: named('VIP'),
  });

  test('says in its row that callers may be turned away unseen', () => {
    const lines = draw('queues', { document });
    expect(textsOf(lines)[2]).toBe(
      '›Support       may turn callers away      95      41    40     ·   0      0    0',
    );
    expect(inRole(lines[2], 'red')).toEqual(['may turn callers away']);
    expect(rowsOf(document, { columns: 200, rows: 50 })[0]).toContain(
      ' nobody logged in, callers may be turned away unseen ',
    );
  });

  test('is an alert, with its circumstances where there is room', () => {
    const lines = draw('alerts', { document });
    expect(inRole(lines[0], 'red')).toEqual(['!! Support: nobody logged in']);
    expect(textsOf(lines)[0]).toContain('nobody logged in, callers may be turned away unseen');
  });

  test('says nothing of it while callers do wait: then nobody could answer them', () => {
    const waiting = floorOf({
      support: named('Support', { staffing: buildStaffing({ offline: 3 }), waits: [75] }),
      vip: named('VIP'),
    });
    expect(rowsOf(waiting)[0]).toContain('›Support         1!!   1:15!');
    expect(textsOf(draw('alerts', { document: waiting }))).toEqual([
      ' !! Support: 1 waiting, nobody could answer, since 14:04                1 alert',
    ]);
  });
});

test('a caller who is passed over while somebody is free is an alert that says how long', () => {
  const free = { state: 'available', since: NOW - 300_000 } as const;
  const document = {
    ...floorOf({ support: named('Support', { waits: [75, 42, 5] }) }),
    agents: { nino: buildAgent({ name: 'Nino', ...free, memberships: { support: { penalty: 0 } } }) },
  };
  expect(textsOf(draw('alerts', { document }))).toEqual([
    ' !! Support: 2 wait, longest 1:15, while 1 free, since 14:04            1 alert',
  ]);
});

test('a closed queue that a caller left keeps the first place for half a minute, and then goes last', () => {
  const floorAt = (at: number, waits: readonly number[]) =>
    buildDocument({
      channels: { voice: buildChannel() },
      queues: {
        night: buildQueue({ now: at, name: 'Night', order: 1, waits, closedUntil: NOW + 3_600_000 }),
        day: buildQueue({ now: at, name: 'Day', order: 2 }),
      },
    });
  const called = momentOf({ document: floorAt(NOW, [5]) });
  const after = (ms: number) =>
    momentOf({ document: floorAt(NOW + ms, []), now: NOW + ms, marksBefore: called.marks });
  expect(selectQueueIds(called)).toEqual(['night', 'day']);
  expect(selectQueueIds(after(29_000))).toEqual(['night', 'day']);
  expect(selectQueueIds(after(30_000))).toEqual(['day', 'night']);
});
