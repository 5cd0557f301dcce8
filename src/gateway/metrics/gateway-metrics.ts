// The gateway's own health: how it keeps up, who is joined to it, and what goes wrong.
import { KINDS, ROLES } from '../../floor/index.ts';
import { CLOSE } from '../../protocol/index.ts';
import type { Ledger } from '../ledger.ts';
import type { Traffic } from '../session/traffic.ts';
import type { Counts } from '../vitals/counts.ts';
import type { Vitals } from '../vitals/vitals.ts';
import { type MetricFamily, type Sample, single } from './metric-family.ts';
import type { ToldRows } from './told-rows.ts';

export interface GatewayMetrics {
  readonly vitals: Vitals;
  readonly traffic: Traffic;
  readonly ledger: Ledger;
  readonly rows: ToldRows;
  readonly version: string;
  /** Why it is not ready; empty where it is. */
  readonly notReady: () => readonly string[];
}

export function gatewayMetrics(options: GatewayMetrics): readonly MetricFamily[] {
  const { vitals, traffic, ledger, rows, version, notReady } = options;
  return [
    {
      name: 'ringtop_build_info',
      type: 'gauge',
      help: 'Which ringtop this is, and on which Node; always 1.',
      labels: ['version', 'node'],
      read: () => [{ labels: { version, node: process.version }, value: 1 }],
    },
    single('gauge', 'ringtop_ready', 'Whether /readyz says ready: 1, or 0.', () =>
      notReady().length === 0 ? 1 : 0,
    ),
    single(
      'counter',
      'ringtop_publications_total',
      'Publications of the document in this epoch.',
      () => ledger.offset,
    ),
    {
      name: 'ringtop_document_rows',
      type: 'gauge',
      help: 'Rows of the document by kind.',
      labels: ['kind'],
      read: () => KINDS.map(kind => ({ labels: { kind }, value: Object.keys(ledger.document[kind]).length })),
    },
    {
      name: 'ringtop_metrics_dropped_rows',
      type: 'gauge',
      help: 'Rows that have no metrics of their own, because there are too many of their kind.',
      labels: ['kind'],
      read: () =>
        (['sources', 'channels', 'queues', 'campaigns'] as const).map(kind => ({
          labels: { kind },
          value: rows.droppedOf(kind),
        })),
    },
    ...eventMetrics(vitals),
    ...sessionMetrics(vitals, traffic),
    counted(
      'ringtop_calls_total',
      'Messages of clients by method; of what is no call it is none.',
      ['method'],
      vitals.calls,
    ),
    counted(
      'ringtop_answers_total',
      'What became of them: ok, or the code of the error.',
      ['outcome'],
      vitals.answers,
    ),
    counted(
      'ringtop_refused_logins_total',
      'Handshakes and requests that were not let in, by code.',
      ['face', 'code'],
      vitals.refusals,
    ),
    counted('ringtop_http_answers_total', 'Answers over HTTP by status.', ['status'], vitals.pages),
    counted(
      'ringtop_log_lines_total',
      'Occurrences by the level of their log line, told or not.',
      ['level'],
      vitals.lines,
    ),
  ];
}

function eventMetrics({ events, lag, troubles }: Vitals): readonly MetricFamily[] {
  return [
    counted('ringtop_events_total', 'Events that were folded into the floor, by type.', ['type'], events),
    single(
      'counter',
      'ringtop_event_lag_seconds_total',
      'How far behind the clock of the floor events were when they were folded, in sum.',
      () => lag.sumMs / 1000,
    ),
    single(
      'gauge',
      'ringtop_event_lag_worst_seconds',
      'The worst of the last minute or two; what is read of a record after a blind spell is late by its nature.',
      () => lag.worstMs / 1000,
    ),
    counted(
      'ringtop_event_troubles_total',
      'Events that could not be folded, or came from the future.',
      ['trouble'],
      troubles,
    ),
  ];
}

function sessionMetrics({ sessions }: Vitals, traffic: Traffic): readonly MetricFamily[] {
  const buffered = (): number[] => [...sessions].map(({ socket }) => socket.bufferedBytes);
  return [
    {
      name: 'ringtop_sessions',
      type: 'gauge',
      help: 'Open sessions by role.',
      labels: ['role'],
      read: () =>
        ROLES.map(role => ({
          labels: { role },
          value: [...sessions].filter(session => session.role === role).length,
        })),
    },
    {
      name: 'ringtop_sessions_closed_total',
      type: 'counter',
      help: 'Ended sessions by close code.',
      labels: ['code'],
      read: () => toCloses(traffic),
    },
    single(
      'gauge',
      'ringtop_sessions_buffered_bytes',
      'Accepted for sending and not taken by the system yet, over all sessions.',
      () => buffered().reduce((sum, bytes) => sum + bytes, 0),
    ),
    single(
      'gauge',
      'ringtop_session_buffered_worst_bytes',
      'The same of the session that has most of it.',
      () => Math.max(0, ...buffered()),
    ),
    single(
      'counter',
      'ringtop_sent_messages_total',
      'Messages sent over WebSockets.',
      () => traffic.messages,
    ),
    single('counter', 'ringtop_sent_bytes_total', 'Bytes of them.', () => traffic.bytes),
    single(
      'counter',
      'ringtop_merged_patches_total',
      'Patches to clients that had been behind: one difference instead of those that they missed.',
      () => traffic.mergedPatches,
    ),
  ];
}

/** 1000: left by itself; 1005, 1006: gone without a word. A client may send any code there is. */
const KNOWN_CLOSES = new Set<number>([1000, 1005, 1006, ...Object.values(CLOSE).map(({ code }) => code)]);

function toCloses({ closes }: Traffic): Sample[] {
  const known = new Map<string, number>();
  for (const [code, times] of closes) {
    const label = KNOWN_CLOSES.has(code) ? String(code) : 'other';
    known.set(label, (known.get(label) ?? 0) + times);
  }
  return [...known].map(([code, value]) => ({ labels: { code }, value }));
}

/** What was counted as `ws not-allowed` has a label for each word. */
function counted(
  name: MetricFamily['name'],
  help: string,
  labels: readonly string[],
  counts: Counts,
): MetricFamily {
  const toSample = ([what, value]: readonly [string, number]): Sample => {
    const words = labels.length === 1 ? [what] : what.split(' ');
    return { labels: Object.fromEntries(labels.map((label, index) => [label, words[index] ?? ''])), value };
  };
  return { name, type: 'counter', help, labels, read: () => [...counts.entries()].map(toSample) };
}
