// Who is away from home: from where to where, by whom and since when, and when he is back.
import type { Words } from '../../../i18n/index.ts';
import { lookOfState } from '../../moment/agent-state.ts';
import { sayLabel } from '../../moment/label.ts';
import { fitLine, type Line, ruleLine, span } from '../../parts/line.ts';
import { rowWindow } from '../../parts/row-window.ts';
import {
  type Cell,
  type Column,
  cell,
  leadOf,
  lookedRow,
  placeColumns,
  rowLine,
  titleLine,
} from '../../parts/table/index.ts';
import type { MovedView } from '../../select/moved.ts';
import { NOTHING, tickingCell } from '../figures.ts';
import { backText, sinceText, wayText } from '../lines/moved-lines.ts';
import type { PaneSize, Wording } from '../wording.ts';

export interface MovedTableView {
  readonly count: number;
  readonly find: (index: number) => MovedView | undefined;
  readonly title: string;
  readonly empty: string;
  readonly top: number;
  readonly cursor?: number;
  readonly marked: ReadonlySet<string>;
}

const HEAD_LINES = 2;

export function movedTableLines(view: MovedTableView, size: PaneSize, wording: Wording): Line[] {
  const placed = placeColumns(movedColumns(wording), size.width);
  const { count, top, cursor, marked } = view;
  const list = { count, top, ...(cursor === undefined ? {} : { cursor }) };
  const { from, to } = rowWindow(list, Math.max(0, size.height - HEAD_LINES));
  const rows = Array.from({ length: to - from }, (_, row) => {
    const moved = view.find(from + row);
    if (!moved) return [];
    const look = { isCursor: from + row === cursor, isMarked: marked.has(moved.id), isStale: moved.isStale };
    return lookedRow(rowLine(placed, moved, leadOf(look)), look);
  });
  const body = count === 0 ? [[span(`  ${view.empty}`, 'faint')]] : rows;
  return [ruleLine(view.title, '', size.width), titleLine(placed), ...body].map(line =>
    fitLine(line, size.width),
  );
}

function movedColumns(wording: Wording): Column<MovedView>[] {
  const { words } = wording;
  return [
    {
      id: 'name',
      title: words.say('agent.name'),
      width: 16,
      ideal: 24,
      dropOrder: 0,
      cell: moved => cell(sayLabel(moved)),
    },
    {
      id: 'way',
      title: words.say('moved.way'),
      width: 20,
      ideal: 44,
      dropOrder: 0,
      cell: moved => cell(wayText(moved)),
    },
    {
      id: 'who',
      title: words.say('moved.by'),
      width: 9,
      ideal: 16,
      dropOrder: 1,
      cell: ({ who }) => cell(who ?? NOTHING),
    },
    {
      id: 'since',
      title: words.say('alerts.since'),
      width: 9,
      align: 'right',
      dropOrder: 2,
      cell: moved => cell(sinceText(moved, wording)),
    },
    {
      id: 'back',
      title: words.say('moved.back'),
      width: 12,
      ideal: 16,
      dropOrder: 0,
      cell: moved => backCell(moved, wording),
    },
    ...stateColumns(words),
  ];
}

function stateColumns(words: Words): Column<MovedView>[] {
  return [
    {
      id: 'state',
      title: words.say('agent.state'),
      width: 13,
      dropOrder: 3,
      cell: ({ state }) =>
        cell(`${lookOfState(state).glyph} ${words.nameOf('state', state)}`, lookOfState(state).role),
    },
    {
      id: 'time',
      title: words.say('agent.time'),
      width: 6,
      align: 'right',
      dropOrder: 3,
      cell: ({ inStateMs }) => tickingCell(inStateMs, words),
    },
  ];
}

/** `16:00`, `end of shift`; red where it should be over. */
function backCell(moved: MovedView, wording: Wording): Cell {
  const text = backText(moved, wording);
  return moved.isOld ? { text: `${text} !!`, role: 'red' } : cell(text, text === NOTHING ? 'faint' : 'text');
}
