// A folder to remember in, and what a killed gateway leaves of it.
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { HistorySettings } from '../../../../src/gateway/index.ts';

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ringtop-history-'));
}

export function settingsIn(folder: string, more: Partial<HistorySettings> = {}): HistorySettings {
  return {
    file: join(folder, 'history.db'),
    keyFile: join(folder, 'customers.key'),
    flushMs: 5,
    ...more,
  };
}

/** The files as they are on the disk at this instant, in another folder: what `kill -9` would leave. */
export function imageOf(folder: string): string {
  const image = newFolder();
  cpSync(folder, image, { recursive: true });
  return image;
}

/** Reads beside the one who writes. */
export function readRows(folder: string, sql: string): Record<string, unknown>[] {
  const db = new DatabaseSync(join(folder, 'history.db'), { readOnly: true });
  try {
    return db.prepare(sql).all();
  } finally {
    db.close();
  }
}
