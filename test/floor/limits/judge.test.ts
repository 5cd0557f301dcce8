// Colours come and go by SCREENS §7: at different values, not at once, and never of too few contacts.
import { describe, expect, test } from 'vitest';
import { type Judged, judge, type Limit, MIN_COLOUR_MS, type Reading } from '../../../src/floor/index.ts';

const WAIT: Limit = {
  bad: 'high',
  amber: { enter: 40, leave: 20, leaveHoldMs: 10_000 },
  red: { enter: 120, leave: 60, leaveHoldMs: 10_000 },
};

/** The level at each of the seconds, given the values that were read at them. */
function levelsOf(limit: Limit, readings: readonly (readonly [second: number, value?: number])[]): string[] {
  let judged: Judged | undefined;
  return readings.map(([second, value]) => {
    const reading: Reading = value === undefined ? { limit } : { limit, value };
    judged = judge(judged, reading, second * 1000);
    return judged.level;
  });
}

describe('a figure that is bad when high', () => {
  test('turns amber and red at once when it gets there, and not before', () => {
    const readings = [
      [0, 39],
      [1, 40],
      [2, 119],
      [3, 120],
    ] as const;
    expect(levelsOf(WAIT, readings)).toEqual(['none', 'amber', 'amber', 'red']);
  });

  test('is well again only below another value, held for ten seconds', () => {
    const readings = [
      [0, 40],
      [60, 25],
      [70, 19],
      [79.9, 19],
      [80, 19],
    ] as const;
    expect(levelsOf(WAIT, readings)).toEqual(['amber', 'amber', 'amber', 'amber', 'none']);
  });

  test('starts those ten seconds anew when it gets worse in between', () => {
    const readings = [
      [0, 40],
      [60, 19],
      [65, 30],
      [68, 19],
      [77, 19],
      [78, 19],
    ] as const;
    expect(levelsOf(WAIT, readings)).toEqual(['amber', 'amber', 'amber', 'amber', 'amber', 'none']);
  });

  test('goes from red to amber while it is past amber’s way out', () => {
    const readings = [
      [0, 130],
      [60, 50],
      [70, 50],
      [80, 10],
      [90, 10],
    ] as const;
    expect(levelsOf(WAIT, readings)).toEqual(['red', 'red', 'amber', 'amber', 'none']);
  });
});

describe('a figure that is bad when low', () => {
  const level: Limit = { bad: 'low', amber: { enter: 0.8, leave: 0.82 }, red: { enter: 0.65, leave: 0.7 } };

  test('is past below its limit, not at it, and well again two points above', () => {
    const readings = [
      [0, 0.8],
      [20, 0.799],
      [40, 0.81],
      [60, 0.82],
    ] as const;
    expect(levelsOf(level, readings)).toEqual(['none', 'amber', 'amber', 'none']);
  });

  test('keeps its colour for ten seconds, also where nothing else holds it', () => {
    const readings = [
      [0, 0.79],
      [5, 0.9],
      [9.9, 0.9],
      [10, 0.9],
    ] as const;
    expect(MIN_COLOUR_MS).toBe(10_000);
    expect(levelsOf(level, readings)).toEqual(['amber', 'amber', 'amber', 'none']);
  });

  test('of too few contacts has no colour, at once', () => {
    expect(levelsOf(level, [[0, 0.5], [1], [2, 0.5]])).toEqual(['red', 'none', 'red']);
  });
});

describe('a limit that must be held', () => {
  const free: Limit = {
    bad: 'low',
    amber: { enter: 1, leave: 1, enterHoldMs: 30_000 },
    red: { enter: 1, leave: 1, enterHoldMs: 15_000 },
  };

  test('raises nothing before it was', () => {
    expect(
      levelsOf(free, [
        [0, 0],
        [14, 0],
        [15, 0],
      ]),
    ).toEqual(['none', 'none', 'red']);
    expect(
      levelsOf(free, [
        [0, 0],
        [10, 1],
        [14, 0],
        [28, 0],
        [29, 0],
      ]),
    ).toEqual(['none', 'none', 'none', 'none', 'red']);
  });
});

describe('what is judged', () => {
  test('says since when and which limit is passed', () => {
    const first = judge(undefined, { limit: WAIT, value: 45 }, 1000);
    expect(judge(first, { limit: WAIT, value: 50 }, 9000)).toMatchObject({
      level: 'amber',
      since: 1000,
      limit: 40,
    });
    expect(judge(first, { limit: WAIT, value: 500 }, 9000)).toMatchObject({
      level: 'red',
      since: 9000,
      limit: 120,
    });
    expect(judge(undefined, { limit: WAIT, value: 5 }, 1000)).not.toHaveProperty('limit');
  });
});

describe('what stands right now', () => {
  const standing = (first: number, then: number) =>
    judge(judge(undefined, { limit: WAIT, value: first }, 0), { limit: WAIT, value: then }, 20_000);

  test('is the limit the figure is past, with its own beginning', () => {
    expect(standing(130, 130).standing).toEqual({ level: 'red', since: 0, limit: 120 });
  });

  test('is the lower limit where the upper one only fades', () => {
    expect(standing(130, 100)).toMatchObject({ level: 'red', standing: { level: 'amber', limit: 40 } });
  });

  test('is nothing where the colour only fades', () => {
    const faded = standing(45, 30);
    expect(faded.level).toBe('amber');
    expect(faded).not.toHaveProperty('standing');
  });
});

describe('what a figure is marked with', () => {
  const shown = (first: number, then: number) =>
    judge(judge(undefined, { limit: WAIT, value: first }, 0), { limit: WAIT, value: then }, 2000).shown;

  test('stays between the value at which it came and the one at which it goes', () => {
    expect(shown(45, 30)).toEqual({ level: 'amber', since: 0, limit: 40 });
    expect(shown(130, 100)).toEqual({ level: 'red', since: 0, limit: 120 });
  });

  test('goes at once with its reason, before a colour has stood for ten seconds', () => {
    expect(shown(45, 11)).toBeUndefined();
    expect(shown(130, 50)).toMatchObject({ level: 'amber' });
  });

  test('is there again at once where it comes back meanwhile, since when it was', () => {
    let judged = judge(undefined, { limit: WAIT, value: 45 }, 0);
    judged = judge(judged, { limit: WAIT, value: 11 }, 2000);
    expect(judge(judged, { limit: WAIT, value: 41 }, 4000).shown).toMatchObject({ level: 'amber', since: 0 });
  });
});

describe('a time in a state', () => {
  const limit: Limit = { bad: 'high', amber: { enter: 0, leave: -1 }, red: { enter: 60, leave: -1 } };

  test('ends with the state', () => {
    const lost = judge(undefined, { limit, value: 70, stretch: 'lost 1' }, 5000);
    expect(lost.level).toBe('red');
    expect(judge(lost, { limit: WAIT, value: 0, stretch: 'talking 2' }, 6000).level).toBe('none');
  });
});
