// The metrics of each source: whether it is live, for how long it was blind, and what of it could not be read.
import type { MetricFamily } from './metric-family.ts';
import { perRow } from './per-row.ts';
import { secondsSince } from './queue-metrics.ts';
import { type ToldRows, toLabel } from './told-rows.ts';

export function sourceMetrics(rows: ToldRows, now: () => number): readonly MetricFamily[] {
  const of = perRow(rows, { kind: 'sources', labels: ['source'], of: ({ id }) => ({ source: id }) });
  return [
    {
      name: 'ringtop_source_info',
      type: 'gauge',
      help: 'What each source is called; always 1.',
      labels: ['source', 'name'],
      read: () =>
        rows
          .of('sources')
          .map(({ id: source, row }) => ({ labels: { source, name: toLabel(row.name) }, value: 1 })),
    },
    of(
      'gauge',
      'ringtop_source_up',
      'Whether the source is live: 1, or 0 while it starts or is lost.',
      row => (row.state === 'live' ? 1 : 0),
    ),
    of(
      'gauge',
      'ringtop_source_last_event_age_seconds',
      'How long ago its last event was, by the clock of the floor; told at whole minutes.',
      row => (row.lastEventAt === undefined ? undefined : secondsSince(row.lastEventAt, now())),
    ),
    of(
      'gauge',
      'ringtop_source_warnings',
      'What a person has to see of it while it goes on.',
      row => Object.keys(row.warnings ?? {}).length,
    ),
    of(
      'gauge',
      'ringtop_source_blind_seconds',
      'For how long it could not be seen, of this day of the center.',
      row => row.blindTodayMs / 1000,
    ),
    of(
      'counter',
      'ringtop_source_unparsed_total',
      'Messages of it that could not be read.',
      row => row.unparsed,
    ),
    of(
      'counter',
      'ringtop_source_unknown_events_total',
      'Events of it that are of no known kind.',
      row => row.unknownEvents,
    ),
    of(
      'counter',
      'ringtop_source_corrected_total',
      'What a fresh look found otherwise than its events had told.',
      row => row.corrected,
    ),
  ];
}
