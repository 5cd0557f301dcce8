// An agent's last contacts, one a row: when, whose, where from, how long it waited and was talked with, and how it ended.
import { formatDuration, formatTicking } from '../../../i18n/index.ts';
import { fitLine, type Line, ruleLine, span } from '../../parts/line.ts';
import { rowWindow } from '../../parts/row-window.ts';
import {
  type Column,
  cell,
  leadOf,
  lookedRow,
  placeColumns,
  rowLine,
  titleLine,
} from '../../parts/table/index.ts';
import type { TalkView } from '../../select/talks.ts';
import { durationCell } from '../figures.ts';
import { type PaneSize, sayClock, type Wording } from '../wording.ts';

export interface TalkTableView {
  readonly count: number;
  readonly find: (index: number) => TalkView | undefined;
  /** Said where there is no row. */
  readonly empty: readonly string[];
  readonly top: number;
  readonly cursor?: number;
}

const HEAD_LINES = 2;

export function talkTableLines(view: TalkTableView, size: PaneSize, wording: Wording): Line[] {
  const { words } = wording;
  const { count, top, cursor } = view;
  const placed = placeColumns(talkColumns(wording), size.width);
  const list = { count, top, ...(cursor === undefined ? {} : { cursor }) };
  const { from, to } = rowWindow(list, Math.max(0, size.height - HEAD_LINES));
  const rows = Array.from({ length: to - from }, (_, row): Line => {
    const talk = view.find(from + row);
    if (!talk) return [];
    const look = { isCursor: from + row === cursor, isMarked: false, isStale: false, id: talk.id };
    return lookedRow(rowLine(placed, talk, leadOf(look)), look);
  });
  const body = count === 0 ? view.empty.map(text => [span(`  ${text}`, 'faint')]) : rows;
  return [ruleLine(words.say('talks.title', { count }), '', size.width), titleLine(placed), ...body]
    .slice(0, size.height)
    .map(line => fitLine(line, size.width));
}

function talkColumns(wording: Wording): Column<TalkView>[] {
  const { words } = wording;
  return [
    {
      ...{ id: 'at', title: words.say('talks.at'), width: 8, dropOrder: 0 },
      cell: ({ at }) => cell(sayClock(at, wording), 'label'),
    },
    {
      ...{ id: 'customer', title: words.say('contacts.customer'), width: 16, ideal: 24, dropOrder: 0 },
      cell: ({ customer }) =>
        customer === undefined ? cell(words.say('contacts.withheld'), 'faint') : cell(customer),
    },
    {
      ...{ id: 'place', title: words.say('contacts.queue'), width: 12, ideal: 18, dropOrder: 0 },
      cell: ({ place }) => cell(place),
    },
    {
      ...{ id: 'wait', title: words.say('contacts.wait'), width: 6, align: 'right', dropOrder: 2 },
      cell: ({ waitMs }) => durationCell(waitMs, words),
    },
    {
      ...{ id: 'talk', title: words.say('contacts.talk'), width: 6, align: 'right', dropOrder: 0 },
      cell: ({ talkMs, isGoingOn }) => {
        if (talkMs === undefined) return cell('');
        return cell(isGoingOn ? formatTicking(talkMs, words) : formatDuration(talkMs, words));
      },
    },
    {
      ...{ id: 'how', title: words.say('talks.how'), width: 14, ideal: 20, dropOrder: 1 },
      cell: talk => cell(howText(talk, words), talk.isGoingOn ? 'talking' : 'text'),
    },
  ];
}

function howText({ isMissed, isGoingOn, how }: TalkView, words: Wording['words']): string {
  if (isGoingOn) return words.nameOf('state', 'on-contact');
  if (!isMissed) return how ?? '';
  return how === undefined ? words.say('talks.missed') : words.say('talks.missed-why', { how });
}
