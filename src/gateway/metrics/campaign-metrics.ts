// The metrics of each outbound campaign: its state, its lines, its day, and how near it is to its legal cap of drops.
import { CAMPAIGN_STATES } from '../../floor/index.ts';
import type { MetricFamily } from './metric-family.ts';
import { perRow } from './per-row.ts';
import { type ToldRow, type ToldRows, toLabel } from './told-rows.ts';

const LABELS = ['source', 'campaign'];

export function campaignMetrics(rows: ToldRows): readonly MetricFamily[] {
  const of = perRow(rows, { kind: 'campaigns', labels: LABELS, of: labelsOf });
  return [
    {
      name: 'ringtop_campaign_info',
      type: 'gauge',
      help: 'What each campaign is called, and how it dials; always 1.',
      labels: [...LABELS, 'name', 'mode'],
      read: () =>
        rows.of('campaigns').map(told => ({
          labels: { ...labelsOf(told), name: toLabel(told.row.name), mode: told.row.mode },
          value: 1,
        })),
    },
    {
      name: 'ringtop_campaign_state',
      type: 'gauge',
      help: 'The state of each campaign: 1 for the one that it is in, 0 for the others.',
      labels: [...LABELS, 'state'],
      read: () =>
        rows.of('campaigns').flatMap(told =>
          CAMPAIGN_STATES.map(state => ({
            labels: { ...labelsOf(told), state },
            value: told.row.state === state ? 1 : 0,
          })),
        ),
    },
    of('gauge', 'ringtop_campaign_lines', 'Lines that dial or ring.', row => row.lines),
    of('gauge', 'ringtop_campaign_talking', 'Conversations that go on.', row => row.talking),
    of(
      'gauge',
      'ringtop_campaign_left_contacts',
      'Contacts that are still to be dialed.',
      row => row.leftCount,
    ),
    of(
      'gauge',
      'ringtop_campaign_drop_ratio',
      'Dropped by live answers, over the window of the cap.',
      row => row.dropRate,
    ),
    of(
      'gauge',
      'ringtop_campaign_drop_cap_ratio',
      'The most of them that may be dropped.',
      row => row.dropCap.share,
    ),
    of('counter', 'ringtop_campaign_attempts_total', `Dialed. ${OF_THE_DAY}`, row => row.today.attempts),
    of(
      'counter',
      'ringtop_campaign_connects_total',
      `Answered and taken. ${OF_THE_DAY}`,
      row => row.today.connects,
    ),
    of(
      'counter',
      'ringtop_campaign_drops_total',
      `Answered, and nobody was there. ${OF_THE_DAY}`,
      row => row.today.drops,
    ),
  ];
}

const OF_THE_DAY = 'Since the day of the center began; it begins again at 0.';

function labelsOf({ id: campaign, row: { source } }: ToldRow<'campaigns'>): Record<string, string> {
  return { source: toLabel(source), campaign };
}
