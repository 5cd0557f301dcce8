// The tiles: a title, the figure, and below it what the figure is made of; five small ones, or eight in full.
import { displayWidth } from '../../../lib/display-width.ts';
import { fitLine, type Line, lineWidth, span, staleLine } from '../../parts/line.ts';
import type { TilesView } from '../../select/tiles.ts';
import type { PaneSize, Wording } from '../wording.ts';
import type { Tile } from './tile-parts.ts';
import { fullTiles } from './tiles-full.ts';
import { smallTiles } from './tiles-small.ts';

/** From here on speed of answer and occupancy have small tiles too. */
const MORE_TILES_FROM = 112;
const FULL_HEIGHT = 4;

export function tilesLines(view: TilesView, { width, height }: PaneSize, wording: Wording): Line[] {
  const tiles =
    height >= FULL_HEIGHT
      ? fullTiles(view, wording)
      : keepWhatFits(smallTiles(view, wording, { hasMore: width >= MORE_TILES_FROM }), width - 1);
  const widths = shareWidth(tiles, width - 1);
  const texts = partialTexts(view, wording);
  const titles = tiles.map(({ lines }, index) => titleLine(lines, (widths[index] ?? 0) - 1, texts));
  return Array.from({ length: height }, (_, row) => {
    const line = tiles.flatMap((tile, index) => {
      const fitted = fitTile(
        (row === 0 ? titles[index] : tile.lines[row]) ?? [],
        widths[index] ?? 0,
        index < tiles.length - 1,
      );
      return view.areCountsStanding && tile.isCounted && row > 0 ? staleLine(fitted) : fitted;
    });
    return fitLine([span(' '), ...(view.isStale && row > 0 ? staleLine(line) : line)], width);
  });
}

/** SCREENS §1.1: who waits, how long, the level, who is free, the abandons: what has no room is left out, never cut. */
function keepWhatFits(tiles: readonly Tile[], cells: number): readonly Tile[] {
  // The last cell of a tile parts it from the next.
  const needed = tiles.reduce((sum, { width }) => sum + width, -1);
  const last = tiles.find(({ isLeftOut }) => isLeftOut) ?? tiles.at(-1);
  return needed <= cells || tiles.length < 2
    ? tiles
    : keepWhatFits(
        tiles.filter(tile => tile !== last),
        cells,
      );
}

/** Every figure of a total says that it is one of some of the sources, if need be before its own title in full. */
function titleLine([title = []]: readonly Line[], room: number, texts: readonly string[]): Line {
  const shortest = texts.at(-1);
  if (shortest === undefined) return title;
  const text = texts.find(one => lineWidth(title) + 1 + displayWidth(one) <= room) ?? shortest;
  const left = Math.min(lineWidth(title), room - displayWidth(text) - 1);
  return [...fitLine(title, Math.max(0, left)), span(` ${text}`, 'faint')];
}

function partialTexts({ partial }: TilesView, { words }: Wording): string[] {
  if (!partial) return [];
  return [words.say('stale.partial', partial), words.say('stale.partial-short', partial)];
}

/** One empty column at least stands between two tiles. */
function fitTile(line: Line, width: number, hasNext: boolean): Line {
  if (!hasNext) return fitLine(line, width);
  return [...fitLine(line, width - 1), span(' ')];
}

function shareWidth(tiles: readonly Tile[], width: number): number[] {
  const needed = tiles.reduce((sum, tile) => sum + tile.width, 0);
  const each = Math.floor(Math.max(0, width - needed) / Math.max(1, tiles.length));
  return tiles.map(tile => tile.width + each);
}
