// A campaign in detail: what it did today, how it dials, and its drops against the legal cap.

import type { CampaignRow } from '../../floor/index.ts';
import {
  formatCount,
  formatDecimal,
  formatFinePercent,
  formatSpan,
  formatTicking,
  formatWholePercent,
} from '../../i18n/index.ts';
import { sayLabel } from '../moment/label.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { sayFine } from '../panes/figures.ts';
import { sayClock, type Wording } from '../panes/wording.ts';
import { type CampaignView, selectCampaign } from '../select/campaigns.ts';
import { type Detail, fact } from './facts.ts';
import { sourceText } from './source-facts.ts';

export function campaignDetail(moment: Moment, id: string, wording: Wording): Detail | undefined {
  const row = rowOf(moment.document.campaigns, id);
  const view = selectCampaign(moment, id);
  if (!row || !view) return undefined;
  const { words } = wording;
  const pace = row.linesPerAgent;
  const lines = [
    ...fact(words.say('campaign.state'), stateText(view, wording)),
    ...fact(words.say('detail.mode'), row.mode),
    ...fact(
      words.say('campaign.pace'),
      pace === undefined ? '' : words.say('campaign.paced', { lines: formatDecimal(pace, words) }),
    ),
    ...fact(words.say('campaign.lines'), String(row.lines)),
    ...fact(words.say('campaign.talking'), String(row.talking)),
    ...fact(words.say('detail.completion'), completionText(row, words)),
    [],
    ...fact(words.say('detail.cap'), capText(view, wording)),
    ...fact(words.say('detail.attempts'), formatCount(row.today.attempts)),
    ...fact(words.say('detail.connects'), formatCount(row.today.connects)),
    ...fact(words.say('detail.drops'), formatCount(row.today.drops)),
    ...fact(words.say('detail.outcomes'), outcomesText(row.today.outcomes)),
    ...fact(
      words.say('detail.last-dial'),
      row.lastDialAt === undefined ? '' : sayClock(row.lastDialAt, wording),
    ),
    [],
    ...fact(words.say('detail.source'), sourceText(moment, row.source, wording)),
  ];
  return { title: words.say('detail.campaign', { name: sayLabel(view) }), lines };
}

/** `84.6 % = 2 876 of 3 400, 524 left`; METRICS §2.7: final dispositions of the list. */
function completionText({ leftCount, listCount }: CampaignRow, words: Wording['words']): string {
  if (leftCount === undefined) return words.say('detail.left-untold');
  const left = formatCount(leftCount);
  // A list that was shortened while it is dialed has no share of it.
  if (listCount === undefined || listCount < leftCount || listCount === 0)
    return words.say('detail.left-of-untold', { left });
  const done = listCount - leftCount;
  return words.say('detail.completion-is', {
    rate: formatFinePercent(done / listCount, words),
    done: formatCount(done),
    count: formatCount(listCount),
    left,
  });
}

function stateText({ state, inStateMs, who, reason }: CampaignView, { words }: Wording): string {
  return [
    `${words.nameOf('campaign', state)} ${formatTicking(inStateMs, words)}`,
    ...(who === undefined ? [] : [who]),
    ...(reason === undefined ? [] : [`“${reason}”`]),
  ].join(', ');
}

function capText({ drop, dropCapShare, dropWindowMs }: CampaignView, { words }: Wording): string {
  return words.say('detail.cap-is', {
    rate: sayFine(drop, words),
    drops: drop.part,
    answered: drop.whole,
    window: formatSpan(dropWindowMs, words),
    cap: `${formatWholePercent(dropCapShare)} %`,
  });
}

function outcomesText(outcomes: Readonly<Record<string, number>>): string {
  return Object.entries(outcomes)
    .map(([outcome, count]) => `${outcome} ${formatCount(count)}`)
    .join(', ');
}
