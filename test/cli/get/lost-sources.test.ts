// For how long a source was not heard of, and how old what it told may be by then.
import { describe, expect, test } from 'vitest';
import { ageMsOf, sayLost, toLost } from '../../../src/cli/get/lost-sources.ts';

const AT = Date.parse('2026-11-23T10:00:00Z');
const asIs = (text: string): string => text;
const item = (state: string, beside: object = {}) => ({
  ...{ id: 'south', state, since: '2026-11-23T09:58:30.000Z' },
  ...{ liveSince: '2026-11-23T06:00:00.000Z', lastEventAt: '2026-11-23T09:57:00.000Z' },
  ...beside,
});

describe('a source that is not live', () => {
  test.each([
    ['is lost since it was found to be', item('lost'), 'source south is lost, not heard of for 1m30s'],
    [
      'tells nothing yet when it is reached again',
      item('starting'),
      'source south is starting, not heard of for 3m',
    ],
    ['was never heard of', item('lost', { liveSince: null }), 'source south is lost, never heard of'],
    ['of an older gateway says too little', { id: 'a', state: 'lost' }, 'source a is lost, never heard of'],
  ])('%s', (_what, told, said) => {
    expect(sayLost(toLost(told, AT), asIs)).toBe(said);
  });

  test('may have been silent before, for as long as one that is live may be', () => {
    expect(ageMsOf(toLost(item('lost'), AT))).toBe(90_000 + 15_000);
    expect(ageMsOf(toLost(item('lost', { since: '2026-11-23T10:00:00.000Z' }), AT))).toBe(15_000);
    expect(ageMsOf(toLost(item('lost', { liveSince: null }), AT))).toBe(Number.POSITIVE_INFINITY);
  });
});
