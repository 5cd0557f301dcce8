// The two tables of states, read as data.
import { expect, test } from 'vitest';
import { FEED_STATE, LINK, type LinkEvent, type LinkState } from '../../../src/client/link/link-states.ts';

const states: readonly LinkState[] = ['connecting', 'resuming', 'open', 'waiting', 'closed'];

test('every state but the last can be left for good, and the last leads nowhere', () => {
  expect(states.map(state => LINK[state].left)).toEqual(['closed', 'closed', 'closed', 'closed', undefined]);
  expect(LINK.closed).toEqual({});
});

test('whatever is lost is waited for, and what was waited for is tried', () => {
  expect(states.map(state => LINK[state].lost)).toEqual([
    'waiting',
    'waiting',
    'waiting',
    undefined,
    undefined,
  ]);
  expect(LINK.waiting.due).toBe('connecting');
});

test('patches are taken in one state only, and it is reached only by an answer', () => {
  const ways: readonly (readonly [LinkState, LinkEvent])[] = states.flatMap(state =>
    (['opened', 'answered', 'gap', 'lost', 'due', 'left'] as const)
      .filter(event => LINK[state][event] === 'open')
      .map(event => [state, event] as const),
  );
  expect(ways).toEqual([['resuming', 'answered']]);
});

test('live is shown exactly as long as something vouches for the document', () => {
  const live = Object.entries(FEED_STATE).flatMap(([vouching, byLink]) =>
    states.filter(state => byLink[state] === 'live').map(state => `${vouching} ${state}`),
  );
  expect(live).toEqual(['fresh connecting', 'fresh resuming', 'fresh open', 'fresh waiting']);
});
