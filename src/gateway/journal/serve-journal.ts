// The journal on its thread: orders, standings and the audit, all of a batch on disk together or nothing of it.
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { markOf, requireMark } from '../file-mark.ts';
import { inTransaction } from '../in-transaction.ts';
import { type AuditLine, NO_HEAD } from './audit/audit-line.ts';
import { type AuditWriter, openAuditWriter } from './audit/audit-writer.ts';
import { retireAudit } from './audit/retire-audit.ts';
import type { JournalApi, JournalBatch, JournalInit } from './journal-api.ts';
import { createHeadTable, type HeadTable } from './store/head-table.ts';
import { openDatabase } from './store/open-database.ts';
import { createOrderTable, type OrderTable } from './store/order-table.ts';
import { createStandingTable, type StandingTable } from './store/standing-table.ts';
import { whyNotWritten } from './why-not-written.ts';

const DAY_MS = 86_400_000;

interface Opened {
  readonly db: DatabaseSync;
  readonly orders: OrderTable;
  readonly standings: StandingTable;
  readonly heads: HeadTable;
  readonly audit: AuditWriter;
  readonly mark: string | undefined;
}

/** Opened by the first that is asked of it, and by the next where that failed: a disk that was full is free again. */
export function serveJournal(init: JournalInit, now: () => number = Date.now): JournalApi {
  const { folder, keep = {}, fullBytes } = init;
  const file = join(folder, 'journal.db');
  let opened: Opened | undefined;

  const open = (): Opened => {
    if (opened !== undefined) return opened;
    const db = openDatabase(folder);
    try {
      const heads = createHeadTable(db);
      const tables = { orders: createOrderTable(db), standings: createStandingTable(db) };
      const known = heads.get('audit') ?? NO_HEAD;
      const full = fullBytes === undefined ? {} : { fullBytes };
      const audit = openAuditWriter({ folder, known, now, ...full });
      opened = { db, heads, audit, mark: markOf(file), ...tables };
      return opened;
    } catch (error) {
      db.close();
      throw error;
    }
  };

  return {
    restore(kept) {
      const { orders, standings, audit } = open();
      return { orders: orders.restore(kept, now()), standings: standings.all(), head: audit.head };
    },
    write(batch) {
      try {
        const { mark, ...parts } = open();
        requireMark(file, mark);
        const lines = writeBatch(parts, batch, now());
        return { ok: true, lines: init.tellLines ? lines : [] };
      } catch (error) {
        return { ok: false, ...whyNotWritten(error) };
      }
    },
    list: query => open().orders.list(query),
    find: id => open().orders.find(id),
    sentTo: name => open().heads.get(`to ${name}`),
    markSent: (name, head) => open().heads.put(`to ${name}`, head),
    retire() {
      const { db, orders, heads } = open();
      const { auditMs = 730 * DAY_MS, commandMs = 90 * DAY_MS } = keep;
      const gone = now() - auditMs;
      orders.retire({ slim: now() - commandMs, gone });
      const base = retireAudit(folder, gone);
      if (base !== undefined) heads.put('base', base);
      db.exec('PRAGMA incremental_vacuum');
      return base;
    },
    close() {
      opened?.audit.close();
      opened?.db.close();
      opened = undefined;
    },
  };
}

/**
 * The lines of the audit first, then the commit that knows of them: a machine that stops in between has a line of an
 * order that was never sent, and never an order that was sent without one.
 */
function writeBatch(
  { db, orders, standings, heads, audit }: Omit<Opened, 'mark'>,
  batch: JournalBatch,
  at: number,
): readonly AuditLine[] {
  let isAudited = false;
  try {
    return inTransaction(db, () => {
      for (const order of batch.orders) orders.put(order, at);
      for (const standing of batch.standings) standings.put(standing);
      const lines = audit.append(batch.audit);
      isAudited = true;
      heads.put('audit', audit.head);
      return lines;
    });
  } catch (error) {
    if (isAudited) audit.takeBack();
    throw error;
  }
}
