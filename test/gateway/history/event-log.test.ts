// Where in the log an instant is, told without reading all that is kept of it.
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { FloorEvent } from '../../../src/floor/index.ts';
import { readAbout } from '../../../src/gateway/history/event-index.ts';
import { insertEvents, positionAt } from '../../../src/gateway/history/event-log.ts';
import { openHistoryDatabase } from '../../../src/gateway/history/open-database.ts';
import { newFolder } from './support/data-folder.ts';

test('the position of an instant is found by the minutes alone', () => {
  const db = openHistoryDatabase(join(newFolder(), 'history.db'), []);
  const events = [60_000, 120_000, 180_000].map((at): FloorEvent => ({ type: 'time-passed', at }));
  insertEvents(
    db,
    events.map((event, index) => ({ position: index + 1, event, json: JSON.stringify(event) })),
  );
  const prepare = vi.spyOn(db, 'prepare');
  expect([0, 60_001, 180_000, 180_001].map(at => positionAt(db, at))).toEqual([0, 1, 2, 3]);
  const [[sql = ''] = []] = prepare.mock.calls;
  prepare.mockRestore();
  const [plan] = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(0);
  expect(plan?.detail).toContain('INDEX minutes');
  db.close();
});

test.each(['agent', 'contact'] as const)(
  'the events of one %s are found by an index, in their order',
  about => {
    const db = openHistoryDatabase(join(newFolder(), 'history.db'), []);
    const prepare = vi.spyOn(db, 'prepare');
    expect([...readAbout(db, { about, id: 'x', after: 1, before: 9, types: ['contact.answered'] })]).toEqual(
      [],
    );
    const [[sql = ''] = []] = prepare.mock.calls;
    prepare.mockRestore();
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all('x', 1, 9, 'contact.answered', -1);
    expect(plan.map(({ detail }) => String(detail))).toEqual([
      expect.stringContaining(`USING INDEX events_of_${about}`),
    ]);
    db.close();
  },
);
