// The figures of a row or a channel: each now and over each span; below them, the one under the cursor explained.
import { explain } from '../../explain/explain.ts';
import { amountText } from '../../explain/explain-text.ts';
import { type Explained, SPANS, type Told } from '../../explain/explained.ts';
import { nameOfSubject } from '../../explain/subjects.ts';
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
import { cursorOf } from '../../scene/lists.ts';
import type { Scene } from '../../scene/scene.ts';
import { type ExplainRoute, pageCursorOf } from '../../view-state/index.ts';
import type { PaneSize, Wording } from '../wording.ts';
import { explainedLines } from './explained-lines.ts';

export function explainLines(scene: Scene, size: PaneSize, wording: Wording): readonly Line[] {
  const { route, moment } = scene;
  if (route.kind !== 'explain') return [];
  const { words } = wording;
  const name = nameOfSubject(route.subject, moment, wording);
  const title = ruleLine(words.say('explain.title', { name }), words.say('explain.ways'), size.width);
  const figures = explain(moment, route.subject);
  if (figures.length === 0) return [title, [span(`  ${words.say('explain.gone')}`, 'faint')]];
  const cursor = cursorHere(scene);
  const figure = figures[cursor];
  const list = { count: figures.length, top: pageCursorOf(route).top, cursor };
  const { from, to } = rowWindow(list, explainRows(size.height));
  const placed = placeColumns(figureColumns(wording), size.width);
  const rows = figures.slice(from, to).map((one, index) => {
    const look = { isCursor: from + index === cursor, isMarked: false, isStale: false, id: one.id };
    return lookedRow(rowLine(placed, one, leadOf(look)), look);
  });
  const below = figure ? explainedLines({ figure, subject: route.subject, moment }, size.width, wording) : [];
  return [title, titleLine(placed), ...rows, ...below].map(line => fitLine(line, size.width));
}

/** The rule and the titles above, what is said of one of them below. */
const OTHER_LINES = 2 + 12;
const FEWEST_ROWS = 3;

export function explainRows(height: number): number {
  return Math.max(FEWEST_ROWS, height - OTHER_LINES);
}

function cursorHere({ pageList, route }: Scene): number {
  return (pageList && cursorOf(pageList, pageCursorOf(route))) ?? 0;
}

/** Of the page that is open, what the cursor moves over. */
export function explainedIds({ subject }: ExplainRoute, moment: Scene['moment']): readonly string[] {
  return explain(moment, subject).map(({ id }) => id);
}

const NAME_CELLS = 22;
const AMOUNT_CELLS = 10;

function figureColumns({ words }: Wording): Column<Explained>[] {
  const spans = SPANS.map(id => ({
    title: words.say(`detail.${id}`),
    of: ({ spans: told }: Explained): Told | undefined => told?.[id],
  }));
  const columns = [{ title: words.say('explain.now'), of: ({ now }: Explained) => now }, ...spans];
  return [
    {
      ...{ id: 'figure', title: words.say('explain.figure'), width: NAME_CELLS, dropOrder: 0 },
      cell: ({ id }) => cell(words.say(`metric.${id}`)),
    },
    ...columns.map(({ title, of }) => ({
      ...{ id: title, title, width: AMOUNT_CELLS, align: 'right' as const, dropOrder: 0 },
      cell: (figure: Explained) => amountCell(of(figure), words),
    })),
  ];
}

function amountCell(told: Told | undefined, words: Wording['words']): Cell {
  if (!told) return cell('');
  return cell(amountText(told.amount, words), told.amount ? 'text' : 'faint');
}
