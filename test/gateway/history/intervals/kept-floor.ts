// A floor whose counters are kept in a database of their own, written batch by batch as the history thread does.
import { DatabaseSync } from 'node:sqlite';
import { createFloor, type Floor, type FloorEvent, foldEvent } from '../../../../src/floor/index.ts';
import { intervalTables } from '../../../../src/gateway/history/intervals/interval-tables.ts';

export interface KeptFloor {
  readonly floor: Floor;
  readonly db: DatabaseSync;
  fold(events: Iterable<FloorEvent>): void;
  /** What was folded since the last time. */
  write(): void;
}

/** `batch`: after so many events they are written. */
export function createKeptFloor({ batch = 500, path = ':memory:' } = {}): KeptFloor {
  const db = new DatabaseSync(path);
  const floor = createFloor();
  for (const migration of intervalTables.migrations) db.exec(migration);
  const tables = intervalTables.open(db, floor);
  let position = 0;
  const write = (): void => {
    position += 1;
    const keep = tables.take(floor, { events: [], position });
    db.exec('BEGIN');
    keep(db);
    db.exec('COMMIT');
  };
  return {
    floor,
    db,
    write,
    fold(events) {
      let folded = 0;
      for (const event of events) {
        foldEvent(floor, event);
        folded += 1;
        if (folded % batch === 0) write();
      }
      write();
    },
  };
}
