// Which panes stand on a screen of this size, and where: what does not fit is left out by SCREENS §1.1, never squeezed.
import { chooseBody } from './body.ts';
import type { Body, Content, Room, Size } from './content.ts';
import { chooseDetail } from './detail-body.ts';
import { type PaneId, type Placement, type Rect, stackPanes } from './placement.ts';

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

export function placementOf({ placements }: Layout, pane: PaneId): Placement | undefined {
  return placements.find(placement => placement.pane === pane);
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
  const footer = 1;
  const top = chooseTop(screen, content);
  const used = top.reduce((sum, { height }) => sum + height, 0);
  const banner = content.hasBanner ? 1 : 0;
  const body = { ...screen, y: used, height: screen.height - used - banner - footer };
  const foot: Rect = { ...screen, y: screen.height - footer - banner, height: banner + footer };
  return [
    ...top,
    ...chooseMiddle(body, content, room),
    ...stackPanes(foot, [
      ['banner', banner],
      ['footer', footer],
    ]),
  ];
}

/** On a low screen a list gets the lines of the tiles; whether it is live, and the alerts, stay. */
const LISTS: readonly Body[] = [
  'queues',
  'agents',
  'contacts',
  'campaigns',
  'moved',
  'trends',
  'explain',
  'alerts',
  'log',
  'detail',
];

function chooseTop(screen: Rect, { body }: Content): Placement[] {
  const hasFullTiles = screen.width >= FULL_TILES_FROM.columns && screen.height >= FULL_TILES_FROM.rows;
  const isShort = LISTS.includes(body) && screen.height < TALL_FROM;
  return stackPanes(screen, [
    ['header', 1],
    ['alerts', 1],
    ['tiles', isShort ? 0 : hasFullTiles ? 4 : 3],
    ['states', isShort ? 0 : 1],
  ]);
}

/** All but the wall and the details have one pane. */
const PANE_OF: { readonly [B in Exclude<Body, 'wall' | 'detail'>]: PaneId } = {
  queues: 'queues',
  agents: 'agents',
  contacts: 'contacts',
  campaigns: 'campaigns',
  // They are agents, and are worked on like these.
  moved: 'agents',
  trends: 'trends',
  explain: 'explain',
  alerts: 'all-alerts',
  log: 'log',
  help: 'help',
  waiting: 'waiting',
  sources: 'sources',
};

function chooseMiddle(area: Rect, content: Content, room: Room): Placement[] {
  const { body } = content;
  if (body === 'wall') return chooseBody(area, content, room);
  if (body === 'detail') return chooseDetail(area, content.detailLists ?? [], room);
  return [{ ...area, pane: PANE_OF[body] }];
}
