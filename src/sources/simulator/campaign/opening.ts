// When a campaign may call, by the hours that are lawful where its numbers are.
import type { EpochMs } from '../../../floor/index.ts';
import type { Center, SimCampaign } from '../center/center.ts';
import { atHour, type LocalDay, toLocalDay } from '../center/local-day.ts';

export function isWithinHours(center: Center, campaign: SimCampaign): boolean {
  const { day, agenda } = center;
  const { from, until } = campaign.plan.hours;
  return isCallingDay(campaign, day) && atHour(day, from) <= agenda.now && agenda.now < atHour(day, until);
}

const DAY_MS = 86_400_000;

export function toNextOpening(center: Center, campaign: SimCampaign): EpochMs | undefined {
  for (let ahead = 0; ahead <= 7; ahead++) {
    const day = toLocalDay(center.day.startsAt + ahead * DAY_MS, center.plan.zone);
    const opensAt = atHour(day, campaign.plan.hours.from);
    if (isCallingDay(campaign, day) && opensAt > center.agenda.now) return opensAt;
  }
  return undefined;
}

export function toHoursText({ plan }: SimCampaign): string {
  const { rule, from, until } = plan.hours;
  return `${rule}: ${from}:00 to ${until}:00`;
}

export function isCallingDay({ plan }: SimCampaign, day: LocalDay): boolean {
  return plan.onWeekends || !day.isWeekend;
}
