// The dropped share of a campaign's live answers over its legal window.
import type { EpochMs } from '../../../floor/index.ts';
import type { SimCampaign } from '../center/center.ts';

/** Under so many live answers the share says nothing (SCREENS §7). */
const ENOUGH_ANSWERS = 50;

export function addAnswer(campaign: SimCampaign, answer: { at: EpochMs; dropped: boolean }): void {
  campaign.answers.push(answer);
}

/**
 * METRICS §2.7: dropped live answers / live answers, dropped ones included. 2 of 64: 0.03125. Undefined while there are
 * too few to say.
 */
export function toDropRate(campaign: SimCampaign, now: EpochMs): number | undefined {
  forgetOld(campaign, now);
  const { answers } = campaign;
  if (answers.length < ENOUGH_ANSWERS) return undefined;
  return answers.filter(({ dropped }) => dropped).length / answers.length;
}

/** Two thirds of the cap (SCREENS §7: amber), counted over no fewer answers than are enough. */
export function isNearCap(campaign: SimCampaign, now: EpochMs): boolean {
  forgetOld(campaign, now);
  const { answers, plan } = campaign;
  const drops = answers.filter(({ dropped }) => dropped).length;
  return drops / Math.max(answers.length, ENOUGH_ANSWERS) >= (plan.dropCap.share * 2) / 3;
}

export function isOverCap(campaign: SimCampaign, now: EpochMs): boolean {
  const rate = toDropRate(campaign, now);
  return rate !== undefined && rate >= campaign.plan.dropCap.share;
}

function forgetOld({ answers, plan }: SimCampaign, now: EpochMs): void {
  const from = now - plan.dropCap.windowMs;
  const firstWithin = answers.findIndex(({ at }) => at > from);
  answers.splice(0, firstWithin < 0 ? answers.length : firstWithin);
}

export function formatShare(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
