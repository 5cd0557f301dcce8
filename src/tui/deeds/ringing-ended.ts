// What has become of the calls that rang when a campaign was paused: told once they have ended.
import type { CampaignRow, FloorDocument } from '../../floor/index.ts';
import type { Saying } from '../../i18n/index.ts';
import { rowOf } from '../moment/moment.ts';
import type { Deed } from '../view-state/index.ts';
import { fateOf } from './fate.ts';
import { quoteName } from './say-part.ts';

/** A campaign that was paused while it rang, as it stood then. */
export interface Ringing {
  readonly campaign: string;
  readonly count: number;
  /** Of the day: a person answered, with or without an agent for him. */
  readonly answered: number;
  /** It has been seen to stand: an answer may come before the row. */
  readonly isHalted: boolean;
}

/** Of the orders of this screen that have been answered by now. */
export function ringingOf(
  { parts }: Deed,
  { campaigns }: Pick<FloorDocument, 'campaigns'>,
): readonly Ringing[] {
  return parts.flatMap(part => {
    const { order } = part;
    if (order.method !== 'campaign.pause' || fateOf(part) !== 'applied') return [];
    const row = rowOf(campaigns, order.campaign);
    return row && row.lines > 0
      ? [{ campaign: order.campaign, count: row.lines, answered: answeredOf(row), isHalted: false }]
      : [];
  });
}

/** `"Spring offer": 4 ringing ended: 1 answered, 3 not`; what is followed on; undefined where it runs again, or the day is another. */
export function sayRingingEnded(
  ringing: Ringing,
  { campaigns }: Pick<FloorDocument, 'campaigns'>,
): Saying | Ringing | undefined {
  const { campaign, count, answered: before, isHalted } = ringing;
  const row = rowOf(campaigns, campaign);
  if (!row) return undefined;
  if (row.state === 'running') return isHalted ? undefined : ringing;
  if (row.lines > 0) return isHalted ? ringing : { ...ringing, isHalted: true };
  const answered = answeredOf(row) - before;
  if (answered < 0 || answered > count) return undefined;
  const values = { name: quoteName(row.name), count, answered, not: count - answered };
  return { key: 'campaign.ringing-ended', values };
}

function answeredOf({ today }: CampaignRow): number {
  return today.connects + today.drops;
}
