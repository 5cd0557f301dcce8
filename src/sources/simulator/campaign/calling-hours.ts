// A campaign opens and closes each day by its calling hours.
import type { ChangedBy } from '../../../floor/index.ts';
import type { Center, SimCampaign } from '../center/center.ts';
import { atHour } from '../center/local-day.ts';
import { capCampaign, changeCampaign, tellLeftCount } from './campaign-state.ts';
import { runCampaign } from './dialer.ts';
import { isOverCap } from './drop-window.ts';
import { isCallingDay, toHoursText, toNextOpening } from './opening.ts';

export function planCallingHours(center: Center, campaign: SimCampaign): void {
  const { day } = center;
  const { hours } = campaign.plan;
  if (!isCallingDay(campaign, day)) return;
  center.agenda.at(atHour(day, hours.from), () => open(center, campaign));
  center.agenda.at(atHour(day, hours.until), () => close(center, campaign));
}

/** A new list is loaded. Whatever a person has paused or stopped stays so. */
function open(center: Center, campaign: SimCampaign): void {
  campaign.leftCount = campaign.plan.listSize;
  tellLeftCount(center, campaign);
  if (campaign.state !== 'outside-hours') return;
  if (isOverCap(campaign, center.agenda.now)) capCampaign(center, campaign, toNextOpening(center, campaign));
  else runCampaign(center, campaign, bySchedule(campaign));
}

function close(center: Center, campaign: SimCampaign): void {
  const { state } = campaign;
  if (state !== 'running' && state !== 'capped' && state !== 'exhausted') return;
  changeCampaign(center, campaign, {
    state: 'outside-hours',
    by: bySchedule(campaign),
    reason: toHoursText(campaign),
    resumesAt: toNextOpening(center, campaign),
  });
}

function bySchedule({ plan }: SimCampaign): ChangedBy {
  return { who: plan.hours.rule, how: 'schedule' };
}
