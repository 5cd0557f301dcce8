// What is in progress in a campaign, and what becomes of it: SCREENS §9.

import type { CampaignRow, CampaignState } from '../../../floor/index.ts';
import {
  formatDecimal,
  formatFinePercent,
  formatRough,
  formatWholePercent,
  type Words,
} from '../../../i18n/index.ts';
import { cleanText } from '../../../lib/clean-text.ts';
import { fitCells } from '../../../lib/display-width.ts';
import { quoteName } from '../../deeds/say-part.ts';
import { selectFreshness } from '../../moment/freshness.ts';
import { type Moment, rowOf } from '../../moment/moment.ts';
import { sayClock, type Wording } from '../../panes/wording.ts';
import { type Line, span } from '../../parts/line.ts';
import { wrapWords } from '../../parts/wrap-words.ts';
import type { Asked } from '../form.ts';
import { sayQueues } from './memberships.ts';
import { readValue } from './values.ts';

interface CampaignAt {
  readonly id: string;
  readonly row: CampaignRow;
}

function campaignsOf({ scene: { moment }, dialog }: Asked): readonly CampaignAt[] {
  return dialog.about.ids.flatMap(id => {
    const row = rowOf(moment.document.campaigns, id);
    return row ? [{ id, row }] : [];
  });
}

export function pausedLines(asked: Asked, wording: Wording, width: number): readonly Line[] {
  const { words } = wording;
  const { moment } = asked.scene;
  const campaigns = campaignsOf(asked);
  const sum = (count: (row: CampaignRow) => number): number =>
    campaigns.reduce((all, { row }) => all + count(row), 0);
  const agents = agentsOn(campaigns, moment);
  const others = [...new Set(agents.flatMap(({ queues }) => queues))];
  return [
    ...wrapWords(words.say('form.no-more-dials'), width).map(text => [span(text)]),
    ...progressLines({ ringing: sum(row => row.lines), talking: sum(row => row.talking) }, words, width),
    ...(agents.length === 0
      ? []
      : factLine(
          words.say('form.agents-on', { count: agents.length }),
          others.length === 0
            ? words.say('form.then-free')
            : words.say('form.then-free-for', { queues: sayQueues(others, moment) }),
          width,
        )),
    ...campaigns.flatMap(({ row }) => wrapWords(dialsOf(row, wording), width).map(text => [span(text)])),
  ];
}

function progressLines(
  { ringing, talking }: { readonly ringing: number; readonly talking: number },
  words: Words,
  width: number,
): readonly Line[] {
  if (ringing + talking === 0) return [[span(words.say('form.none-in-progress'))]];
  const ringingNow = words.say('form.ringing-now', { count: ringing });
  const talkingNow = words.say('form.talking-now', { count: talking });
  return [
    ...(ringing === 0 ? [] : factLine(ringingNow, words.say('form.ringing-finish'), width)),
    ...(talking === 0 ? [] : factLine(talkingNow, words.say('form.talking-go-on'), width)),
  ];
}

const FACT_CELLS = 16;

/** `4 ringing now   finish, agents are kept for them` */
function factLine(count: string, becomes: string, width: number): readonly Line[] {
  return wrapWords(becomes, width - FACT_CELLS).map((text, index) => [
    span(fitCells(index === 0 ? count : '', FACT_CELLS), 'strong'),
    span(text),
  ]);
}

function agentsOn(campaigns: readonly CampaignAt[], { document }: Moment) {
  return Object.values(document.agents)
    .filter(({ campaign }) => campaigns.some(({ id }) => id === campaign))
    .map(({ memberships }) => ({ queues: Object.keys(memberships) }));
}

/** `last dial 14:05:31, drop rate 1.1 % of 3 %` */
function dialsOf(row: CampaignRow, wording: Wording): string {
  const { words } = wording;
  const last =
    row.lastDialAt === undefined
      ? []
      : [words.say('form.last-dial', { clock: sayClock(row.lastDialAt, wording) })];
  return [...last, dropsOf(row, words)].join(', ');
}

function dropsOf({ dropRate, dropCap }: CampaignRow, words: Words): string {
  const cap = formatWholePercent(dropCap.share);
  return dropRate === undefined
    ? words.say('form.no-drops', { cap })
    : words.say('form.drops', { rate: formatFinePercent(dropRate, words), cap });
}

const DIALS_NO_OTHERWISE: readonly CampaignState[] = ['running', 'outside-hours'];

/** How each stands that is to be resumed, and at what pace it would dial. */
export function campaignLines(asked: Asked, wording: Wording, width: number): readonly Line[] {
  return campaignsOf(asked).flatMap(({ row }) =>
    [
      standing(row, asked, wording.words),
      // Where it dials already nothing is other by it; where nobody may be called it dials nobody, whatever is ordered.
      ...(DIALS_NO_OTHERWISE.includes(row.state) ? [] : [dialsAt(row, wording.words)]),
      dialsOf(row, wording),
    ].flatMap(text => wrapWords(text, width).map(line => [span(line)])),
  );
}

/** `"Renewals" paused 18 min, levan: "line overloaded"` */
function standing(row: CampaignRow, { scene: { moment } }: Asked, words: Words): string {
  const { now } = selectFreshness(moment, row.source);
  const values = {
    name: quoteName(row.name),
    state: words.nameOf('campaign', row.state),
    time: formatRough(Math.max(0, now - row.since), words),
  };
  const told = words.say('form.campaign-is', values);
  const by = row.changedBy ? [cleanText(row.changedBy.who, { cells: 24 })] : [];
  const why = row.reason === undefined ? [] : [`"${cleanText(row.reason, { cells: 60 })}"`];
  return [told, [...by, ...why].join(': ')].filter(text => text !== '').join(', ');
}

function dialsAt({ linesPerAgent }: CampaignRow, words: Words): string {
  return linesPerAgent === undefined
    ? words.say('form.dials')
    : words.say('form.dials-at', { lines: formatDecimal(linesPerAgent, words) });
}

/** `1.6 → 1.7 lines for each free agent` */
export function paceLines(asked: Asked, wording: Wording, width: number): readonly Line[] {
  const { words } = wording;
  const lines = readValue(asked, 'lines') || words.say('field.empty');
  return campaignsOf(asked).flatMap(({ row }) => {
    const before = row.linesPerAgent === undefined ? '?' : String(row.linesPerAgent);
    const told = words.say('form.pace-from-to', { name: quoteName(row.name), before, lines });
    return [told, dialsOf(row, wording)].flatMap(text => wrapWords(text, width).map(line => [span(line)]));
  });
}
