// The columns of the contacts: whose, where, how long; who talks to them; and some where they are asked for.
import type { Words } from '../../../i18n/index.ts';
import { type Cell, type Column, cell } from '../../parts/table/index.ts';
import type { ContactView } from '../../select/contacts.ts';
import { tickingCell } from '../figures.ts';

export interface ContactColumnsOptions {
  /** Those who are talked to are among them. */
  readonly hasTalks: boolean;
}

export function contactColumns(words: Words, { hasTalks }: ContactColumnsOptions): Column<ContactView>[] {
  return [
    ...waitColumns(words),
    ...(hasTalks ? talkColumns(words) : []),
    ...visitColumns(words),
    ...contactExtras(words),
  ];
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
      isKey: true,
      dropOrder: 0,
      cell: customerCell(words),
    },
    {
      id: 'queue',
      title: words.say('contacts.queue'),
      width: 12,
      ideal: 20,
      dropOrder: 0,
      // What was dialed has waited in none.
      cell: ({ queueName, campaignName }) => cell(queueName === '' ? (campaignName ?? '') : queueName),
    },
    {
      id: 'channel',
      title: words.say('agent.channel'),
      width: 9,
      dropOrder: 3,
      cell: ({ channel }) => cell(words.nameOf('channel', channel), 'faint'),
    },
    {
      id: 'priority',
      title: words.say('contacts.priority'),
      width: 4,
      align: 'right',
      dropOrder: 1,
      cell: ({ priority }) => cell(priority === undefined ? '' : String(priority)),
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
      dropOrder: 4,
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
      cell: ({ state, ordered }) =>
        ordered === undefined ? cell(words.nameOf('contact', state)) : cell(ordered, 'strong'),
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
      dropOrder: 5,
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

const WORD = { isExtra: true, dropOrder: 5, width: 10, ideal: 16 } as const;

function contactExtras(words: Words): Column<ContactView>[] {
  return [
    {
      ...{ ...WORD, id: 'direction', title: words.say('contacts.direction') },
      cell: ({ direction }) => cell(direction),
    },
    {
      ...{ ...WORD, id: 'campaign', title: words.say('contacts.campaign') },
      cell: ({ campaignName }) => cell(campaignName ?? ''),
    },
    { ...WORD, id: 'id', title: words.say('agent.id'), cell: ({ id }) => cell(id) },
    {
      ...{ ...WORD, id: 'source', title: words.say('agent.source') },
      cell: ({ sourceName }) => cell(sourceName),
    },
  ];
}
