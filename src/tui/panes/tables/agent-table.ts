// The agent table: one agent a row, in as many blocks side by side as the width holds, filled downwards.
import { fitLine, type Line, ruleLine, span } from '../../parts/line.ts';
import { rowWindow } from '../../parts/row-window.ts';
import {
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
  /** For who changed a row a moment ago. @default nobody is named */
  readonly now?: number;
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
  const columns = agentColumns(wording, { hasSources, ...optionsOf(view) });
  const placed = placeShape(columns, width, shape);
  const hasTitles = size.height >= TITLES_FROM;
  // Without titles the rule says by what the rows are sorted.
  const sortedBy = placed.find(({ column }) => column.id === shape.sorted?.column)?.column.title;
  const { words } = wording;
  const wide = wideNote(placed, shape, { count: columns.length, words });
  const note = wide ?? (hasTitles ? view.note : (sortedBy ?? view.note));
  const head = [ruleLine(view.title, note, size.width)];
  if (hasTitles) head.push(besides(Array(view.blocks).fill(titleLine(placed)), width));
  if (view.count === 0)
    return [...head, [span(`  ${view.empty}`, 'faint')]].map(line => fitLine(line, size.width));
  const body = Array.from({ length: rows }, (_, row) =>
    besides(
      Array.from({ length: view.blocks }, (__, block) => {
        const one = shown[block * rows + row];
        return one ? drawAgent(placed, one, view) : [];
      }),
      width,
    ),
  );
  return [...head, ...body].map(line => fitLine(line, size.width));
}

function listOf({ count, top, cursor }: AgentTableView) {
  return { count, top, ...(cursor === undefined ? {} : { cursor }) };
}

function optionsOf({ ordered, now }: AgentTableView) {
  return { ...(ordered ? { ordered } : {}), ...(now === undefined ? {} : { now }) };
}

function besides(blocks: readonly Line[], width: number): Line {
  return blocks.flatMap((line, index) => [...(index === 0 ? [] : [span(' ')]), ...fitLine(line, width)]);
}

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

function drawAgent(
  placed: readonly PlacedColumn<AgentView>[],
  { agent, index }: Shown,
  { cursor, marked, ordered }: AgentTableView,
): Line {
  const look = {
    isCursor: index === cursor,
    isMarked: marked.has(agent.id),
    isOrdered: ordered?.has(agent.id) === true,
    isStale: agent.isStale,
    id: agent.id,
  };
  return lookedRow(rowLine(placed, agent, leadOf(look)), look);
}
