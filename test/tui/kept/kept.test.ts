// What a person has chosen at the keys: written down, read again, and nothing of it lost by another screen of his.
import { describe, expect, test } from 'vitest';
import { type Kept, mergeKept, NOTHING_KEPT } from '../../../src/tui/kept/kept.ts';
import { parseKept, toKeptJson } from '../../../src/tui/kept/parse-kept.ts';
import type { SavedView } from '../../../src/tui/view-state/index.ts';

const MORNING: SavedView = {
  screen: 'agents',
  filter: 'state:break',
  sorts: { agents: { column: 'time', isReversed: false } },
  columns: { agents: ['name', 'team'] },
  showsOffline: true,
  showsAllAgents: true,
};
const CHOSEN: Kept = {
  columns: { queues: ['name', 'longest'] },
  sorts: { queues: { column: 'longest', isReversed: true } },
  views: { morning: MORNING },
  entered: ['queues', 'pause "Nino B." lunch'],
  hasSeenHint: true,
};

test('what is written down is read as it was', () => {
  expect(parseKept(JSON.parse(JSON.stringify(toKeptJson(CHOSEN))))).toEqual({ kept: CHOSEN, problems: [] });
  expect(parseKept({})).toEqual({ kept: { ...NOTHING_KEPT, hasSeenHint: false }, problems: [] });
});

describe('what will not do is told by its key, and the rest is taken', () => {
  test.each([
    [[], /^it is \[\]: an object$/],
    [{ columns: { agents: 'name' } }, /^columns\.agents is "name": some of state, time, name/],
    [{ columns: { agents: ['name', 'nmae'] } }, /^columns\.agents is \["name","nmae"\]: some of/],
    [{ columns: { agents: ['name', 'name'] } }, /^columns\.agents is .*, each once$/],
    [{ columns: { teams: [] } }, /^columns\.teams is "teams": one of queues, agents, campaigns, contacts$/],
    [{ sort: { agents: 'time' } }, /^sort\.agents is "time": \{"column": "state"/],
    [{ sort: { agents: { column: 'no' } } }, /^sort\.agents is \{"column":"no"\}/],
    [{ views: { m: { screen: 'wal' } } }, /^views\.m\.screen is "wal": one of wall, queues, agents/],
    [{ views: { m: { screen: 'wall', filter: 7 } } }, /^views\.m\.filter is 7: a text$/],
    [{ views: { m: { screen: 'wall', sort: [] } } }, /^views\.m\.sort is \[\]: an object$/],
    [{ views: { 'a\x1b[2Jb': {} } }, /^views\.ab\.screen is nothing/],
  ])('%j', (value, problem) => {
    const { problems } = parseKept(value);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });

  test('a view that is broken takes no other with it', () => {
    const json = { ...toKeptJson(CHOSEN), sort: { agents: 1 } };
    expect(parseKept(json).kept).toMatchObject({ columns: CHOSEN.columns, views: CHOSEN.views, sorts: {} });
  });
});

describe('two screens of one person', () => {
  test('do not undo each other: only what was changed here is written', () => {
    const there: Kept = { ...NOTHING_KEPT, views: { evening: MORNING }, columns: { agents: ['name'] } };
    expect(mergeKept(there, { before: NOTHING_KEPT, after: CHOSEN })).toEqual({
      columns: { agents: ['name'], queues: ['name', 'longest'] },
      sorts: CHOSEN.sorts,
      entered: CHOSEN.entered,
      hasSeenHint: true,
      views: { evening: MORNING, morning: MORNING },
    });
  });

  test('forget what one of them forgot', () => {
    const there: Kept = { ...CHOSEN, views: { morning: MORNING, evening: MORNING } };
    expect(mergeKept(there, { before: CHOSEN, after: { ...CHOSEN, views: {} } }).views).toEqual({
      evening: MORNING,
    });
  });

  test('and a view may be called __proto__', () => {
    const views = JSON.parse(`{"__proto__": ${JSON.stringify(MORNING)}}`);
    const merged = mergeKept(NOTHING_KEPT, { before: NOTHING_KEPT, after: { ...NOTHING_KEPT, views } });
    expect(Object.keys(merged.views)).toEqual(['__proto__']);
  });
});
