// Shares out the lines between the tiles and the keys: queues, who needs you, campaigns, everyone, the day.
import type { Content, Room } from './content.ts';
import { type Placement, type Rect, splitColumns, stackPanes } from './placement.ts';

/** State, time, name, queue and note of one agent, side by side, take at least this. */
export const AGENT_BLOCK_CELLS = 66;

/** A table's rule and its column titles. */
const TABLE_HEAD = 2;
const CHART_LEAST = 9;
const CHART_MOST = 36;
const AGENTS_BESIDE_CHART = 10;
/** On a screen too large for its floor the panes stay together, and what is left over stays empty at the foot. */
const CONTACTS_MOST = 24;
const TWO_STACKS_FROM = { width: 300, height: 50 };

export function chooseBody(area: Rect, content: Content, room: Room): Placement[] {
  const isHuge = area.width >= TWO_STACKS_FROM.width && area.height >= TWO_STACKS_FROM.height;
  return isHuge ? chooseTwoStacks(area, content) : chooseOneStack(area, content, room);
}

export function countAgentBlocks(width: number): number {
  return Math.max(1, Math.floor((width + 1) / (AGENT_BLOCK_CELLS + 1)));
}

function allAgentsHeight(width: number, { agents }: Content): number {
  return TABLE_HEAD + Math.max(1, Math.ceil(agents / countAgentBlocks(width)));
}

function queuesHeight({ queueRows, otherRows }: Content, { hasChannelRows }: Room): number {
  return TABLE_HEAD + Math.max(1, queueRows + (hasChannelRows ? otherRows : 0));
}

function campaignsHeight({ campaigns, campaignLines }: Content): number {
  return campaigns === 0 ? 0 : TABLE_HEAD + campaignLines;
}

/** Its rule, and as many of those who are moved as there is room for beside the campaigns. */
const MOVED_MOST = 5;

function movedHeight({ moved }: Content): number {
  return moved === 0 ? 0 : 1 + Math.min(MOVED_MOST, moved);
}

function chooseOneStack(area: Rect, content: Content, room: Room): Placement[] {
  const channels = !room.hasChannelRows && content.otherRows > 0 ? 1 : 0;
  const running = content.runningCampaigns > 0 ? 1 + Math.min(2, content.runningCampaigns) : 0;
  const needy = 1 + Math.min(4, Math.max(1, content.needyAgents));
  const queues = Math.min(
    queuesHeight(content, room),
    Math.max(TABLE_HEAD + 2, area.height - channels - running - needy),
  );
  const rest = area.height - queues - channels;
  const top = stackPanes(area, [
    ['queues', queues],
    ['channels', channels],
  ]);
  const below = { ...area, y: area.y + queues + channels, height: rest };
  return [...top, ...(room.isWide ? shareWide(below, content) : shareNarrow(below, content, running))];
}

/** The chart and the campaigns stand side by side below the agents. */
function shareWide(area: Rect, content: Content): Placement[] {
  const band = bandHeight(area, content);
  if (band === 0) return withMovedLine(area, content);
  const agents = stackPanes(area, [['agents', area.height - band]]);
  const foot = { ...area, y: area.y + area.height - band, height: band };
  const moved = Math.min(movedHeight(content), content.campaigns === 0 ? band : Math.floor(band / 2));
  if (content.campaigns + moved === 0) return [...agents, { ...foot, pane: 'chart' }];
  const [left, right] = splitColumns(foot, Math.floor(area.width * 0.6));
  const campaigns = content.campaigns === 0 ? 0 : band - moved;
  return [
    ...agents,
    { ...left, pane: 'chart' },
    ...stackPanes(right, [
      ['campaigns', campaigns],
      ['moved', moved],
    ]),
  ];
}

/** Where there is room for no more of them: how many there are, and the first, in one line. */
function withMovedLine(area: Rect, { moved }: Content): Placement[] {
  const line = moved > 0 && area.height > MOVED_LINE_FROM ? 1 : 0;
  return stackPanes(area, [
    ['agents', area.height - line],
    ['moved', line],
  ]);
}

const MOVED_LINE_FROM = 4;

/** Everyone comes before the chart; where not everyone fits anyway, the chart gets its least. */
function bandHeight({ width, height }: Rect, content: Content): number {
  const spare = height - allAgentsHeight(width, content);
  if (spare >= CHART_LEAST) return Math.min(CHART_MOST, spare);
  if (spare >= 0) return 0;
  return height >= CHART_LEAST + AGENTS_BESIDE_CHART ? CHART_LEAST : 0;
}

function shareNarrow(area: Rect, content: Content, running: number): Placement[] {
  const isRoomy = area.height >= campaignsHeight(content) + AGENTS_BESIDE_CHART;
  const campaigns = isRoomy ? campaignsHeight(content) : running;
  const rest = { ...area, y: area.y + campaigns, height: area.height - campaigns };
  const chart = bandHeight(rest, content);
  return [
    ...stackPanes(area, [['campaigns', campaigns]]),
    ...withMovedLine({ ...rest, height: rest.height - chart }, content),
    ...stackPanes({ ...rest, y: rest.y + rest.height - chart }, [['chart', chart]]),
  ];
}

/** Queues and who waits on the left, the day and the campaigns on the right, everyone below. */
function chooseTwoStacks(area: Rect, content: Content): Placement[] {
  const queues = queuesHeight(content, { hasChannelRows: true, isWide: true });
  const least = Math.max(queues + TABLE_HEAD + 6, 2 * CHART_LEAST);
  const most = Math.max(queues + TABLE_HEAD + CONTACTS_MOST, CHART_MOST + campaignsHeight(content));
  const height = Math.max(least, Math.min(most, area.height - allAgentsHeight(area.width, content)));
  const upper = { ...area, height: Math.min(height, area.height - TABLE_HEAD - 6) };
  const [left, right] = splitColumns(upper, Math.floor(area.width * 0.52));
  const moved = Math.min(movedHeight(content), Math.floor(upper.height / 4));
  const chart = upper.height - moved - Math.min(campaignsHeight(content), Math.floor(upper.height / 2));
  const everyone = { ...area, y: upper.y + upper.height, height: area.height - upper.height };
  return [
    ...stackPanes(left, [
      ['queues', Math.min(queues, upper.height)],
      ['contacts', upper.height - queues],
    ]),
    ...stackPanes(right, [
      ['chart', Math.min(chart, CHART_MOST)],
      ['campaigns', upper.height - Math.min(chart, CHART_MOST) - moved],
      ['moved', moved],
    ]),
    { ...everyone, pane: 'agents' },
  ];
}
