// What alerts remember beside the floor: silences, what is still to be delivered, what could not be, and who was told.
//
// A file in the data folder, else memory. Where it cannot be written the work goes on in memory, and the log says so.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { asFields } from '../../../lib/fields.ts';
import { formatError } from '../../../lib/format-error.ts';
import { parseJson } from '../../../lib/parse-json.ts';
import type { Silence } from '../../../protocol/index.ts';
import type { Log } from '../../log.ts';
import type { Letter } from '../delivery/letter.ts';

export interface AlertStore {
  silences(): readonly Silence[];
  keepSilence(silence: Silence): void;
  forgetSilence(id: string): void;
  letters(): readonly Letter[];
  keepLetter(letter: Letter): void;
  forgetLetter(id: string): void;
  /** Alerts of which somebody outside was told. */
  told(): readonly string[];
  keepTold(alert: string): void;
  forgetTold(alert: string): void;
  close(): void;
}

const FILE = 'alerts.db';
const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS silences (id TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS letters (id TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS told (id TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;
type Table = 'silences' | 'letters' | 'told';

export function openAlertStore(folder: string | undefined, log: Log): AlertStore {
  const db = openDatabase(folder, log);
  const rowsOf = (table: Table): unknown[] =>
    db
      .prepare(`SELECT value FROM ${table} ORDER BY rowid`)
      .all()
      .map(({ value }) => parseJson(String(value)));
  const tryTo = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      log({ level: 'error', what: 'alerts are not written down', reason: formatError(error) });
    }
  };
  const keep = (table: Table, id: string, value: unknown): void =>
    tryTo(() => {
      db.prepare(
        `INSERT INTO ${table} VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET value = excluded.value`,
      ).run(id, JSON.stringify(value));
    });
  const forget = (table: Table, id: string): void =>
    tryTo(() => {
      db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id);
    });
  return {
    silences: () => rowsOf('silences').filter(isSilence),
    keepSilence: silence => keep('silences', silence.silence, silence),
    forgetSilence: id => forget('silences', id),
    letters: () => rowsOf('letters').filter(isLetter),
    keepLetter: letter => keep('letters', letter.id, letter),
    forgetLetter: id => forget('letters', id),
    told: () => rowsOf('told').map(String),
    keepTold: alert => keep('told', alert, alert),
    forgetTold: alert => forget('told', alert),
    close: () => db.close(),
  };
}

function openDatabase(folder: string | undefined, log: Log): DatabaseSync {
  try {
    const path = folder === undefined ? ':memory:' : join(folder, FILE);
    const db = new DatabaseSync(path);
    if (folder !== undefined) chmodSync(path, 0o600);
    db.exec(SCHEMA);
    return db;
  } catch (error) {
    log({ level: 'error', what: 'alerts are not written down', reason: formatError(error) });
    const db = new DatabaseSync(':memory:');
    db.exec(SCHEMA);
    return db;
  }
}

function isSilence(value: unknown): value is Silence {
  const { silence, until, by } = asFields(value);
  return typeof silence === 'string' && typeof until === 'number' && typeof by === 'string';
}

function isLetter(value: unknown): value is Letter {
  const { id, channel, body, attempts } = asFields(value);
  return [id, channel, body].every(one => typeof one === 'string') && typeof attempts === 'number';
}
