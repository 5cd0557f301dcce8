// The columns of the campaigns: pace, what it brings, its drops against the cap; and some where they are asked for.
import {
  formatCount,
  formatDecimal,
  formatSpan,
  formatWholePercent,
  type Words,
} from '../../../i18n/index.ts';
import { sayLabel } from '../../moment/label.ts';
import { type Cell, type Column, cell } from '../../parts/table/index.ts';
import type { CampaignView } from '../../select/campaigns.ts';
import { fineCell, NOTHING, tickingCell } from '../figures.ts';

const COUNT = { width: 5, align: 'right' } as const;

export function campaignColumns(words: Words): Column<CampaignView>[] {
  return [...paceColumns(words), ...outcomeColumns(words), ...campaignExtras(words)];
}

function paceColumns(words: Words): Column<CampaignView>[] {
  return [
    {
      id: 'name',
      title: words.say('campaign.name'),
      width: 16,
      ideal: 28,
      isKey: true,
      dropOrder: 0,
      cell: campaign => cell(sayLabel(campaign)),
    },
    {
      id: 'state',
      title: words.say('campaign.state'),
      width: 13,
      dropOrder: 0,
      cell: stateCell(words),
    },
    { ...COUNT, id: 'pace', title: words.say('campaign.pace'), dropOrder: 3, cell: paceCell(words) },
    {
      ...COUNT,
      id: 'lines',
      title: words.say('campaign.lines'),
      dropOrder: 4,
      cell: ({ lines }) => cell(String(lines)),
    },
    {
      ...COUNT,
      id: 'talking',
      title: words.say('campaign.talking'),
      dropOrder: 5,
      cell: ({ talking }) => cell(String(talking)),
    },
  ];
}

function outcomeColumns(words: Words): Column<CampaignView>[] {
  return [
    {
      ...COUNT,
      id: 'connects',
      title: words.say('campaign.connects-hour'),
      dropOrder: 2,
      cell: ({ connectsLast60m }) => cell(String(connectsLast60m)),
    },
    {
      ...COUNT,
      id: 'drop',
      title: words.say('campaign.drop'),
      hasMark: true,
      dropOrder: 0,
      cell: ({ drop }) => fineCell(drop, words),
    },
    {
      ...COUNT,
      id: 'cap',
      title: words.say('campaign.cap'),
      width: 6,
      dropOrder: 6,
      cell: campaign => cell(sayCap(campaign, words), 'faint'),
    },
    {
      ...COUNT,
      id: 'left',
      title: words.say('campaign.left'),
      width: 7,
      dropOrder: 1,
      cell: ({ leftCount }) =>
        leftCount === undefined ? cell(NOTHING, 'faint') : cell(formatCount(leftCount)),
    },
  ];
}

function stateCell(words: Words): (campaign: CampaignView) => Cell {
  return ({ state, ordered }) =>
    ordered === undefined
      ? cell(words.nameOf('campaign', state), state === 'running' ? 'text' : 'faint')
      : cell(ordered, 'strong');
}

export function paceCell(words: Words): (campaign: CampaignView) => Cell {
  return ({ linesPerAgent }) =>
    linesPerAgent === undefined
      ? cell(NOTHING, 'faint')
      : cell(words.say('campaign.paced', { lines: formatDecimal(linesPerAgent, words) }));
}

/** `3/24 h`: the most of the live answers that may be dropped, over its legal window. */
function sayCap({ dropCapShare, dropWindowMs }: CampaignView, words: Words): string {
  return `${formatWholePercent(dropCapShare)}/${formatSpan(dropWindowMs, words)}`;
}

const EXTRA = { isExtra: true, dropOrder: 7 } as const;

function campaignExtras(words: Words): Column<CampaignView>[] {
  return [
    { ...EXTRA, id: 'mode', title: words.say('campaign.mode'), width: 11, cell: ({ mode }) => cell(mode) },
    {
      ...{ ...COUNT, ...EXTRA, id: 'attempts', title: words.say('campaign.attempts') },
      cell: ({ attempts }) => cell(formatCount(attempts)),
    },
    {
      ...{ ...COUNT, ...EXTRA, id: 'lastDial', title: words.say('campaign.last-dial'), width: 6 },
      cell: ({ sinceDialMs }) => tickingCell(sinceDialMs, words),
    },
    { ...EXTRA, id: 'id', title: words.say('agent.id'), width: 10, ideal: 16, cell: ({ id }) => cell(id) },
    {
      ...{ ...EXTRA, id: 'source', title: words.say('agent.source'), width: 10, ideal: 16 },
      cell: ({ sourceName }) => cell(sourceName),
    },
  ];
}
