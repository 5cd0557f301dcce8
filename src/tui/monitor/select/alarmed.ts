// What a monitor stops its pages for: queues and campaigns that are alarmed, as opposed to merely past a limit.
import type { CampaignId, Figure, QueueId } from '../../../floor/index.ts';
import type { Passed } from '../../moment/judgement.ts';
import type { Moment } from '../../moment/moment.ts';
import { isGrave, selectAlarms } from '../../select/alarms.ts';
import { selectRuleAlerts } from '../../select/rule-alerts.ts';

export interface Alarmed {
  readonly queues: ReadonlySet<QueueId>;
  readonly campaigns: ReadonlySet<CampaignId>;
}

/** SCREENS §7: a limit that is passed is an alert once it has been red for a minute. */
const RED_FOR_MS = 60_000;
/** A level or an occupancy stays where it is for half an hour: the other pages would not be seen in it. */
const OF_NOW: readonly Figure[] = ['longestWait', 'waiting', 'pastTarget', 'free', 'dropRate'];

/** The built-in alarms at once; red that lasts; and what a rule holds for critical, until somebody has taken it up. */
export function selectAlarmed(moment: Moment): Alarmed {
  const lasting = moment.marks.passed.filter(one => isLasting(one, moment.dataNow));
  const ruled = selectRuleAlerts(moment).filter(({ mark, isSettled }) => mark === 'red' && !isSettled);
  const ruledIds = (kind: string): string[] =>
    ruled.flatMap(({ about }) => (about.kind === kind ? [about.id] : []));
  const ofCampaigns = lasting.filter(({ figure }) => figure === 'dropRate');
  return {
    queues: new Set([
      ...selectAlarms(moment)
        .filter(isGrave)
        .map(({ queue }) => queue),
      ...lasting.filter(({ figure }) => figure !== 'dropRate').map(({ id }) => id),
      ...ruledIds('queues'),
    ]),
    campaigns: new Set([...ofCampaigns.map(({ id }) => id), ...ruledIds('campaigns')]),
  };
}

function isLasting({ mark, figure, since }: Passed, now: number): boolean {
  return mark === 'red' && OF_NOW.includes(figure) && now - since >= RED_FOR_MS;
}
