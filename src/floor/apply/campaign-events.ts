// A campaign is described, changes its state, and goes.
import { resizeDropWindow } from '../counters/drop-window.ts';
import type { CampaignChanged, CampaignDescribed, CampaignRemoved } from '../event.ts';
import type { Floor } from '../floor.ts';
import type { LiveCampaign } from '../live/live-campaign.ts';
import { reachCampaign } from '../live/reach.ts';
import type { DropCap } from '../rows/campaign-row.ts';
import { isInstant } from './told-instant.ts';

export function applyCampaignDescribed(floor: Floor, event: CampaignDescribed): boolean {
  const campaign = reachCampaign(floor, event.campaign, event);
  campaign.name = event.name ?? campaign.name;
  campaign.mode = event.mode ?? campaign.mode;
  campaign.leftCount = event.leftCount ?? campaign.leftCount;
  campaign.listCount = event.listCount ?? campaign.listCount;
  floor.touched.campaigns.add(campaign.id);
  return event.dropCap === undefined || setDropCap(campaign, event.dropCap);
}

export function applyCampaignChanged(floor: Floor, event: CampaignChanged): boolean {
  const campaign = reachCampaign(floor, event.campaign, event);
  if (campaign.state !== event.state) campaign.since = event.at;
  campaign.state = event.state;
  campaign.linesPerAgent = event.linesPerAgent ?? campaign.linesPerAgent;
  campaign.reason = event.reason;
  campaign.resumesAt = isInstant(event.resumesAt) ? event.resumesAt : undefined;
  if (event.by) campaign.changedBy = { who: event.by.who, how: event.by.how, at: event.at };
  floor.touched.campaigns.add(campaign.id);
  return true;
}

export function applyCampaignRemoved(floor: Floor, { campaign: id }: CampaignRemoved): boolean {
  floor.touched.campaigns.add(id);
  return floor.campaigns.delete(id);
}

function setDropCap(campaign: LiveCampaign, dropCap: DropCap): boolean {
  if (!(dropCap.windowMs > 0) || !isInstant(dropCap.windowMs)) return false;
  campaign.dropCap = dropCap;
  if (campaign.dropWindow.windowMs !== dropCap.windowMs) {
    resizeDropWindow(campaign.dropWindow, dropCap.windowMs);
  }
  return true;
}
