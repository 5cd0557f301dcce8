// A campaign's day turns with the center's, and its windows let go of what is too old.
import { trimDropWindow } from '../counters/drop-window.ts';
import { MINUTE_MS, RING_MINUTES } from '../counters/minute-ring.ts';
import type { Floor } from '../floor.ts';
import { createCampaignDay, type LiveCampaign } from './live-campaign.ts';

export function turnCampaign({ center, minute, touched }: Floor, campaign: LiveCampaign): void {
  if (campaign.minute < minute) {
    const hadConnects = campaign.connectsByMinute.latest > campaign.minute - RING_MINUTES;
    campaign.minute = minute;
    const hadDrops = trimDropWindow(campaign.dropWindow, minute * MINUTE_MS);
    if (hadConnects || hadDrops) touched.campaigns.add(campaign.id);
  }
  if (campaign.dayStartedAt === center.dayStartedAt) return;
  campaign.dayStartedAt = center.dayStartedAt;
  campaign.today = createCampaignDay();
  touched.campaigns.add(campaign.id);
}
