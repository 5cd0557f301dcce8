// The numbers that names stand for in the rows: given once, and what is known of each kept up to date.
import type { DatabaseSync } from 'node:sqlite';
import type { Fields } from './interval-batch.ts';
import type { Standpoint } from './to-pieces.ts';

export interface Names {
  readonly queues: NameTable;
  readonly agents: NameTable;
  readonly campaigns: NameTable;
  readonly channels: NameTable;
  standing(standpoint: Standpoint): number;
}

export interface NameTable {
  /** Its number; given, where it has none. */
  put(key: string, fields?: Fields): number;
  /** Absent where nothing was told of it. */
  find(key: string): number | null;
}

/** Remembers what was written: to be made anew where a transaction came to nothing. */
export function createNames(db: DatabaseSync): Names {
  return {
    queues: createNameTable(db, 'queue_names', [
      'queue',
      'source',
      'name',
      'channel',
      'team',
      'place',
      'target_share',
      'service_level',
      'zone',
      'day_start_hour',
      'cannot_tell',
    ]),
    agents: createNameTable(db, 'agent_names', ['agent', 'source', 'name', 'team']),
    campaigns: createNameTable(db, 'campaign_names', ['campaign', 'source', 'name']),
    channels: createNameTable(db, 'channel_names', ['channel']),
    standing: createStandings(db),
  };
}

function createNameTable(db: DatabaseSync, table: string, columns: readonly string[]): NameTable {
  const [key] = columns;
  const known = new Map<string, { readonly id: number; readonly told: string }>();
  const updates = columns.map(column => `${column} = excluded.${column}`).join(', ');
  const put = db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
     ON CONFLICT (${key}) DO UPDATE SET ${updates} RETURNING id`,
  );
  const find = db.prepare(`SELECT id FROM ${table} WHERE ${key} = ?`);
  return {
    put(name, fields = []) {
      const told = JSON.stringify(fields);
      const seen = known.get(name);
      if (seen?.told === told) return seen.id;
      const id = Number(put.get(name, ...fields)?.id);
      known.set(name, { id, told });
      return id;
    },
    find(name) {
      const id = known.get(name)?.id ?? find.get(name)?.id;
      return id === undefined ? null : Number(id);
    },
  };
}

/** What a person is doing, in so far as a report tells it apart. */
function createStandings(db: DatabaseSync): Names['standing'] {
  const known = new Map<string, number>();
  const put = db.prepare(
    `INSERT INTO standings (state, own, work, auto, reason) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET state = excluded.state RETURNING id`,
  );
  return ({ state, own, work, auto, reason = '' }) => {
    const values = [state, own ? 1 : 0, work ? 1 : 0, auto ? 1 : 0, reason];
    const key = JSON.stringify(values);
    const id = known.get(key) ?? Number(put.get(...values)?.id);
    known.set(key, id);
    return id;
  };
}
