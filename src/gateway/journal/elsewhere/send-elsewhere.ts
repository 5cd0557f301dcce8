// All destinations of the audit, each on its own: what one has missed is read for it from the files.
import type { Timers } from '../../../lib/timers.ts';
import type { Log } from '../../log.ts';
import type { TroubleListener } from '../../troubles.ts';
import type { AuditHead, AuditLine } from '../audit/audit-line.ts';
import type { Destination } from './destination.ts';
import { type Forwarder, forwardAudit } from './forward-audit.ts';
import { readAfter } from './read-after.ts';

export interface Elsewhere {
  take(lines: readonly AuditLine[]): void;
  close(): Promise<void>;
}

export interface ElsewhereOptions {
  readonly folder: string;
  readonly timers: Timers;
  readonly wallNow: () => number;
  readonly log: Log;
  readonly onTrouble: TroubleListener;
  readonly ask: (name: string) => Promise<AuditHead | undefined>;
  readonly mark: (name: string, head: AuditHead) => Promise<void>;
}

/** How far each has it is remembered no oftener: what is sent again after a kill is the same line. */
const MARK_EVERY_MS = 30_000;

export function sendElsewhere(destinations: readonly Destination[], options: ElsewhereOptions): Elsewhere {
  const forwarders = destinations.map(destination => forwardTo(destination, options));
  return {
    take(lines) {
      if (lines.length > 0) for (const forwarder of forwarders) forwarder.then(({ take }) => take(lines));
    },
    async close() {
      await Promise.all(forwarders.map(async forwarder => (await forwarder).close()));
    },
  };
}

async function forwardTo(
  destination: Destination,
  { folder, timers, wallNow, log, onTrouble, ask, mark }: ElsewhereOptions,
): Promise<Forwarder> {
  const { name } = destination;
  const sent = await ask(name).catch(() => undefined);
  let markedMs = Number.NEGATIVE_INFINITY;
  let last: AuditHead | undefined;
  const markLast = async (): Promise<void> => {
    if (last !== undefined) await mark(name, last).catch(() => {});
  };
  const forwarder = forwardAudit({
    ...{ destination, timers, wallNow, sent, readAfter: seq => readAfter(folder, seq) },
    onSent(head) {
      last = head;
      if (timers.now() - markedMs < MARK_EVERY_MS) return;
      markedMs = timers.now();
      void markLast();
    },
    onTrouble(reason) {
      onTrouble(name, reason);
      if (reason === undefined) log({ level: 'note', what: 'audit goes elsewhere again', to: name });
      else log({ level: 'warn', what: 'audit does not go elsewhere: it is tried again', to: name, reason });
    },
  });
  return {
    take: forwarder.take,
    async close() {
      await forwarder.close();
      await markLast();
    },
  };
}
