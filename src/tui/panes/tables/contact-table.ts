// Who waits, one contact a row, the longest first: for screens that have room to spare.
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
import type { ContactView } from '../../select/contacts.ts';
import type { PaneSize, Wording } from '../wording.ts';
import { type ContactColumnsOptions, contactColumns } from './contact-columns.ts';
import { wideNote } from './wide-note.ts';

export interface ContactTableView extends ContactColumnsOptions {
  readonly count: number;
  readonly find: (index: number) => ContactView | undefined;
  readonly title: string;
  /** Said where there is no row. */
  readonly empty: string;
  readonly top: number;
  readonly cursor?: number;
  readonly marked: ReadonlySet<string>;
  readonly shape?: Shape;
}

const HEAD_LINES = 2;

export function contactTableLines(view: ContactTableView, size: PaneSize, wording: Wording): Line[] {
  const { words } = wording;
  const { shape = {} } = view;
  const columns = contactColumns(words, view);
  const placed = placeShape(columns, size.width, shape);
  const note = wideNote(placed, shape, { count: columns.length, words }) ?? '';
  const list = {
    count: view.count,
    top: view.top,
    ...(view.cursor === undefined ? {} : { cursor: view.cursor }),
  };
  const { from, to } = rowWindow(list, Math.max(0, size.height - HEAD_LINES));
  const rows = Array.from({ length: to - from }, (_, row) => drawRow(placed, view, from + row));
  const body = view.count === 0 ? [[span(`  ${view.empty}`, 'faint')]] : rows;
  return [ruleLine(view.title, note, size.width), titleLine(placed), ...body]
    .slice(0, size.height)
    .map(line => fitLine(line, size.width));
}

function drawRow(placed: readonly PlacedColumn<ContactView>[], view: ContactTableView, index: number): Line {
  const contact = view.find(index);
  if (!contact) return [];
  const look = {
    isCursor: index === view.cursor,
    isMarked: view.marked.has(contact.id),
    isOrdered: contact.ordered !== undefined,
    isStale: contact.isStale,
    id: contact.id,
  };
  return lookedRow(rowLine(placed, contact, leadOf(look)), look);
}
