// Pages of several panes below one another: each has its least, the first ones what they would like, a chart the rest.
import type { Rect } from '../../layout/placement.ts';
import { LEAST_HEIGHT } from '../digits/figure-rows.ts';
import {
  cutIntoParts,
  type MonitorPlacement,
  type RowSpan,
  type Stacked,
  stackDown,
} from './monitor-pane.ts';
import { GRID_FROM, statesStrip } from './plan-queues.ts';
import { densestGrid, fitGrid, type QueueGrid } from './queue-grid.ts';

export type BodyPane = 'queues' | 'agents' | 'chart' | 'campaigns' | 'announcement';

/** How much there is to show of each. */
export interface BodyContent {
  readonly queues: number;
  readonly agents: number;
  readonly campaigns: number;
  readonly announcements: number;
}

export interface MixedPages {
  readonly body: Rect;
  readonly panes: readonly BodyPane[];
  readonly content: BodyContent;
  readonly figureHeight: number;
  readonly hasStates: boolean;
}

const STRIP = 2;
const TABLE_HEAD = 1;
/** A rule and column titles. */
const RULED_HEAD = 2;
/** One that is held says in a second line who holds it. */
const CAMPAIGN_LINES = 2;
/** Its text may take several. */
const ANNOUNCEMENT_LINES = 3;
const CHART_LEAST = 9;
const CHART_MOST = 40;
const LEAST_ROWS = 3;
/** State, time, name and queue of one agent. */
export const AGENT_CELLS = 58;

export function planMixedPages(pages: MixedPages): MonitorPlacement[][] {
  const { body, hasStates } = pages;
  const needs = keepWhatFits(
    pages.panes.map(pane => needOf(pane, pages)),
    body.height,
  );
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const strip = hasStates && least + STRIP <= body.height ? STRIP : 0;
  const given = shareOut(needs, body.height - strip);
  const columns = given.map(({ need, height }) => need.place(height));
  const parts = Math.max(1, ...columns.map(parted => parted.length));
  return Array.from({ length: parts }, (_, part) =>
    stackDown(body, [
      ...columns.flatMap(parted => parted[part % parted.length] ?? []),
      ...(strip > 0 ? [statesStrip(strip)] : []),
    ]),
  );
}

export function countAgentColumns(width: number): number {
  return Math.max(1, Math.floor((width + 2) / (AGENT_CELLS + 2)));
}

interface Need {
  readonly least: number;
  readonly wanted: number;
  /** One for each page that it takes. */
  place(height: number): Stacked[];
}

/** What does not fit is left out from the end, never squeezed. */
function keepWhatFits(needs: readonly Need[], height: number): readonly Need[] {
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  return least <= height || needs.length <= 1 ? needs : keepWhatFits(needs.slice(0, -1), height);
}

function shareOut(needs: readonly Need[], height: number): { need: Need; height: number }[] {
  let spare = height - needs.reduce((sum, need) => sum + need.least, 0);
  return needs.map(need => {
    const more = Math.max(0, Math.min(spare, need.wanted - need.least));
    spare -= more;
    return { need, height: Math.min(height, need.least + more) };
  });
}

function needOf(pane: BodyPane, pages: MixedPages): Need {
  const { body, content } = pages;
  switch (pane) {
    case 'queues':
      return queuesNeed(pages);
    case 'agents': {
      const columns = countAgentColumns(body.width);
      return tableNeed('agents', RULED_HEAD, { count: content.agents, across: columns, rowLines: 1 });
    }
    case 'campaigns':
      return tableNeed('campaigns', RULED_HEAD, {
        count: content.campaigns,
        across: 1,
        rowLines: CAMPAIGN_LINES,
      });
    case 'announcement':
      return tableNeed('announcements', TABLE_HEAD, {
        count: content.announcements,
        across: 1,
        rowLines: ANNOUNCEMENT_LINES,
      });
    case 'chart':
      return { least: CHART_LEAST, wanted: CHART_MOST, place: height => [{ pane: 'chart', height }] };
    default:
      return pane satisfies never;
  }
}

interface Rows {
  readonly count: number;
  /** Side by side in one line. */
  readonly across: number;
  readonly rowLines: number;
}

function tableNeed(
  pane: 'agents' | 'campaigns' | 'announcements' | 'queue-table',
  head: number,
  rows: Rows,
): Need {
  const lines = Math.max(1, Math.ceil(rows.count / rows.across)) * rows.rowLines;
  const place = (height: number): Stacked[] => {
    const capacity = Math.max(1, Math.floor((height - head) / rows.rowLines)) * rows.across;
    return cutIntoParts(rows.count, capacity).map((span: RowSpan) => ({ pane, height, rows: span }));
  };
  return { least: head + Math.min(lines, LEAST_ROWS * rows.rowLines), wanted: head + lines, place };
}

/** In big figures where that leaves the others their least; on a high screen however many pages it takes. */
function queuesNeed(pages: MixedPages): Need {
  const { body, panes, content } = pages;
  const count = content.queues;
  const others = panes.filter(pane => pane !== 'queues').map(pane => needOf(pane, pages).least);
  const left = body.height - others.reduce((sum, least) => sum + least, 0);
  const grid = chooseGrid(left, pages);
  if (!grid) return tableNeed('queue-table', TABLE_HEAD, { count, across: 1, rowLines: 1 });
  const { columns, blockHeight, figureHeight, capacity } = grid;
  const height = Math.ceil(Math.min(count, capacity) / columns) * blockHeight;
  const place = (): Stacked[] =>
    cutIntoParts(count, capacity).map(rows => ({
      ...{ pane: 'queue-grid', height, rows, figureHeight },
      grid: { columns, blockHeight },
    }));
  return { least: height, wanted: height, place };
}

/** Everybody's states have their strip where that costs the queues nothing. */
function chooseGrid(height: number, { body, content, figureHeight }: MixedPages): QueueGrid | undefined {
  const { width } = body;
  const gridIn = (room: number): QueueGrid | undefined =>
    fitGrid({ width, height: room, mostHeight: figureHeight }, content.queues, false);
  const found = gridIn(height - STRIP) ?? gridIn(height);
  if (found || body.height < GRID_FROM) return found;
  return densestGrid({ width, height, mostHeight: LEAST_HEIGHT });
}
