// Orders about campaigns, contacts, and the source's own counters of a queue.
import type { FloorDocument } from '../../../../src/floor/index.ts';
import { preview } from '../../../tui/support/replies.ts';
import type { Page } from '../pages.ts';
import { withAll } from './able.ts';

export const CAMPAIGN_ORDERS: Page = {
  name: 'campaign-orders',
  title: 'Orders about campaigns',
  about: '`P` pauses, `R` resumes, `+` and `-` change the pace, `:campaign stop` ends one for good.',
  shots: [
    { title: 'Which one', about: '`P`, where none is selected.', keys: ['3', 'P'] },
    { title: 'P: what becomes of the calls in progress', before: withCalls, keys: ['5', 'P'] },
    { title: 'P: why, and for how long', keys: ['5', 'P', 'r', 'line overloaded', 'enter', 't'] },
    { title: 'R: at which pace it dials again', keys: ['5', 'j', 'R'] },
    { title: 'R: outside the hours of who would be called', keys: ['5', 'j', 'j', 'R'] },
    { title: '+: a tenth of a line more', keys: ['5', '+'] },
    {
      title: 'The pace, as it is to be',
      about: '`:campaign pace`.',
      keys: ['5', ':', 'campaign pace', 'enter'],
    },
    {
      title: 'For good',
      about: '`:campaign stop`, an admin’s: it cannot be undone, so that a word is to be written out.',
      person: 'ana',
      keys: ['5', ':', 'campaign stop', 'enter'],
    },
  ],
};

export const CONTACT_ORDERS: Page = {
  name: 'contact-orders',
  title: 'Orders about contacts',
  about: '`t` transfers, `!` prioritizes, `W` takes out of the queue, `H` hangs up.',
  shots: [
    { title: 't: whither', keys: ['4', 't'] },
    { title: 't: what it would do', keys: ['4', 't', 'support', 'enter'] },
    { title: '!: the priority', keys: ['4', '!'] },
    { title: 'W: out of the queue', keys: ['4', 'W'] },
    {
      title: 'H: hanging up',
      about: 'The customer is gone with it, so that a word is to be written out.',
      keys: ['4', 'H'],
    },
    {
      title: 'The source’s own counters of a queue',
      about: '`:queue resetstats`, an admin’s.',
      person: 'ana',
      before: withAll,
      answers: { preview: async () => preview() },
      keys: ['2', ':', 'queue resetstats', 'enter'],
    },
  ],
};

function withCalls(document: FloorDocument): FloorDocument {
  const [found] = Object.entries(document.campaigns).filter(([, row]) => row.state === 'running');
  if (!found) throw new Error('The docs pause a campaign that does not run.');
  const [id, row] = found;
  return { ...document, campaigns: { ...document.campaigns, [id]: { ...row, lines: 4, talking: 6 } } };
}
