// The audit of a data folder, for whoever verifies it: its files in order, and what the journal knows of them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createHeadTable } from '../store/head-table.ts';
import { auditFiles } from './audit-files.ts';
import { NO_HEAD } from './audit-line.ts';
import type { KnownOfAudit } from './verify-audit.ts';

export interface AuditFolder {
  readonly files: readonly string[];
  readonly known: KnownOfAudit;
}

/** What the journal knows is read first: a gateway that runs goes on writing. */
export function lookAtAuditFolder(folder: string): AuditFolder {
  const known = knownOf(join(folder, 'journal.db'));
  return { files: auditFiles(folder), known };
}

function knownOf(path: string): KnownOfAudit {
  if (!existsSync(path)) return { base: NO_HEAD };
  const db = new DatabaseSync(path, { readOnly: true, timeout: 2_000 });
  try {
    const heads = createHeadTable(db);
    const head = heads.get('audit');
    const base = heads.get('base') ?? NO_HEAD;
    return { base, ...(head === undefined ? {} : { heads: [{ ...head, from: 'journal.db' }] }) };
  } finally {
    db.close();
  }
}
