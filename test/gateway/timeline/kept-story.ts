// A history that was told a story: written as the history thread writes it, and read as the report thread reads it.
//
// How to extend: `tell` takes any event of a source without its source; what was told is on the disk at once.
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { FloorEvent, SourceEvent } from '../../../src/floor/index.ts';
import type { CustomersKept } from '../../../src/gateway/history/customers.ts';
import { createHistoryStore } from '../../../src/gateway/history/history-store.ts';
import { HISTORY_TABLES } from '../../../src/gateway/history/history-tables.ts';
import { openHistoryDatabase } from '../../../src/gateway/history/open-database.ts';
import { DEFAULT_KEEP } from '../../../src/gateway/history/retention.ts';
import { readReport } from '../../../src/gateway/reports/read-report.ts';
import { scopeOf } from '../../../src/gateway/reports/report-scope.ts';
import { readTimeline } from '../../../src/gateway/timeline/read-timeline.ts';
import type {
  AgentHistoryCall,
  AgentReport,
  AgentTimeline,
  ContactTimeline,
} from '../../../src/protocol/index.ts';
import { newFolder } from '../history/support/data-folder.ts';

/** An event of a story: of the PBX, unless it says otherwise. */
export type Told = SourceEvent extends infer Event
  ? Event extends SourceEvent
    ? Omit<Event, 'source'>
    : never
  : never;

export interface Story {
  tell(...events: readonly Told[]): void;
  tellAll(events: Iterable<FloorEvent>): void;
  of(agent: string, ask?: Partial<AgentHistoryCall>, scope?: Scope): AgentTimeline;
  wayOf(contact: string, scope?: Scope): ContactTimeline;
  report(): AgentReport;
}
type Scope = Parameters<typeof scopeOf>[0];

const BATCH = 2_000;

export function keepStory({ customers = 'hashed' }: { readonly customers?: CustomersKept } = {}): Story {
  const db = openHistoryDatabase(join(newFolder(), 'history.db'), HISTORY_TABLES);
  onTestFinished(() => db.close());
  const store = createHistoryStore(db, {
    key: new Uint8Array(32),
    customers,
    keep: DEFAULT_KEEP,
    checkpointMs: Number.POSITIVE_INFINITY,
    tables: HISTORY_TABLES,
  });
  let position = 0;
  let at = 0;
  const append = (events: readonly FloorEvent[]): void => {
    at = Math.max(at, ...events.map(event => event.at));
    const lines = events.map(event => JSON.stringify(event));
    store.append({ first: position + 1, events: lines, seenAt: at });
    position += events.length;
  };
  return {
    tell: (...events) => append(events.map(event => ({ ...event, source: 'pbx' }))),
    tellAll(events) {
      const batch: FloorEvent[] = [];
      for (const event of events) {
        batch.push(event);
        if (batch.length === BATCH) append(batch.splice(0));
      }
      append(batch);
    },
    of(agent, ask = {}, scope) {
      const told = readTimeline(db, { ...ask, method: 'agent.history', agent }, scopeOf(scope));
      if (!('agent' in told)) throw new Error('another timeline');
      return told;
    },
    wayOf(contact, scope) {
      const told = readTimeline(db, { method: 'contact.history', contact }, scopeOf(scope));
      if (!('contact' in told)) throw new Error('another timeline');
      return told;
    },
    report() {
      const report = readReport(db, { report: 'agents', from: 'today', to: 'today' });
      if (report.kind !== 'AgentReport') throw new Error('another report');
      return report;
    },
  };
}
