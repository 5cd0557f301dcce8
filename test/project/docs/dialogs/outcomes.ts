// What comes of orders: an outcome each, in the words of the source; the way back; and why a key does nothing.
import type { Orders } from '../../../../src/client/index.ts';
import { preview, reply } from '../../../tui/support/replies.ts';
import type { Page } from '../pages.ts';
import { at, marked } from './people.ts';
import { billingOfOne, undoingLoan, undoingMove } from './undoing.ts';

const THREE = marked('queue:sales state:wrap-up');

/** As a source would have it; the floor of the other pages stays as it is. */
function answersOne(said: Said): Partial<Orders> {
  return { preview: async () => preview(), call: async () => reply(said) };
}

function answersByTurn(...replies: readonly Said[]): Partial<Orders> {
  let turn = 0;
  return {
    preview: async () => preview(),
    call: async () => {
      const said = replies[turn % replies.length];
      turn += 1;
      return reply({ command: `c${turn}`, ...said });
    },
  };
}

type Said = NonNullable<Parameters<typeof reply>[0]>;

const REFUSED: Said = {
  ...{ outcome: 'refused', instead: 'via-pause' },
  said: 'Asterisk: "Member not dynamic"',
};

const MOVE: readonly string[] = [...THREE, 'r', 'support', 'enter', 'enter'];
const ONE: readonly string[] = [...at('tornike'), 'p', '1'];

export const OUTCOMES: Page = {
  name: 'outcomes',
  title: 'What comes of orders',
  about:
    'An outcome each; what was applied is said for four seconds, what was refused until `Esc`. `z` takes it back.',
  shots: [
    {
      title: 'Of some, one refused',
      about: '`f` orders again what failed, `v` pauses there instead.',
      answers: answersByTurn({}, REFUSED, {}),
      keys: MOVE,
    },
    {
      title: 'The same, read and left',
      about: 'It is said above the keys until `Esc`.',
      answers: answersByTurn({}, REFUSED, {}),
      keys: [...MOVE, 'escape'],
    },
    {
      title: 'Later, and not known',
      answers: answersByTurn(
        { outcome: 'deferred', said: 'the source does it when the call ends' },
        { outcome: 'unknown', said: 'no answer from pbx-north in 5 s' },
      ),
      keys: MOVE,
    },
    { title: 'Of one: applied', answers: answersOne({ said: 'Interface paused' }), keys: ONE },
    {
      title: 'Of one: refused',
      answers: answersOne({ outcome: 'refused', said: 'Interface not found' }),
      keys: ONE,
    },
    {
      title: 'Undoing it',
      about: '`z`: one’s own last order, and what going back would do.',
      answers: undoingMove(),
      keys: ['z'],
    },
    {
      title: 'Undoing it would leave nobody',
      about: 'Enter does nothing then; it takes `y`.',
      before: billingOfOne,
      answers: undoingLoan(),
      keys: ['z'],
    },
    { title: 'Nothing to undo', keys: ['z'] },
  ],
};

export const REFUSALS: Page = {
  name: 'refusals',
  title: 'Why a key does nothing',
  about: 'A key that does nothing says why, in the place of the keys, until the next one.',
  shots: [
    {
      title: 'The role',
      about: 'A viewer’s screen offers no orders.',
      person: 'nika',
      keys: [...at('tornike'), 'r'],
    },
    { title: 'A screen that only looks', about: '`--read-only`.', isReadOnly: true, keys: ['3', 'p'] },
    {
      title: 'A role that may less',
      about: '`:campaign stop` of a lead.',
      keys: ['5', ':', 'campaign stop', 'enter'],
    },
    { title: 'Nobody is meant', keys: ['3', '/', 'nobody-at-all', 'enter', 'r'] },
    { title: 'Nobody is lent', keys: [...at('tornike'), 'b'] },
    { title: 'Nothing was refused', keys: ['f'] },
    { title: 'What is typed will not do', keys: [...at('tornike'), 'p', 'escape', 't', 'teatime', 'enter'] },
  ],
};
