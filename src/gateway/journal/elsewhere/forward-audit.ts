// Sends the audit on to one destination: each line once it is on disk here, in order, and each hour where the chain
// stands. One that fails is tried again, from where it was; it holds up nobody.
import { formatError } from '../../../lib/format-error.ts';
import type { Timers } from '../../../lib/timers.ts';
import type { AuditHead, AuditLine } from '../audit/audit-line.ts';
import type { Destination } from './destination.ts';

export interface Forwarder {
  take(lines: readonly AuditLine[]): void;
  close(): Promise<void>;
}

export interface ForwardOptions {
  readonly destination: Destination;
  readonly timers: Timers;
  readonly wallNow: () => number;
  /** Up to which line it has it; absent: this is the first time, and it begins with what comes. */
  readonly sent: AuditHead | undefined;
  /** The lines after that one, from the files. */
  readonly readAfter: (seq: number) => AsyncIterable<AuditLine>;
  /** How far it has it, to be remembered over a restart. */
  readonly onSent: (head: AuditHead) => void;
  readonly onTrouble: (reason: string | undefined) => void;
}

const HOUR_MS = 3_600_000;
const TRY_AGAIN_MS = [1_000, 5_000, 15_000, 60_000] as const;
/** Lines that wait in memory; those beyond are read from the files again. */
const MAX_WAITING = 5_000;

export function forwardAudit(options: ForwardOptions): Forwarder {
  const { destination, timers, wallNow, readAfter, onSent, onTrouble } = options;
  let { sent } = options;
  let waiting: AuditLine[] = [];
  /** Some of what is to be sent is in the files alone. */
  let isBehind = sent !== undefined;
  let isClosed = false;
  let failures = 0;
  let running: Promise<void> | undefined;
  let callOffRetry = (): void => {};

  const send = async (line: AuditLine): Promise<void> => {
    if (isClosed || (sent !== undefined && line.seq <= sent.seq)) return;
    await destination.send(line.text, wallNow());
    sent = { seq: line.seq, hash: line.hash };
    if (failures > 0) onTrouble(undefined);
    failures = 0;
  };
  const catchUp = async (): Promise<void> => {
    while (!isClosed) {
      // Looked at before each line: what waited may be given up while one is on its way.
      if (isBehind) {
        isBehind = false;
        for await (const line of readAfter(sent?.seq ?? 0)) await send(line);
        continue;
      }
      const [line] = waiting;
      if (line === undefined) return;
      await send(line);
      if (waiting[0] === line) waiting.shift();
    }
  };
  const run = (): void => {
    if (running !== undefined || isClosed) return;
    callOffRetry();
    running = catchUp()
      .catch(error => {
        if (failures === 0) onTrouble(formatError(error));
        const waitMs = TRY_AGAIN_MS[Math.min(failures, TRY_AGAIN_MS.length - 1)] ?? HOUR_MS;
        failures += 1;
        callOffRetry = timers.after(waitMs, run);
      })
      .then(() => {
        running = undefined;
        if (sent !== undefined) onSent(sent);
        if (failures === 0 && (waiting.length > 0 || isBehind)) run();
      });
  };
  /** Whoever rewrites the chain here has to do so there too, within the hour. */
  const tellHead = (): void => {
    callOffHead = timers.after(HOUR_MS, tellHead);
    if (sent === undefined || failures > 0) return;
    const head = {
      at: new Date(wallNow()).toISOString(),
      hash: sent.hash,
      seq: sent.seq,
      what: 'audit.head',
    };
    destination.send(JSON.stringify(head), wallNow()).catch(() => {});
  };
  let callOffHead = timers.after(HOUR_MS, tellHead);
  if (isBehind) run();

  return {
    take(lines) {
      if (waiting.length + lines.length > MAX_WAITING) {
        waiting = [];
        isBehind = true;
      } else waiting.push(...lines);
      if (failures === 0) run();
    },
    async close() {
      callOffHead();
      callOffRetry();
      // What is on its way may still arrive: a destination that hangs is not waited for.
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const callOff = timers.after(1_000, resolve);
      await Promise.race([running, late]);
      callOff();
      isClosed = true;
      await destination.close();
    },
  };
}
