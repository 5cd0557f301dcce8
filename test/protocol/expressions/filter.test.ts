// Which rows a filter of the command line means.
import { describe, expect, test } from 'vitest';
import { isIn, parseFilter } from '../../../src/protocol/index.ts';

function filterOf(text: string, kind: 'agents' | 'queues' | 'sources' = 'agents') {
  const parsed = parseFilter(text, kind);
  if (!parsed.ok) throw new Error(parsed.advice);
  return parsed.is;
}

const NINO = {
  id: '1002',
  state: 'break',
  queue: null,
  queues: ['sales', 'vip'],
  stateMs: 65_000,
  stale: false,
};

describe('a filter of agents', () => {
  test.each([
    'state=break',
    'state == break',
    'state=break,queue=sales',
    'queue=sales and stateMs > 1m',
    'queue!=support',
    'queues=vip',
    'stateMs>=65s , state!=available',
    'id="1002"',
  ])('%s finds Nino, who is on a break from Sales and VIP', text => {
    expect(isIn(filterOf(text), NINO)).toBe(true);
  });

  test.each(['state=available', 'state=break,queue=support', 'queue!=sales', 'queues!=vip', 'stateMs<1m'])(
    '%s does not',
    text => {
      expect(isIn(filterOf(text), NINO)).toBe(false);
    },
  );

  test('finds who has a contact of a queue that he is no member of', () => {
    expect(isIn(filterOf('queue=support'), { ...NINO, queue: 'support' })).toBe(true);
  });

  test('finds nobody by what is not known', () => {
    expect(isIn(filterOf('stateMs>0s'), { ...NINO, stateMs: null })).toBe(false);
    expect(isIn(filterOf('stateMs<1h'), { ...NINO, stateMs: null })).toBe(false);
  });

  test('finds nobody whom nothing vouches for, unless stale rows are asked for', () => {
    const stale = { ...NINO, stale: true };
    expect(isIn(filterOf('state=break'), stale)).toBe(false);
    expect(isIn(filterOf('state=break,stale=true'), stale)).toBe(true);
  });

  test('takes a comma within quotes for a part of the value', () => {
    expect(
      isIn(filterOf('reason="back office, mail and chat"'), {
        ...NINO,
        reason: 'back office, mail and chat',
      }),
    ).toBe(true);
  });
});

test('a lost source can be looked for', () => {
  expect(isIn(filterOf('state=lost', 'sources'), { state: 'lost', stale: true })).toBe(true);
});

test('counters that stand still are in no selection', () => {
  const busy = filterOf('today.offered>5', 'queues');
  expect(isIn(busy, { today: { offered: 9 }, countsStandSince: null })).toBe(true);
  expect(isIn(busy, { today: { offered: 9 }, countsStandSince: '2026-11-23T10:05:32.000Z' })).toBe(false);
});

describe('what is no filter is told with what would be one', () => {
  test.each([
    ['mood=calm', 'agents have no figure "mood"'],
    ['state=asleep', 'There are: offline, available'],
    ['state>break', 'compared with == or !='],
    ['stateMs>soon', '90s, 2m, 1h30m'],
    ['nino', 'none stands in "nino"'],
    ['', 'none stands in ""'],
    ['state=break,', 'none stands in ""'],
    ['since>09:00', 'agents have no figure "since"'],
  ])('%s', (text, advice) => {
    expect(parseFilter(text, 'agents')).toMatchObject({ ok: false, advice: expect.stringContaining(advice) });
  });
});
