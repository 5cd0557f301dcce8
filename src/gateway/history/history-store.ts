// The history at work in its thread: a batch at a time, its events and all that is made of them in one transaction.
import type { DatabaseSync } from 'node:sqlite';
import { createFloor, documentOf, freezeFloor, startCollecting, thawFloor } from '../../floor/index.ts';
import { inTransaction } from '../in-transaction.ts';
import type { ReportThreadApi } from '../reports/serve-reports.ts';
import { forgetCheckpoints, writeCheckpoint } from './checkpoints.ts';
import { type CustomerVeil, createCustomerVeil } from './customers.ts';
import { digestDocument } from './document-digest.ts';
import { type EventLine, parseEvent } from './event-log.ts';
import { forgetOnFloor, readForgotten } from './forget/forgotten.ts';
import type { Appended, Appending, HistoryApi, HistoryInit, Opened } from './history-api.ts';
import type { HistoryTable } from './history-table.ts';
import { hasOtherKey, markKey } from './key-mark.ts';
import { nameAnew } from './name-history.ts';
import { forgetAll, writeMeta } from './open-database.ts';
import { createPendingLines } from './pending-lines.ts';
import { applyFolded, settleRows } from './replica.ts';
import { restoreFloor } from './restore-floor.ts';
import { createTrimming } from './retention.ts';
import { takeStop } from './take-stop.ts';
import { toTrouble, type WriteTrouble } from './write-trouble.ts';

export interface HistoryStoreOptions extends Omit<HistoryInit, 'file' | 'mark'> {
  readonly tables: readonly HistoryTable[];
  /** @default 64 MB */
  readonly mostPendingChars?: number;
}

export type HistoryStore = Omit<HistoryApi, 'open' | keyof ReportThreadApi> & {
  readonly opened: Opened;
  readonly close: () => void;
};

/** Retries while nothing can be written: at each so-manieth batch. */
const RETRY_BATCHES = 4;
/** A restart folds no more than these, though the clock says that a checkpoint is not due. */
const CHECKPOINT_EVENTS = 50_000;

/** `db` is of `openHistoryDatabase`. Throws where it cannot be read, or not be written at all. */
export function createHistoryStore(db: DatabaseSync, options: HistoryStoreOptions): HistoryStore {
  const veil = createCustomerVeil(options.key, options.customers);
  markKey(db, options.key);
  const restored = restoreFloor(db);
  const { stopped, seenAt } = takeStop(db, restored.floor);
  let { floor, position: folded } = restored;
  const tables = options.tables.map(table => table.open(db, floor));
  if (tables.length > 0) startCollecting(floor);
  const pending = createPendingLines(options.mostPendingChars);
  const trimming = createTrimming(db, { keep: options.keep, tables });
  const opened: Opened = {
    position: folded,
    ...(floor.at === undefined ? {} : { floor: freezeFloor(floor) }),
    ...(seenAt === undefined ? {} : { seenAt }),
    ...(stopped === undefined ? {} : { stopped }),
  };
  let writes: ((db: DatabaseSync) => void)[] = [];
  let written = folded;
  let checkpointAt = seenAt ?? Number.NEGATIVE_INFINITY;
  let checkpointPosition = written;
  let seen = seenAt ?? 0;
  let trouble: WriteTrouble | undefined;
  let idleBatches = 0;
  let dataVersion = readDataVersion(db);

  const fold = ({ first, events }: Appending): void => {
    const lines = events.flatMap((json, index) => toLine(veil, json, first + index) ?? []);
    const fresh = lines.filter(({ position }) => position > folded);
    for (const { event } of fresh) applyFolded(floor, event);
    folded = fresh.at(-1)?.position ?? folded;
    pending.add(fresh);
    const batch = { events: fresh.map(({ event }) => event), position: folded };
    if (fresh.length > 0) writes.push(...tables.map(table => table.take(floor, batch)));
  };
  const write = (at: number, isCheckpoint: boolean): void => {
    inTransaction(db, () => {
      pending.write(db, at);
      for (const one of writes) one(db);
      writeMeta(db, 'position', String(folded));
      writeMeta(db, 'seen-at', String(at));
      if (isCheckpoint) writeCheckpoint(db, { position: folded, floor });
    });
    if (isCheckpoint) {
      checkpointAt = at;
      checkpointPosition = folded;
    }
    pending.written();
    writes = [];
    written = folded;
  };
  const isDue = (at: number): boolean =>
    pending.hasHole ||
    at - checkpointAt >= options.checkpointMs ||
    at < checkpointAt ||
    folded - checkpointPosition >= CHECKPOINT_EVENTS;
  const tryWrite = (at: number, isCheckpoint = isDue(at)): void => {
    if (trouble !== undefined && idleBatches < RETRY_BATCHES) {
      idleBatches += 1;
      return;
    }
    idleBatches = 0;
    try {
      heedForgotten();
      if (isCheckpoint) settleRows(floor);
      write(at, isCheckpoint);
      trouble = undefined;
      trimming.step(at);
    } catch (error) {
      trouble = toTrouble(error);
    }
  };
  /** Another process has written: `ringtop history forget` does. */
  const heedForgotten = (): void => {
    const version = readDataVersion(db);
    if (version === dataVersion) return;
    dataVersion = version;
    forgetOnFloor(floor, readForgotten(db));
  };
  const answer = (): Appended => ({
    written,
    lost: pending.lost,
    ...(hasOtherKey(db, options.key) ? { hasOtherKey: true as const } : {}),
    ...(trouble === undefined ? {} : { trouble }),
  });

  return {
    opened,
    startAnew() {
      floor = createFloor();
      try {
        inTransaction(db, () => {
          forgetAll(db);
          nameAnew(db, options.name);
        });
      } catch (error) {
        trouble = toTrouble(error);
      }
      // They remember what they have written.
      tables.splice(0, tables.length, ...options.tables.map(table => table.open(db, floor)));
      if (tables.length > 0) startCollecting(floor);
      checkpointAt = Number.NEGATIVE_INFINITY;
    },
    append(batch) {
      seen = batch.seenAt;
      fold(batch);
      tryWrite(batch.seenAt);
      return answer();
    },
    reseed({ floor: frozen, position, seenAt: at }) {
      // Events do not lead from the floors before to this one, and no hole says so.
      if (position === folded) writes.push(forgetCheckpoints);
      pending.skip({ position: folded, until: position });
      floor = thawFloor(frozen);
      coverContacts(veil, floor.contacts.values());
      if (tables.length > 0) startCollecting(floor);
      folded = position;
      seen = at;
      idleBatches = RETRY_BATCHES;
      tryWrite(at, true);
      return answer();
    },
    stop({ epoch, offset, digest }) {
      idleBatches = RETRY_BATCHES;
      tryWrite(seen, true);
      const isSame = trouble === undefined && digestDocument(documentOf(floor)) === digest;
      if (isSame)
        inTransaction(db, () => writeMeta(db, 'stopped', JSON.stringify({ epoch, offset, digest })));
      db.close();
      return isSame;
    },
    close: () => db.close(),
  };
}

function toLine(veil: CustomerVeil, json: string, position: number): EventLine | undefined {
  const event = parseEvent(json);
  const { shown, stored } = veil.coverEvent(event);
  return { position, event: shown, json: stored === event ? json : JSON.stringify(stored) };
}

function coverContacts(veil: CustomerVeil, contacts: Iterable<{ customer: string | undefined }>): void {
  for (const contact of contacts) {
    if (contact.customer !== undefined) contact.customer = veil.cover(contact.customer).shown;
  }
}

function readDataVersion(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA data_version').get()?.data_version ?? 0);
}
