// The states of a campaign, and each way from one to another.
import type { CampaignState, ChangedBy, EpochMs } from '../../../floor/index.ts';
import type { Center, SimCampaign } from '../center/center.ts';
import { tellCampaign } from '../center/describe.ts';
import { becomeIdle } from '../center/presence.ts';
import { formatShare, toDropRate } from './drop-window.ts';

interface Change {
  readonly state: CampaignState;
  readonly by: ChangedBy;
  readonly reason?: string | undefined;
  readonly resumesAt?: EpochMs | undefined;
}

export function changeCampaign(center: Center, campaign: SimCampaign, change: Change): void {
  campaign.state = change.state;
  campaign.reason = change.reason;
  campaign.resumesAt = change.resumesAt;
  campaign.drainsTo = undefined;
  if (change.state !== 'running') stopTicking(center, campaign);
  tellLeftCount(center, campaign);
  tellCampaign(center, campaign, change.by);
}

export function tellLeftCount(center: Center, campaign: SimCampaign): void {
  const { plan, leftCount } = campaign;
  if (leftCount === campaign.toldLeftCount) return;
  campaign.toldLeftCount = leftCount;
  center.emit({
    type: 'campaign.described',
    at: center.agenda.now,
    source: plan.source,
    campaign: plan.id,
    leftCount,
    listCount: plan.listSize,
  });
}

/** No number is dialed from here on; what rings may finish, and the campaign drains until it has. */
export function haltCampaign(
  center: Center,
  campaign: SimCampaign,
  { state, by, reason }: { state: 'paused' | 'stopped'; by: ChangedBy; reason?: string },
): void {
  const isDrained = campaign.lines.size === 0;
  changeCampaign(center, campaign, { state: isDrained ? state : 'draining', by, reason });
  if (!isDrained) campaign.drainsTo = { state, by };
}

/** A line ended: was it the last of a campaign that drains, or of a list? */
export function settleCampaign(center: Center, campaign: SimCampaign): void {
  const { lines, drainsTo, reason, leftCount, state } = campaign;
  if (lines.size > 0) return;
  if (drainsTo) changeCampaign(center, campaign, { ...drainsTo, reason });
  else if (state === 'running' && leftCount === 0)
    changeCampaign(center, campaign, {
      state: 'exhausted',
      by: byDialer(center, campaign),
      reason: 'list done',
    });
}

export function capCampaign(center: Center, campaign: SimCampaign, resumesAt: EpochMs | undefined): void {
  const rate = toDropRate(campaign, center.agenda.now) ?? 0;
  const reason = `drop rate ${formatShare(rate)} of ${formatShare(campaign.plan.dropCap.share)}`;
  changeCampaign(center, campaign, { state: 'capped', by: byDialer(center, campaign), reason, resumesAt });
}

function byDialer(center: Center, { plan }: SimCampaign): ChangedBy {
  const source = center.plan.sources.find(({ id }) => id === plan.source);
  return { who: source?.name ?? plan.source, how: 'pbx' };
}

function stopTicking(center: Center, campaign: SimCampaign): void {
  campaign.ticker?.cancel();
  campaign.ticker = undefined;
  for (const agent of center.agents.values()) {
    const { activity } = agent;
    if (activity.kind !== 'previewing' || activity.campaign !== campaign || !activity.timer) continue;
    activity.timer.cancel();
    becomeIdle(center, agent);
  }
}
