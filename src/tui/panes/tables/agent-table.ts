// The agent table: one agent a row, in as many blocks side by side as the width holds, filled downwards.
import { rememberLast } from '../../../lib/remember-last.ts';
import { fitLine, type Line, ruleLine, span } from '../../parts/line.ts';
import { rowWindow } from '../../parts/row-window.ts';
import {
  type Column,
  leadOf,
  lookedRow,
  type PlacedColumn,
  placeShape,
  rowLine,
  type Shape,
  titleLine,
} from '../../parts/table/index.ts';
import type { AgentView } from '../../select/agents.ts';
import type { PaneSize, Wording } from '../wording.ts';
import { agentColumns } from './agent-columns.ts';
import { wideNote } from './wide-note.ts';

export interface AgentTableView {
  readonly count: number;
  /** Asked only for the rows on the screen, so that thousands cost no more than those. */
  readonly find: (index: number) => AgentView | undefined;
  readonly title: string;
  readonly note: string;
  /** Said where there is no row. */
  readonly empty: string;
  readonly blocks: number;
  readonly top: number;
  readonly cursor?: number;
  readonly marked: ReadonlySet<string>;
  /** By row, what is ordered about it and not to be seen yet. @default nothing */
  readonly ordered?: ReadonlyMap<string, string>;
  readonly shape?: Shape;
}

/** Under this height the column titles make way for a row. */
const TITLES_FROM = 9;

/** Rows of one block. */
export function agentRows(height: number): number {
  return Math.max(0, height - (height >= TITLES_FROM ? 2 : 1));
}

export function agentTableLines(view: AgentTableView, size: PaneSize, wording: Wording): Line[] {
  const rows = agentRows(size.height);
  const width = Math.floor((size.width + 1) / view.blocks) - 1;
  const shown = agentsInSight(view, rows * view.blocks);
  const hasSources = shown.some(one => one?.agent.from !== undefined);
  const { shape = {} } = view;
  const places = placeOf(view, { wording, hasSources, width });
  const { columns, placed } = places;
  const hasTitles = size.height >= TITLES_FROM;
  // Without titles the rule says by what the rows are sorted.
  const sortedBy = placed.find(({ column }) => column.id === shape.sorted?.column)?.column.title;
  const { words } = wording;
  const wide = wideNote(placed, shape, { count: columns.length, words });
  const note = wide ?? (hasTitles ? view.note : (sortedBy ?? view.note));
  const head = [ruleLine(view.title, note, size.width)];
  if (hasTitles) head.push(besides(Array(view.blocks).fill(fitLine(titleLine(placed), width))));
  if (view.count === 0)
    return [...head, [span(`  ${view.empty}`, 'faint')]].map(line => fitLine(line, size.width));
  const blank = fitLine([], width);
  const body = Array.from({ length: rows }, (_, row) =>
    besides(
      Array.from({ length: view.blocks }, (__, block) => {
        const one = shown[block * rows + row];
        return one ? drawAgent(places, one, { view, width }) : blank;
      }),
    ),
  );
  return [...head, ...body].map(line => fitLine(line, size.width));
}

function listOf({ count, top, cursor }: AgentTableView) {
  return { count, top, ...(cursor === undefined ? {} : { cursor }) };
}

interface Placing {
  readonly wording: Wording;
  readonly hasSources: boolean;
  readonly width: number;
}

/** Rows that are drawn in the same places as before are the same lines as before. */
function placeOf({ shape = {}, ordered }: AgentTableView, { wording, hasSources, width }: Placing): Places {
  const { chosen, wideFrom, sorted } = shape;
  const anyOrdered = ordered && ordered.size > 0 ? ordered : undefined;
  const by = [sorted?.column, sorted?.isFalling] as const;
  return placeColumnsOf(wording, wording.words, anyOrdered, hasSources, width, chosen, wideFrom, ...by);
}

const placeColumnsOf = rememberLast(
  (
    wording: Wording,
    _words: Wording['words'],
    ordered: ReadonlyMap<string, string> | undefined,
    hasSources: boolean,
    width: number,
    chosen: Shape['chosen'],
    wideFrom: number | undefined,
    column: string | undefined,
    isFalling: boolean | undefined,
  ): Places => {
    const columns = agentColumns(wording, { hasSources, ...(ordered ? { ordered } : {}) });
    const sorted = column === undefined ? {} : { sorted: { column, isFalling: isFalling === true } };
    const placed = placeShape(columns, width, { chosen, wideFrom, ...sorted });
    return { columns, placed, drawn: new WeakMap() };
  },
);

/** The same line for the same blocks. */
function besides(blocks: readonly Line[]): Line {
  const [first = []] = blocks;
  const known = ROWS.get(first);
  if (known?.blocks.length === blocks.length && known.blocks.every((one, index) => one === blocks[index]))
    return known.line;
  const line = blocks.flatMap((one, index) => (index === 0 ? one : [span(' '), ...one]));
  ROWS.set(first, { blocks, line });
  return line;
}

/** By the first block's line. */
const ROWS = new WeakMap<Line, { readonly blocks: readonly Line[]; readonly line: Line }>();

interface Shown {
  readonly agent: AgentView;
  readonly index: number;
}

/** Made once, and no more of them than there is room for. */
function agentsInSight(view: AgentTableView, room: number): (Shown | undefined)[] {
  const { from, to } = rowWindow(listOf(view), room);
  return Array.from({ length: Math.max(0, to - from) }, (_, place) => {
    const agent = view.find(from + place);
    return agent && { agent, index: from + place };
  });
}

interface Drawing {
  readonly view: AgentTableView;
  readonly width: number;
}

/** Of exactly the block's width. */
function drawAgent({ placed, drawn }: Places, { agent, index }: Shown, { view, width }: Drawing): Line {
  const { cursor, marked, ordered } = view;
  const look = {
    isCursor: index === cursor,
    isMarked: marked.has(agent.id),
    isOrdered: ordered?.has(agent.id) === true,
    isStale: agent.isStale,
    id: agent.id,
  };
  const key = `${leadOf(look)}${look.isMarked}`;
  const known = drawn.get(agent);
  if (known?.key === key) return known.line;
  const line = fitLine(lookedRow(rowLine(placed, agent, leadOf(look)), look), width);
  drawn.set(agent, { key, line });
  return line;
}

interface Places {
  readonly columns: readonly Column<AgentView>[];
  readonly placed: readonly PlacedColumn<AgentView>[];
  /** Gone with the places: these hold the screen, which the row of somebody at home would hold as long as he is. */
  readonly drawn: WeakMap<AgentView, { readonly key: string; readonly line: Line }>;
}
