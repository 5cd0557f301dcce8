// Reports for those who ask the gateway: read in a thread of their own, so that neither the feed nor the history waits.
import {
  type ListEventsCall,
  type MetricContactsCall,
  type Report,
  type ReportAsk,
  type ReportCall,
  RingtopError,
  type TimelineCall,
} from '../../protocol/index.ts';
import type { Principal, Scope } from '../access/principal.ts';
import { failed, type Served } from '../served.ts';
import { openThread, type Thread } from '../threads/open-thread.ts';
import type { ReportThreadApi } from './serve-reports.ts';

export interface ReportDesk {
  get(call: ReportCall, principal: Principal): Promise<Served>;
  /** What one person did, or the way of one contact. */
  timeline(call: TimelineCall, principal: Principal): Promise<Served>;
  /** The contacts behind a figure. */
  contacts(call: MetricContactsCall, principal: Principal): Promise<Served>;
  /** A page of the event log. The token is of the whole floor. */
  events(call: ListEventsCall, principal: Principal): Promise<Served>;
  /** For the gateway itself: all of it. Rejects where it cannot be read. */
  read(ask: ReportAsk): Promise<Report>;
  close(): Promise<void>;
}

/** Those who ask are many, the thread is one: more than these wait in vain. */
const MOST_PENDING = 32;

/** Who can be asked: a thread. */
type Reader = Pick<Thread<ReportThreadApi>, 'call' | 'pending'>;

/** `file`: the history's database, read by a thread of one's own. */
export type ReadFrom = { readonly file: string } | { readonly reader: () => Reader };

/** From nowhere: nothing is remembered. */
export function createReportDesk(from: ReadFrom | undefined): ReportDesk {
  let thread: Thread<ReportThreadApi> | undefined;
  const open = (path: string): Thread<ReportThreadApi> => {
    const opened = openThread<ReportThreadApi>('report', { path });
    opened.onFailure(() => {
      thread = undefined;
    });
    return opened;
  };
  const readerOf = (place: ReadFrom): Reader => {
    if ('reader' in place) return place.reader();
    thread ??= open(place.file);
    return thread;
  };
  const ask = async (
    of: (reader: Reader) => Promise<Served>,
    nothing = 'there is nothing to report',
  ): Promise<Served> => {
    if (from === undefined)
      return failed('not-found', `this gateway remembers nothing, so ${nothing}`, DATA_HINT);
    const reader = readerOf(from);
    if (reader.pending >= MOST_PENDING) return failed('busy', 'too many reports are asked for at once');
    return of(reader);
  };
  const report = (asked: ReportAsk, scope: Scope | undefined): Promise<Served> =>
    ask(reader => reader.call('read', asked, scope));
  return {
    async get(call, { name, scope }) {
      const seesNobody = call.method === 'report.agents' && scope !== undefined && !scope.teams?.length;
      return seesNobody ? OF_TEAMS(name) : report(toAsk(call), scope);
    },
    async timeline(call, { name, scope }) {
      const seesNobody = call.method === 'agent.history' && scope !== undefined && !scope.teams?.length;
      return seesNobody && from !== undefined
        ? OF_TEAMS(name)
        : ask(reader => reader.call('timeline', call, scope));
    },
    contacts: ({ method: _method, ...asked }, { scope }) =>
      ask(reader => reader.call('contacts', asked, scope), 'it has no contacts to tell'),
    events: (call, { name, role }) =>
      ask(reader => reader.call('events', call, { name, role }), 'it has no events to tell'),
    async read(asked) {
      const served = await report(asked, undefined);
      if (!served.ok) throw new RingtopError(served.failure);
      return JSON.parse(served.resultText);
    },
    async close() {
      await thread?.close();
    },
  };
}

/** Better than a report without a line, as if nobody had been there. */
const OF_TEAMS = (name: string): Served =>
  failed(
    'not-allowed',
    `people are told of by team, and the scope of this token has none (${name})`,
    'who served which queue when is not kept; ask for a token with teams in its scope',
  );

const DATA_HINT = 'Give the gateway a data folder: --data DIR, or `data:` in its config.';

export function toAsk(call: ReportCall): ReportAsk {
  const { method: _method, ...asked } = call;
  return { report: 'agents', ...asked };
}
