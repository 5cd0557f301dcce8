// The campaigns: each with its pace, what it brings, its drops against the cap, and who holds it and why.

import { formatRough, formatWholePercent } from '../../../i18n/index.ts';
import { sayLabel } from '../../moment/label.ts';
import { fitLine, type Line, ruleLine, span } from '../../parts/line.ts';
import {
  leadOf,
  lookedRow,
  type PlacedColumn,
  placeShape,
  type RowLook,
  rowLine,
  type Shape,
  titleLine,
} from '../../parts/table/index.ts';
import { type CampaignView, isHeld } from '../../select/campaigns.ts';
import { sayFine } from '../figures.ts';
import { type PaneSize, sayHourMinute, type Wording } from '../wording.ts';
import { campaignColumns, paceCell } from './campaign-columns.ts';
import { wideNote } from './wide-note.ts';

export interface CampaignTableView {
  readonly campaigns: readonly CampaignView[];
  /** Said where there is none. */
  readonly empty: string;
  /** The first one in sight, when the list was left. */
  readonly top: number;
  readonly cursor?: number;
  readonly marked: ReadonlySet<string>;
  readonly shape?: Shape;
}

/** Under this height each campaign is one line of text, without column titles. */
const TABLE_FROM = 5;

export function campaignTableLines(view: CampaignTableView, size: PaneSize, wording: Wording): Line[] {
  const { words } = wording;
  const { shape = {} } = view;
  const columns = campaignColumns(words);
  const placed = placeShape(columns, size.width, shape);
  const note = wideNote(placed, shape, { count: columns.length, words }) ?? '';
  const isTable = size.height >= TABLE_FROM;
  const head = [
    ruleLine(words.say('campaigns.title'), note, size.width),
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
    isOrdered: campaign?.ordered !== undefined,
    isStale: campaign?.isStale === true,
    id: campaign?.id,
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
