// The tiles of a monitor: a title, a figure that is read from ten meters, and below it what it means.

import type { PaneSize, Wording } from '../../../panes/wording.ts';
import { sayHourMinute } from '../../../panes/wording.ts';
import { fitLine, type Line, ruleOf, span } from '../../../parts/line.ts';
import type { MonitorTiles } from '../../select/monitor-tiles.ts';
import { type BigFigure, bigFigureLines } from '../big-figure.ts';
import { belowFree, belowLevel, belowLongest, belowWaiting, type TileWidth } from './below-tiles.ts';
import { freeFigure, levelFigure, longestFigure, waitingFigure } from './wall-figures.ts';

interface Tile {
  readonly title: string;
  readonly figure: BigFigure;
  readonly below: Line;
  /** Counted figures may stand still while the others go on. */
  readonly standsSince?: number;
}

const WIDE_FROM = 150;
/** Shares of a narrow screen: a wait is the longest of them. */
const NARROW = [18, 24, 21, 15];
const WIDE = [1, 1, 1, 1];
/** From here on a percent sign has room beside its figure. */
const PERCENT_FROM = 7;
/** The title, the line below, the rule. */
const LEAST_LINES = 3;

export function wallTilesLines(
  view: MonitorTiles,
  size: PaneSize & { readonly figureHeight: number },
  wording: Wording,
): Line[] {
  const isWide = size.width >= WIDE_FROM;
  const widths = shareWidth(size.width, isWide ? WIDE : NARROW);
  const tiles = tilesOf(view, { isWide, hasPercent: size.figureHeight >= PERCENT_FROM }, wording);
  const columns = tiles.map((tile, index) => tileLines(tile, widths[index] ?? 0, { view, size, wording }));
  const joined = Array.from({ length: size.height - 1 }, (_, row) =>
    columns.flatMap(lines => lines[row] ?? []),
  );
  return [...joined, ruleOf('━', size.width)];
}

interface TileForm extends TileWidth {
  readonly hasPercent: boolean;
}

function tilesOf(view: MonitorTiles, { isWide, hasPercent }: TileForm, wording: Wording): Tile[] {
  const { words } = wording;
  const level = levelFigure(view.level30m);
  const percent = hasPercent && /^\d+$/.test(level.text) ? '%' : '';
  const counted = view.standsSince === undefined ? {} : { standsSince: view.standsSince };
  return [
    {
      title: words.say('tile.waiting'),
      figure: waitingFigure(view),
      below: belowWaiting(view, { isWide }, words),
    },
    {
      title: words.say(isWide ? 'tile.longest' : 'tile.longest-short'),
      figure: longestFigure(view, words),
      below: belowLongest(view, { isWide }, words),
    },
    {
      title: words.say(isWide ? 'monitor.level' : 'monitor.level-short'),
      figure: { ...level, text: `${level.text}${percent}` },
      below: belowLevel(view, { isWide, hasPercent }, words),
      ...counted,
    },
    { title: words.say('tile.free'), figure: freeFigure(view), below: belowFree(view, { isWide }, words) },
  ];
}

interface TileOf {
  readonly view: MonitorTiles;
  readonly size: PaneSize & { readonly figureHeight: number };
  readonly wording: Wording;
}

/** Blank lines stand above and below the figure where the pane is higher than it must be. */
function tileLines(tile: Tile, width: number, { view, size, wording }: TileOf): Line[] {
  const { figureHeight } = size;
  const spare = size.height - figureHeight - LEAST_LINES;
  const staleSince = view.staleSince ?? tile.standsSince;
  const room = { width: width - 1, height: figureHeight };
  const figure = bigFigureLines(tile.figure, room, staleSince !== undefined);
  const blank: Line = [];
  return [
    titleLine(tile, staleSince, { view, wording }),
    ...(spare > 1 ? [blank] : []),
    ...figure,
    ...(spare > 0 ? [blank] : []),
    staleSince === undefined ? tile.below : asStale(tile.below),
  ].map(line => [...fitLine(line, width - 1), span(' ')]);
}

/** `WAITING`, `WAITING  15:20` where it is of then, `WAITING  1/2` where it is of some of the sources. */
function titleLine(
  { title }: Tile,
  staleSince: number | undefined,
  { view, wording }: Pick<TileOf, 'view' | 'wording'>,
): Line {
  const time = staleSince === undefined ? '' : sayHourMinute(staleSince, wording);
  const partial = view.partial ? wording.words.say('stale.partial-short', view.partial) : '';
  const more = time === '' ? partial : time;
  return [span(title, 'label'), ...(more === '' ? [] : [span(`  ${more}`, 'strong')])];
}

function asStale(line: Line): Line {
  return line.map(({ text }) => span(text, 'stale'));
}

function shareWidth(width: number, shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map(share => Math.floor((width * share) / whole));
  const spare = width - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one, index) => (index === widths.length - 1 ? one + spare : one));
}
