// The pages of a monitor: what stands on each of them, from the top to the foot, at this size and with so much to show.
import type { WallLayout, WallPane } from '../../../client/index.ts';
import type { Size } from '../../layout/content.ts';
import type { Rect } from '../../layout/placement.ts';
import { LEAST_HEIGHT } from '../digits/figure-rows.ts';
import { type Frame, frameOf } from './frame.ts';
import { type MonitorPlacement, type Stacked, stackDown } from './monitor-pane.ts';
import { type BodyContent, type BodyPane, planMixedPages } from './plan-mixed.ts';
import { bigStates, planQueuePages, stateHeight } from './plan-queues.ts';

export interface MonitorContent extends BodyContent {
  /** Of the chart there is something to draw. */
  readonly hasChart: boolean;
  /** Of the band that says that nothing vouches for what is shown; 0 where something does. */
  readonly bandLines: number;
  /** What stands in place of the floor while there is none. */
  readonly instead?: 'waiting' | 'sources';
  /** Lines of the announcement that is on at present; 0 where it shares a line with the alerts, or there is none. */
  readonly bannerLines: number;
}

export interface MonitorPage {
  readonly frame: Frame;
  readonly placements: readonly MonitorPlacement[];
}

const SMALLEST: Size = { columns: 80, rows: 24 };
/** Of the tiles beside their figures: the titles, what stands below them, a rule; and a blank line above and below. */
const TILE_LINES = 3;
const ROOMY_TILE_LINES = 5;
/** The four in one line, with a rule: on a low screen, where the page has no tiles. Else their figures are only lower. */
const FIGURE_LINES = 2;

/** Never none. */
export function planPages(
  size: Size,
  { pages }: Pick<WallLayout, 'pages'>,
  content: MonitorContent,
): readonly MonitorPage[] {
  if (size.columns < SMALLEST.columns || size.rows < SMALLEST.rows) return [tinyPage(size)];
  if (content.instead !== undefined) return [insteadPage(size, content, content.instead)];
  const found = pages.flatMap(panes => planPage(size, panes, content));
  return found.length > 0 ? found : planPage(size, ['tiles', 'queues'], content);
}

/** None where there is nothing to be seen on it: no campaigns, no announcement. */
function planPage(size: Size, panes: readonly WallPane[], content: MonitorContent): MonitorPage[] {
  const body = panes.filter((pane): pane is BodyPane => pane !== 'tiles' && hasAny(pane, content));
  const hasTiles = panes.includes('tiles');
  if (body.length === 0 && !hasTiles) return [];
  if (body.length === 0 && panes.length > 1) return [];
  const frame = frameOf(size, { isAlone: body.length === 0 });
  const top = stackDown(frame.area, topOf(frame, content, hasTiles));
  const foot = footOf(frame, content);
  const used = heightOf(top);
  const room: Rect = {
    ...frame.area,
    y: used,
    height: Math.max(0, frame.area.height - used - heightOf(foot)),
  };
  const parts = planBody(room, body, { frame, content, hasTiles });
  return parts.map(placed => ({ frame, placements: [...top, ...placed, ...foot] }));
}

function hasAny(pane: Exclude<WallPane, 'tiles'>, content: MonitorContent): boolean {
  switch (pane) {
    case 'queues':
      return true;
    case 'agents':
      return content.agents > 0;
    case 'campaigns':
      return content.campaigns > 0;
    case 'announcement':
      return content.announcements > 0;
    case 'chart':
      return content.hasChart;
    default:
      return pane satisfies never;
  }
}

interface BodyOf {
  readonly frame: Frame;
  readonly content: MonitorContent;
  readonly hasTiles: boolean;
}

function planBody(body: Rect, panes: readonly BodyPane[], of: BodyOf): MonitorPlacement[][] {
  const { frame, content, hasTiles: hasStates } = of;
  const { figureHeight } = frame;
  if (panes.length === 0) return [stackDown(body, [bigStates(stateHeight(body))])];
  if (panes.length === 1 && panes[0] === 'queues')
    return planQueuePages({ body, count: content.queues, figureHeight, hasStates });
  return planMixedPages({ body, panes, content, figureHeight, hasStates });
}

function topOf(frame: Frame, { bandLines }: MonitorContent, hasTiles: boolean): Stacked[] {
  const { figureHeight, isRoomy } = frame;
  const isBlind = bandLines > 0;
  const lines = isRoomy ? ROOMY_TILE_LINES - (isBlind ? 1 : 0) : TILE_LINES;
  return [
    { pane: 'header', height: isBlind ? 1 : 2 },
    { pane: 'blind', height: bandLines },
    hasTiles
      ? { pane: 'tiles', height: figureHeight + lines, figureHeight }
      : isRoomy
        ? { pane: 'tiles', height: LEAST_HEIGHT + TILE_LINES, figureHeight: LEAST_HEIGHT }
        : { pane: 'figures', height: FIGURE_LINES },
  ];
}

/** The last lines of every page: what is wrong, and what is announced. */
function footOf({ area }: Frame, { bandLines, bannerLines }: MonitorContent): MonitorPlacement[] {
  const alerts = bandLines > 0 && bannerLines > 0 ? 0 : 1;
  const height = alerts + bannerLines;
  return stackDown({ ...area, y: area.y + area.height - height, height }, [
    { pane: 'alerts', height: alerts },
    { pane: 'banner', height: bannerLines },
  ]);
}

function insteadPage(size: Size, content: MonitorContent, pane: 'waiting' | 'sources'): MonitorPage {
  const frame = frameOf(size, { isAlone: false });
  const { area } = frame;
  const placements = stackDown(area, [
    { pane: 'header', height: 2 },
    { pane, height: area.height - 2 - content.bannerLines },
    { pane: 'banner', height: content.bannerLines },
  ]);
  return { frame, placements };
}

/** Whether it is live, what it would need, and who waits, as far as there is room. */
function tinyPage({ columns, rows }: Size): MonitorPage {
  const area = { x: 0, y: 0, width: columns, height: rows };
  const frame = { area, room: { x: 0, y: 0 }, figureHeight: 0, isRoomy: false };
  const placements = stackDown(area, [
    { pane: 'header', height: 1 },
    { pane: 'notice', height: 1 },
    { pane: 'figures', height: 1 },
    { pane: 'alerts', height: 1 },
  ]);
  return { frame, placements };
}

function heightOf(placed: readonly MonitorPlacement[]): number {
  return placed.reduce((sum, { height }) => sum + height, 0);
}
