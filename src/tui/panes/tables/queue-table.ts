// The queue table: its rule, the column titles, and as many rows as there is height, the total always among them.
import type { EpochMs } from '../../../floor/index.ts';
import { faintLine, fitLine, type Line, ruleLine, span } from '../../parts/line.ts';
import { rowWindow } from '../../parts/row-window.ts';
import {
  leadOf,
  lookedRow,
  noticeLine,
  type PlacedColumn,
  placeShape,
  rowLine,
  type Shape,
  titleLine,
} from '../../parts/table/index.ts';
import type { QueueView } from '../../select/queues.ts';
import type { PaneSize, Wording } from '../wording.ts';
import { queueColumns } from './queue-columns.ts';
import { queueNotice } from './queue-notice.ts';
import { wideNote } from './wide-note.ts';

export interface QueueTableView {
  /** Each made only when its row is on the screen. */
  readonly rows: readonly { readonly id: string; readonly isTotal: boolean }[];
  readonly find: (index: number) => QueueView | undefined;
  readonly title: string;
  readonly note: string;
  readonly filter: string;
  readonly isCompact: boolean;
  readonly now: EpochMs;
  /** The row the list was left at. */
  readonly top: number;
  /** Absent where the cursor is in another pane. */
  readonly cursor?: number;
  readonly marked: ReadonlySet<string>;
  readonly shape?: Shape;
}

const HEAD_LINES = 2;

export function queueTableLines(view: QueueTableView, size: PaneSize, wording: Wording): Line[] {
  const shown = chooseRows(view, size.height - HEAD_LINES);
  const rows = shown.map(index => ({ index, row: view.find(index) }));
  const columns = queueColumns(wording, {
    isCompact: view.isCompact,
    hasSources: rows.some(({ row }) => row?.from !== undefined),
    trendTop: channel => topOfTrends(rows.flatMap(({ row }) => (row?.channel === channel ? [row] : []))),
  });
  const { shape = {} } = view;
  const placed = placeShape(columns, size.width, shape);
  const wide = wideNote(placed, shape, { count: columns.length, words: wording.words });
  const drawn = rows.map(({ index, row }) =>
    row ? drawRow(placed, row, { ...lookOf(view, index), now: view.now, wording }) : [],
  );
  const body = drawn.length > 0 ? drawn : [emptyLine(view, wording)];
  return [
    ruleLine(titleText(view, shown, wording), wide ?? view.note, size.width),
    titleLine(placed),
    ...body,
  ]
    .slice(0, size.height)
    .map(line => fitLine(line, size.width));
}

function lookOf({ rows, cursor, marked }: QueueTableView, index: number) {
  const row = rows[index];
  const isMarked = row !== undefined && !row.isTotal && marked.has(row.id);
  return { isCursor: index === cursor, isMarked, id: row?.isTotal === false ? row.id : undefined };
}

/** One scale for a channel: its queues can be compared, and a mailbox does not flatten the callers. */
function topOfTrends(rows: readonly QueueView[]): number {
  return Math.max(1, ...rows.flatMap(({ trend }) => trend.map(value => value ?? 0)));
}

function titleText({ rows, title }: QueueTableView, shown: readonly number[], { words }: Wording): string {
  const queues = rows.filter(({ isTotal }) => !isTotal).length;
  const inSight = shown.filter(index => rows[index]?.isTotal === false);
  if (inSight.length === queues) return title;
  const from = (inSight[0] ?? 0) + 1;
  const range = words.say('queues.shown', { from, to: from + inSight.length - 1, count: queues });
  return `${title} ${range}`;
}

/** Where not all fit, the first total keeps the last line and the others scroll. */
function chooseRows({ rows, top, cursor }: QueueTableView, height: number): number[] {
  const all = rows.map((_, index) => index);
  if (rows.length <= height) return all;
  const total = rows.findIndex(({ isTotal }) => isTotal);
  const scrolling = all.filter(index => index !== total);
  const room = Math.max(0, height - (total < 0 ? 0 : 1));
  const position = cursor === undefined ? {} : { cursor: scrolling.indexOf(cursor) };
  const { from, to } = rowWindow({ count: scrolling.length, top, ...position }, room);
  return [...scrolling.slice(from, to), ...(total < 0 ? [] : [total])];
}

interface Drawing {
  readonly isCursor: boolean;
  readonly isMarked: boolean;
  readonly id: string | undefined;
  readonly now: EpochMs;
  readonly wording: Wording;
}

type Placed = readonly PlacedColumn<QueueView>[];

function drawRow(placed: Placed, row: QueueView, { now, wording, ...look }: Drawing): Line {
  const lead = leadOf(look);
  const notice = queueNotice(row, now, wording);
  const line = notice ? noticeLine(placed, row, { notice, lead }) : rowLine(placed, row, lead);
  // A closed queue is dim; one in which somebody waits is not.
  const lit = row.closed && row.waiting === 0 ? faintLine(line) : line;
  return lookedRow(lit, { ...look, isStale: row.isStale });
}

function emptyLine({ filter }: QueueTableView, { words }: Wording): Line {
  const text = filter === '' ? words.say('queues.none') : words.say('queues.none-match', { filter });
  return [span(`  ${text}`, 'faint')];
}
