// The metrics of each channel: the totals over its queues, in which every person is counted once.
import type { MetricFamily } from './metric-family.ts';
import { perRow } from './per-row.ts';
import { secondsSince } from './queue-metrics.ts';
import type { ToldRows } from './told-rows.ts';

export function channelMetrics(rows: ToldRows, now: () => number): readonly MetricFamily[] {
  const of = perRow(rows, { kind: 'channels', labels: ['channel'], of: ({ id }) => ({ channel: id }) });
  return [
    of('gauge', 'ringtop_channel_queues', 'Queues of the channel.', row => row.queueCount),
    of(
      'gauge',
      'ringtop_channel_waiting_contacts',
      'Contacts that wait in any of its queues.',
      row => row.waitingCount,
    ),
    of(
      'gauge',
      'ringtop_channel_oldest_wait_seconds',
      'How long the one has waited who waits longest; 0 where nobody does.',
      row => secondsSince(row.oldestWaitingSince, now()),
    ),
    of(
      'gauge',
      'ringtop_channel_occupancy_ratio',
      'Handling time by handling and available time, of the last 60 minutes.',
      row => row.occupancy60m?.rate,
    ),
    {
      name: 'ringtop_channel_agents',
      type: 'gauge',
      help: 'People by state, each counted once.',
      labels: ['channel', 'state'],
      read: () =>
        rows.of('channels').flatMap(({ id: channel, row }) =>
          Object.entries(row.staffing.byState).map(([state, value]) => ({
            labels: { channel, state },
            value,
          })),
        ),
    },
  ];
}
