// A campaign dials a number, and the dial ends.
import { collectDial, collectDialEnd } from '../collected/collect.ts';
import { countLiveAnswer } from '../counters/drop-window.ts';
import { slotOf, toMinute } from '../counters/minute-ring.ts';
import type { CampaignDialEnded, CampaignDialed } from '../event.ts';
import type { Floor } from '../floor.ts';
import { createCampaignMinute, type LiveCampaign, type LiveCampaignDay } from '../live/live-campaign.ts';
import { reachCampaign } from '../live/reach.ts';

export function applyCampaignDialed(floor: Floor, event: CampaignDialed): boolean {
  const isNew = !floor.campaigns.has(event.campaign);
  const campaign = reachCampaign(floor, event.campaign, event);
  if (isNew) campaign.state = 'running';
  if (campaign.lines.has(event.contact)) return false;
  campaign.today.attempts += 1;
  campaign.lines.set(event.contact, { day: campaign.today, dialedAt: event.at });
  collectDial(floor, campaign.id, event.at);
  campaign.lastDialAt = Math.max(campaign.lastDialAt ?? event.at, event.at);
  floor.touched.campaigns.add(campaign.id);
  return true;
}

/** Counts in the day it was dialed in. A dial that is not open has ended before, or was never seen: it counts nowhere. */
export function applyCampaignDialEnded(floor: Floor, event: CampaignDialEnded): boolean {
  if (!floor.campaigns.has(event.campaign)) return false;
  const campaign = reachCampaign(floor, event.campaign, event);
  const line = campaign.lines.get(event.contact);
  if (!line) return false;
  campaign.lines.delete(event.contact);
  countOutcome(campaign, line.day, event);
  collectDialEnd(floor, campaign.id, { ...line, outcome: event.outcome });
  floor.touched.campaigns.add(campaign.id);
  return true;
}

function countOutcome(
  campaign: LiveCampaign,
  day: LiveCampaignDay,
  { outcome, at }: CampaignDialEnded,
): void {
  day.outcomes.set(outcome, (day.outcomes.get(outcome) ?? 0) + 1);
  if (outcome !== 'connected' && outcome !== 'dropped') return;
  countLiveAnswer(campaign.dropWindow, at, outcome === 'dropped');
  if (outcome === 'dropped') {
    day.drops += 1;
    return;
  }
  day.connects += 1;
  const slot = slotOf(campaign.connectsByMinute, toMinute(at), createCampaignMinute);
  if (slot) slot.connects += 1;
}
