// The metrics of each queue: who waits, who serves it, and the counters of its business day.
import type { Tally } from '../../floor/index.ts';
import type { MetricFamily } from './metric-family.ts';
import { perRow } from './per-row.ts';
import { type ToldRow, type ToldRows, toLabel } from './told-rows.ts';

const LABELS = ['source', 'channel', 'queue'];

export function queueMetrics(rows: ToldRows, now: () => number): readonly MetricFamily[] {
  const of = perRow(rows, { kind: 'queues', labels: LABELS, of: labelsOf });
  return [
    {
      name: 'ringtop_queue_info',
      type: 'gauge',
      help: 'What each queue is called; always 1.',
      labels: [...LABELS, 'name', 'team'],
      read: () =>
        rows.of('queues').map(told => ({
          labels: { ...labelsOf(told), name: toLabel(told.row.name), team: toLabel(told.row.team ?? '') },
          value: 1,
        })),
    },
    of('gauge', 'ringtop_queue_open', 'Whether the queue is within its opening hours: 1, or 0.', row =>
      row.closedUntil === undefined && row.opensNever === undefined ? 1 : 0,
    ),
    of('gauge', 'ringtop_queue_waiting_contacts', 'Contacts that wait.', row => row.waitingCount),
    of(
      'gauge',
      'ringtop_queue_oldest_wait_seconds',
      'How long the one has waited who waits longest; 0 where nobody does.',
      row => secondsSince(row.oldestWaitingSince, now()),
    ),
    of(
      'gauge',
      'ringtop_queue_service_level_target_ratio',
      'The share of contacts to be answered in time, from 0 to 1.',
      row => row.targetShare,
    ),
    of(
      'gauge',
      'ringtop_queue_service_level_threshold_seconds',
      'Within how long is in time.',
      row => row.serviceLevel.thresholdMs / 1000,
    ),
    of(
      'gauge',
      'ringtop_queue_settling_contacts',
      'Contacts that left, and how is not known yet.',
      row => row.today.settling,
    ),
    {
      name: 'ringtop_queue_agents',
      type: 'gauge',
      help: 'Members of the queue by state; who is a member of several stands in each.',
      labels: [...LABELS, 'state'],
      read: () =>
        rows.of('queues').flatMap(told =>
          Object.entries(told.row.staffing.byState).map(([state, value]) => ({
            labels: { ...labelsOf(told), state },
            value,
          })),
        ),
    },
    ...DAY_COUNTERS.map(([name, help, read]) =>
      of('counter', `ringtop_queue_${name}_total`, `${help} ${OF_THE_DAY}`, row => read(row.today)),
    ),
  ];
}

const OF_THE_DAY = 'Since the business day of the queue began; it begins again at 0.';

/** Contacts count in the day that they entered. What a ratio is made of stands as its two parts. */
const DAY_COUNTERS: readonly (readonly [name: string, help: string, read: (today: Tally) => number])[] = [
  ['offered', 'Contacts that entered.', today => today.offered],
  ['answered', 'Contacts that were answered.', today => today.answered],
  ['abandoned', 'Contacts that hung up while they waited, short ones too.', today => today.abandoned],
  ['short_abandoned', 'Contacts that hung up at once.', today => today.shortAbandoned],
  ['left_other', 'Contacts that left by a key, a time-out or otherwise.', today => today.leftOther],
  ['lost', 'Contacts whose end nobody saw.', today => today.lost],
  [
    'service_level_met',
    'The numerator of the service level, by the definition of the queue.',
    today => today.serviceLevelMet,
  ],
  ['service_level_contacts', 'The denominator of the service level.', today => today.serviceLevelOf],
  ['answer_wait_seconds', 'How long the answered had waited, in sum.', today => today.answerWaitMs / 1000],
  ['handled', 'Conversations that ended.', today => today.handled],
  ['talk_seconds', 'Talk of the handled, in sum.', today => today.talkMs / 1000],
  ['hold_seconds', 'Hold of the handled, in sum.', today => today.holdMs / 1000],
  ['wrap_up_seconds', 'Wrap-up after contacts, in sum.', today => today.wrapUpMs / 1000],
];

function labelsOf({ id: queue, row: { source, channel } }: ToldRow<'queues'>): Record<string, string> {
  return { source: toLabel(source), channel, queue };
}

export function secondsSince(since: number | undefined, now: number): number {
  return since === undefined ? 0 : Math.max(0, now - since) / 1000;
}
