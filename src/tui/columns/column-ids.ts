// The columns that each list has, by their ids: the usual ones in their order, and those that one asks for.
import type { ListPane } from '../view-state/index.ts';

interface ColumnIds {
  readonly usual: readonly string[];
  readonly extra: readonly string[];
}

/** As the tables have them; a test holds them together. */
const COLUMN_IDS: { readonly [P in ListPane]: ColumnIds } = {
  queues: {
    usual: [
      ...['name', 'target', 'wait', 'longest', 'past', 'expect', 'level30m', 'level60m', 'levelToday'],
      ...['offered', 'answered', 'abandoned', 'abandonRate', 'short', 'other', 'lost', 'speed', 'handle'],
      ...['free', 'busy', 'away', 'trend', 'note'],
    ],
    extra: ['average', 'speed30m', 'abandon30m', 'team', 'id', 'source'],
  },
  agents: {
    usual: ['state', 'time', 'name', 'queue', 'note'],
    extra: [
      ...['contacts', 'missed', 'talk', 'hold', 'wrapUp', 'available', 'reason', 'team', 'location'],
      ...['channel', 'id', 'source'],
    ],
  },
  campaigns: {
    usual: ['name', 'state', 'pace', 'lines', 'talking', 'connects', 'drop', 'cap', 'left'],
    extra: ['mode', 'attempts', 'lastDial', 'id', 'source'],
  },
  contacts: {
    usual: [
      ...['customer', 'queue', 'channel', 'priority', 'wait', 'past', 'talk', 'agent', 'state'],
      ...['position', 'visit'],
    ],
    extra: ['direction', 'campaign', 'id', 'source'],
  },
};

export function usualColumnsOf(list: ListPane): readonly string[] {
  return COLUMN_IDS[list].usual;
}

/** What says which row it is. */
export function keyColumnOf(list: ListPane): string {
  return list === 'contacts' ? 'customer' : 'name';
}

export function allColumnsOf(list: ListPane): readonly string[] {
  return [...COLUMN_IDS[list].usual, ...COLUMN_IDS[list].extra];
}
