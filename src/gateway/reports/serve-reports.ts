// The report thread's own side: one connection that only reads, and an answer or a failure for each question.
import type { DatabaseSync } from 'node:sqlite';
import { formatError } from '../../lib/format-error.ts';
import {
  type ListEventsCall,
  type ReportAsk,
  RingtopError,
  type TimelineCall,
} from '../../protocol/index.ts';
import type { Scope } from '../access/principal.ts';
import { readEventPage } from '../events/read-event-page.ts';
import { type ContactsAsk, readMetricContacts } from '../explained/read-metric-contacts.ts';
import { failed, type Served, serveResult } from '../served.ts';
import { readTimeline } from '../timeline/read-timeline.ts';
import type { Reader } from '../views/scope/announcements.ts';
import { openReportDatabase } from './open-report-database.ts';
import { readReport } from './read-report.ts';
import { scopeOf } from './report-scope.ts';

export interface ReportInit {
  readonly path: string;
}

export type ReportThreadApi = {
  readonly read: (ask: ReportAsk, scope: Scope | undefined) => Served;
  readonly timeline: (call: TimelineCall, scope: Scope | undefined) => Served;
  readonly contacts: (ask: ContactsAsk, scope: Scope | undefined) => Served;
  readonly events: (call: ListEventsCall, reader: Reader) => Served;
};

export function serveReports({ path }: ReportInit): ReportThreadApi {
  let db: DatabaseSync | undefined;
  return answerFrom(
    () => {
      db ??= openReportDatabase(path);
      return db;
    },
    // Written by another version, or broken: opened anew the next time.
    () => {
      db?.close();
      db = undefined;
    },
  );
}

/** `opened` is asked for each question. */
export function answerFrom(opened: () => DatabaseSync, onBroken: () => void = () => {}): ReportThreadApi {
  const serve = (read: (db: DatabaseSync) => object): Served => {
    try {
      return serveResult(read(opened()));
    } catch (error) {
      if (error instanceof RingtopError) return failed(error.code, error.message, error.hint);
      onBroken();
      return failed('internal', `the history cannot be read: ${formatError(error)}`);
    }
  };
  return {
    read: (ask, scope) => serve(db => readReport(db, ask, scopeOf(scope))),
    timeline: (call, scope) => serve(db => readTimeline(db, call, scopeOf(scope))),
    contacts: (ask, scope) => serve(db => readMetricContacts(db, ask, scopeOf(scope))),
    events: (call, reader) => serve(db => readEventPage(db, call, reader)),
  };
}
