// The campaigns: each with its pace, what it brings, its drops against the cap, and who holds it and why.

import type { Words } from '../../../i18n/index.ts';
import {
  formatCount,
  formatDecimal,
  formatRough,
  formatSpan,
  formatWholePercent,
} from '../../../i18n/index.ts';
import { sayLabel } from '../../moment/label.ts';
import { fitLine, type Line, ruleLine, span } from '../../parts/line.ts';
import {
  type Cell,
  type Column,
  cell,
  leadOf,
  lookedRow,
  type PlacedColumn,
  placeColumns,
  type RowLook,
  rowLine,
  type Sorted,
  sortedColumns,
  titleLine,
} from '../../parts/table/index.ts';
import { type CampaignView, isHeld } from '../../select/campaigns.ts';
import { fineCell, NOTHING, sayFine } from '../figures.ts';
import { type PaneSize, sayHourMinute, type Wording } from '../wording.ts';

export interface CampaignTableView {
  readonly campaigns: readonly CampaignView[];
  /** Said where there is none. */
  readonly empty: string;
  /** The first one in sight, when the list was left. */
  readonly top: number;
  readonly cursor?: number;
  readonly marked: ReadonlySet<string>;
  readonly sorted?: Sorted | undefined;
}

/** Under this height each campaign is one line of text, without column titles. */
const TABLE_FROM = 5;

export function campaignTableLines(view: CampaignTableView, size: PaneSize, wording: Wording): Line[] {
  const { words } = wording;
  const placed = placeColumns(sortedColumns(campaignColumns(words), view.sorted), size.width);
  const isTable = size.height >= TABLE_FROM;
  const head = [
    ruleLine(words.say('campaigns.title'), '', size.width),
    ...(isTable ? [titleLine(placed)] : []),
  ];
  const blocks = view.campaigns.map((campaign, index) =>
    isTable
      ? [drawRow(placed, campaign, lookOf(view, index)), ...whyLine(campaign, placed, wording)]
      : [inOneLine(campaign, lookOf(view, index), wording)],
  );
  const body =
    blocks.length === 0
      ? [[span(`  ${view.empty}`, 'faint')]]
      : blocksInSight(blocks, view, size.height - head.length);
  return [...head, ...body].map(line => fitLine(line, size.width));
}

/** A campaign is one line or two: from the first one that leaves the cursor's in sight. */
function blocksInSight(
  blocks: readonly (readonly Line[])[],
  { top, cursor = 0 }: CampaignTableView,
  room: number,
): Line[] {
  let from = Math.min(top, cursor);
  const linesTo = (): number => blocks.slice(from, cursor + 1).flat().length;
  while (from < cursor && linesTo() > room) from += 1;
  return blocks.slice(from).flat().slice(0, room);
}

function lookOf({ campaigns, cursor, marked }: CampaignTableView, index: number): RowLook {
  const campaign = campaigns[index];
  return {
    isCursor: index === cursor,
    isMarked: campaign !== undefined && marked.has(campaign.id),
    isStale: campaign?.isStale === true,
  };
}

function drawRow(placed: readonly PlacedColumn<CampaignView>[], row: CampaignView, look: RowLook): Line {
  return lookedRow(rowLine(placed, row, leadOf(look)), look);
}

/** `18 min, levan: "line overloaded", back 14:30` below a campaign that does not run. */
function whyLine(
  campaign: CampaignView,
  placed: readonly PlacedColumn<CampaignView>[],
  wording: Wording,
): Line[] {
  if (!isHeld(campaign)) return [];
  const indent = placed[1]?.x ?? 1;
  return [[span(' '.repeat(indent)), span(whyText(campaign, wording), campaign.isStale ? 'stale' : 'faint')]];
}

function whyText({ inStateMs, who, reason, resumesAt }: CampaignView, wording: Wording): string {
  const { words } = wording;
  const time = formatRough(inStateMs, words);
  const parts = [
    who === undefined ? time : words.say('campaign.by', { time, who }),
    ...(reason === undefined ? [] : [`“${reason}”`]),
    ...(resumesAt === undefined
      ? []
      : [words.say('campaign.back', { clock: sayHourMinute(resumesAt, wording) })]),
  ];
  return parts.join(', ');
}

const COUNT = { width: 5, align: 'right' } as const;

export function campaignColumns(words: Words): Column<CampaignView>[] {
  return [...paceColumns(words), ...outcomeColumns(words)];
}

function paceColumns(words: Words): Column<CampaignView>[] {
  return [
    {
      id: 'name',
      title: words.say('campaign.name'),
      width: 16,
      ideal: 28,
      dropOrder: 0,
      cell: campaign => cell(sayLabel(campaign)),
    },
    {
      id: 'state',
      title: words.say('campaign.state'),
      width: 13,
      dropOrder: 0,
      cell: ({ state }) => cell(words.nameOf('campaign', state), state === 'running' ? 'text' : 'faint'),
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

function paceCell(words: Words): (campaign: CampaignView) => Cell {
  return ({ linesPerAgent }) =>
    linesPerAgent === undefined
      ? cell(NOTHING, 'faint')
      : cell(words.say('campaign.paced', { lines: formatDecimal(linesPerAgent, words) }));
}

/** `3/24 h`: the most of the live answers that may be dropped, over its legal window. */
export function sayCap({ dropCapShare, dropWindowMs }: CampaignView, words: Words): string {
  return `${formatWholePercent(dropCapShare)}/${formatSpan(dropWindowMs, words)}`;
}

function inOneLine(campaign: CampaignView, look: RowLook, wording: Wording): Line {
  const { words } = wording;
  const { mark } = campaign.drop;
  const cap = `${formatWholePercent(campaign.dropCapShare)} %`;
  const held = campaign.state === 'running' ? '' : ` ${whyText(campaign, wording)}`;
  const drop = words.say('campaign.drop-of-cap', { rate: sayFine(campaign.drop, words), cap });
  const spans: Line = [
    span(leadOf(look)),
    span(sayLabel(campaign), 'strong'),
    span(` ${words.nameOf('campaign', campaign.state)}${held}`),
    ...(campaign.linesPerAgent === undefined ? [] : [span(` ${paceCell(words)(campaign).text}`)]),
    span(`, ${words.say('campaign.each-hour', { count: campaign.connectsLast60m })}, `),
    span(drop, mark),
  ];
  return lookedRow(spans, look);
}
