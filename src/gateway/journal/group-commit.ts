// What is to be written while something is being written goes together in the next commit: however many orders come at
// once, each waits for two of them at most. What nobody waits for rides with what comes within twenty milliseconds, so
// that an order does not wait for the line of the one before it.
import { formatError } from '../../lib/format-error.ts';
import type { Timers } from '../../lib/timers.ts';
import { RingtopError } from '../../protocol/index.ts';
import type { AuditLine } from './audit/audit-line.ts';
import type { DatedEntry } from './audit/audit-writer.ts';
import type { JournalState, JournalWrite } from './journal.ts';
import type { JournalBatch, StoredOrder, StoredStanding, Written } from './journal-api.ts';

export interface GroupCommit {
  readonly state: JournalState;
  onChange(listener: (state: JournalState) => void): void;
  commit(write: JournalWrite): Promise<void>;
  /** Written soon, after what came before it. */
  note(write: JournalWrite): void;
  /** Writes what was noted; where that fails, it is tried no more. */
  close(): Promise<void>;
}

export interface GroupCommitOptions {
  readonly write: (batch: JournalBatch) => Promise<Written>;
  readonly timers: Timers;
  readonly wallNow: () => number;
  /** What of the audit is on disk now. */
  readonly onLines?: (lines: readonly AuditLine[]) => void;
  /** An order is not sent where its line is not on disk by then. @default 5000 */
  readonly waitMs?: number;
}

const TRY_AGAIN_MS = 1_000;
/** A killed gateway loses what was noted within it: the answer to an order, which its source is then asked for. */
const NOTE_WAIT_MS = 20;
/** Of what could not be written: the oldest beyond are given up, and the audit says how many. */
const MAX_NOTES = 20_000;

interface Waiting {
  readonly write: JournalWrite;
  /** Of what somebody waits for. */
  readonly asker?: PromiseWithResolvers<void>;
}

export function createGroupCommit(options: GroupCommitOptions): GroupCommit {
  const { write, timers, wallNow, onLines = () => {}, waitMs = 5_000 } = options;
  let waiting: Waiting[] = [];
  let flight: Promise<void> | undefined;
  let callOffNext: (() => void) | undefined;
  let isClosing = false;
  let state: JournalState = { state: 'ok' };
  let lost = 0;
  const listeners: ((state: JournalState) => void)[] = [];

  const turn = (next: JournalState): void => {
    if (state.state === next.state) return;
    state = next;
    // The first that can be written says that there was a time in which nothing could.
    if (next.state === 'failing')
      waiting.push(audited({ at: next.since, what: 'journal.failed', detail: { reason: next.reason } }));
    for (const listener of listeners) listener(next);
  };
  const fail = (reason: string, isDiskFull: boolean): void =>
    turn({ state: 'failing', since: wallNow(), reason, isDiskFull });

  const flush = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    const written = await write(toBatch(batch)).catch(toFailure);
    if (written.ok) {
      lost = 0;
      onLines(written.lines);
      for (const { asker } of batch) asker?.resolve();
      turn({ state: 'ok' });
      return;
    }
    for (const { asker } of batch) asker?.reject(notRecorded(written.reason));
    waiting.unshift(...batch.filter(({ asker }) => asker === undefined));
    fail(written.reason, written.isDiskFull);
    keepWithin();
  };
  const keepWithin = (): void => {
    const tooMany = waiting.length - MAX_NOTES;
    if (tooMany <= 0) return;
    lost += tooMany;
    waiting.splice(0, tooMany + 1, audited({ at: wallNow(), what: 'audit.lost', detail: { writes: lost } }));
  };
  const start = (): void => {
    if (flight !== undefined || waiting.length === 0) return;
    callOffNext?.();
    callOffNext = undefined;
    flight = flush().then(() => {
      flight = undefined;
      const isOk = state.state === 'ok';
      if (waiting.some(({ asker }) => asker !== undefined) || (isClosing && isOk)) start();
      else if (waiting.length > 0) startWithin(isOk ? NOTE_WAIT_MS : TRY_AGAIN_MS);
    });
  };
  const startWithin = (ms: number): void => {
    if (flight === undefined) callOffNext ??= timers.after(ms, start);
  };
  const startSoon = (): void => {
    // What is asked in the same turn goes together.
    if (flight === undefined) queueMicrotask(start);
  };

  return {
    get state() {
      return state;
    },
    onChange: listener => void listeners.push(listener),
    commit(asked) {
      const asker = Promise.withResolvers<void>();
      const entry = { write: asked, asker };
      waiting.push(entry);
      const callOff = timers.after(waitMs, () => {
        waiting = waiting.filter(other => other !== entry);
        const reason = `it has not been written for ${Math.round(waitMs / 1000)} seconds`;
        fail(reason, false);
        asker.reject(notRecorded(reason));
      });
      startSoon();
      return asker.promise.finally(callOff);
    },
    note(noted) {
      waiting.push({ write: noted });
      keepWithin();
      startWithin(NOTE_WAIT_MS);
    },
    async close() {
      isClosing = true;
      start();
      while (flight !== undefined) await flight;
      callOffNext?.();
    },
  };
}

export function notRecorded(reason: string): RingtopError {
  return new RingtopError({
    code: 'not-recorded',
    message: `not asked: it could not be written down first (${reason})`,
    hint: 'The gateway takes no order that it could not tell of afterwards. Its data folder needs room, and a disk that answers.',
  });
}

function audited(entry: DatedEntry): Waiting {
  return { write: { audit: [entry] } };
}

/** Of one order the last that was said of it, and so of one standing; the audit as it came. */
function toBatch(all: readonly Waiting[]): JournalBatch {
  const orders = new Map<string, StoredOrder>();
  const standings = new Map<string, StoredStanding>();
  const audit: DatedEntry[] = [];
  for (const { write } of all) {
    for (const order of write.orders ?? []) orders.set(order.id, order);
    for (const standing of write.standings ?? []) standings.set(standing.subject, standing);
    audit.push(...(write.audit ?? []));
  }
  return { orders: [...orders.values()], standings: [...standings.values()], audit };
}

function toFailure(error: unknown): Written {
  return { ok: false, reason: formatError(error), isDiskFull: false };
}
