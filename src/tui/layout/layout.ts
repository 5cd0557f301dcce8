// Which panes stand on a screen of this size, and where: what does not fit is left out by SCREENS §1.1, never squeezed.
import { chooseBody } from './body.ts';
import type { Content, Room, Size } from './content.ts';
import { type Placement, type Rect, stackPanes } from './placement.ts';

export interface Layout extends Size {
  readonly placements: readonly Placement[];
  /** Short words: under 84 columns. */
  readonly isCompact: boolean;
  /** The other channels are rows of the queue table, not one line below it. */
  readonly hasChannelRows: boolean;
  /** There is room to show all agents instead of those who need somebody. */
  readonly showsAllAgents: boolean;
  readonly isTooSmall: boolean;
}

export const SMALLEST: Size = { columns: 80, rows: 24 };
const COMPACT_BELOW = 84;
/** From this height on the queue table has the other channels too, and the agent table everyone. */
const TALL_FROM = 36;
/** Eight tiles of 23 cells. */
const FULL_TILES_FROM = { columns: 184, rows: TALL_FROM };

export function chooseLayout(size: Size, content: Content): Layout {
  const isTooSmall = size.columns < SMALLEST.columns || size.rows < SMALLEST.rows;
  const isTall = size.rows >= TALL_FROM;
  const room = { hasChannelRows: isTall, isWide: size.columns >= 150 };
  const screen = { x: 0, y: 0, width: size.columns, height: size.rows };
  return {
    ...size,
    placements: isTooSmall ? chooseTiny(screen) : chooseUsual(screen, content, room),
    isCompact: size.columns < COMPACT_BELOW,
    hasChannelRows: isTall,
    showsAllAgents: isTall,
    isTooSmall,
  };
}

/** Connection, and who waits, to the last: then how large it would have to be. */
function chooseTiny(screen: Rect): Placement[] {
  const tiles = Math.max(0, Math.min(3, screen.height - 2));
  return stackPanes(screen, [
    ['header', 1],
    ['notice', 1],
    ['tiles', tiles],
    ['alerts', screen.height - 2 - tiles > 0 ? 1 : 0],
    ['states', screen.height - 3 - tiles > 0 ? 1 : 0],
  ]);
}

function chooseUsual(screen: Rect, content: Content, room: Room): Placement[] {
  const hasFullTiles = screen.width >= FULL_TILES_FROM.columns && screen.height >= FULL_TILES_FROM.rows;
  const footer = content.hasKeys ? 1 : 0;
  const top = stackPanes(screen, [
    ['header', 1],
    ['alerts', 1],
    ['tiles', hasFullTiles ? 4 : 3],
    ['states', 1],
  ]);
  const used = top.reduce((sum, { height }) => sum + height, 0);
  const banner = content.hasBanner ? 1 : 0;
  const body = { ...screen, y: used, height: screen.height - used - banner - footer };
  const foot: Rect = { ...screen, y: screen.height - footer - banner, height: banner + footer };
  return [
    ...top,
    ...(content.body === 'floor' ? chooseBody(body, content, room) : [{ ...body, pane: content.body }]),
    ...stackPanes(foot, [
      ['banner', banner],
      ['footer', footer],
    ]),
  ];
}
