// Who waits, one contact a row, the longest first: for screens that have room to spare.
import type { Words } from '../../../i18n/index.ts';
import { fitLine, type Line, ruleLine, span } from '../../parts/line.ts';
import { rowWindow } from '../../parts/row-window.ts';
import {
  type Cell,
  type Column,
  cell,
  leadOf,
  lookedRow,
  type PlacedColumn,
  placeColumns,
  rowLine,
  type Sorted,
  sortedColumns,
  titleLine,
} from '../../parts/table/index.ts';
import type { ContactView } from '../../select/contacts.ts';
import { tickingCell } from '../figures.ts';
import type { PaneSize, Wording } from '../wording.ts';

export interface ContactTableView {
  readonly count: number;
  readonly find: (index: number) => ContactView | undefined;
  readonly title: string;
  /** Said where there is no row. */
  readonly empty: string;
  /** Those who are talked to are among them. */
  readonly hasTalks: boolean;
  readonly top: number;
  readonly cursor?: number;
  readonly marked: ReadonlySet<string>;
  readonly sorted?: Sorted | undefined;
}

const HEAD_LINES = 2;

export function contactTableLines(view: ContactTableView, size: PaneSize, wording: Wording): Line[] {
  const { words } = wording;
  const placed = placeColumns(sortedColumns(contactColumns(words, view), view.sorted), size.width);
  const list = {
    count: view.count,
    top: view.top,
    ...(view.cursor === undefined ? {} : { cursor: view.cursor }),
  };
  const { from, to } = rowWindow(list, Math.max(0, size.height - HEAD_LINES));
  const rows = Array.from({ length: to - from }, (_, row) => drawRow(placed, view, from + row));
  const body = view.count === 0 ? [[span(`  ${view.empty}`, 'faint')]] : rows;
  return [ruleLine(view.title, '', size.width), titleLine(placed), ...body]
    .slice(0, size.height)
    .map(line => fitLine(line, size.width));
}

function drawRow(placed: readonly PlacedColumn<ContactView>[], view: ContactTableView, index: number): Line {
  const contact = view.find(index);
  if (!contact) return [];
  const look = {
    isCursor: index === view.cursor,
    isMarked: view.marked.has(contact.id),
    isStale: contact.isStale,
  };
  return lookedRow(rowLine(placed, contact, leadOf(look)), look);
}

export function contactColumns(
  words: Words,
  { hasTalks }: Pick<ContactTableView, 'hasTalks'>,
): Column<ContactView>[] {
  return [...waitColumns(words), ...(hasTalks ? talkColumns(words) : []), ...visitColumns(words)];
}

function talkColumns(words: Words): Column<ContactView>[] {
  return [
    {
      id: 'talk',
      title: words.say('contacts.talk'),
      width: 6,
      align: 'right',
      dropOrder: 0,
      cell: ({ talkMs }) => (talkMs === undefined ? cell('') : tickingCell(talkMs, words)),
    },
    {
      id: 'agent',
      title: words.say('contacts.agent'),
      width: 16,
      ideal: 28,
      dropOrder: 1,
      cell: ({ agentName }) => cell(agentName ?? ''),
    },
  ];
}

function waitColumns(words: Words): Column<ContactView>[] {
  return [
    {
      id: 'customer',
      title: words.say('contacts.customer'),
      width: 16,
      ideal: 28,
      dropOrder: 0,
      cell: customerCell(words),
    },
    {
      id: 'queue',
      title: words.say('contacts.queue'),
      width: 12,
      ideal: 20,
      dropOrder: 0,
      cell: ({ queueName }) => cell(queueName),
    },
    {
      id: 'wait',
      title: words.say('contacts.wait'),
      width: 6,
      align: 'right',
      hasMark: true,
      dropOrder: 0,
      cell: ({ waitMs, mark }) => tickingCell(waitMs, words, mark),
    },
    {
      id: 'past',
      title: words.say('queue.past'),
      width: 4,
      align: 'right',
      dropOrder: 1,
      cell: ({ isPastTarget }) => cell(isPastTarget ? '✓' : '·', isPastTarget ? 'text' : 'faint'),
    },
  ];
}

function visitColumns(words: Words): Column<ContactView>[] {
  return [
    {
      id: 'state',
      title: words.say('contacts.state'),
      width: 9,
      dropOrder: 2,
      cell: ({ state }) => cell(words.nameOf('contact', state)),
    },
    {
      id: 'position',
      title: words.say('contacts.position'),
      width: 5,
      align: 'right',
      dropOrder: 3,
      cell: ({ position }) => cell(position === undefined ? '' : String(position)),
    },
    {
      id: 'visit',
      title: words.say('contacts.visit'),
      width: 8,
      dropOrder: 4,
      cell: ({ ordinal, isRepeat }) => cell(visitText(ordinal, isRepeat, words), 'faint'),
    },
  ];
}

function customerCell(words: Words): (contact: ContactView) => Cell {
  return ({ customer }) =>
    customer === undefined ? cell(words.say('contacts.withheld'), 'faint') : cell(customer);
}

function visitText(ordinal: number, isRepeat: boolean, words: Words): string {
  const again = isRepeat ? words.say('contacts.repeat') : '';
  return ordinal > 1 ? `${ordinal}. ${again}`.trim() : again;
}
