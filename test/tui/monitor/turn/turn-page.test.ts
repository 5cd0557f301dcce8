// Which page stands on a monitor: each in its turn, and where there is an alarm, the one that shows it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Turn, type Turning, turnPage } from '../../../../src/tui/monitor/turn/turn-page.ts';

const SECOND = 1000;
const FIRST: Turn = { index: 0, sinceMs: 0 };

/** The page at each second, from `from` up to `to`. */
function watch(from: Turn, seconds: number, of: Partial<Turning> & { readonly startMs?: number } = {}) {
  const { startMs = 0, ...turning } = of;
  let turn = from;
  const seen: number[] = [];
  for (let second = 0; second < seconds; second += 1) {
    turn = turnPage(turn, {
      ...{ count: 3, alarmed: [], pageMs: 20 * SECOND, isBlind: false },
      ...turning,
      nowMs: startMs + second * SECOND,
    });
    seen.push(turn.index);
  }
  return { seen, turn };
}

const shown = (seen: readonly number[]): (readonly [page: number, seconds: number])[] => {
  const spells: [number, number][] = [];
  for (const page of seen) {
    const last = spells.at(-1);
    if (last?.[0] === page) last[1] += 1;
    else spells.push([page, 1]);
  }
  return spells;
};

describe('the pages of a monitor', () => {
  test('stand for twenty seconds each, one after the other, and begin anew', () => {
    expect(shown(watch(FIRST, 80).seen)).toEqual([
      [0, 20],
      [1, 20],
      [2, 20],
      [0, 20],
    ]);
  });

  test('stop at an alarm, at once, on the page that shows it, as long as it lasts', () => {
    const before = watch(FIRST, 5);
    const during = watch(before.turn, 300, { alarmed: [2], startMs: 5 * SECOND });
    expect(shown(during.seen)).toEqual([[2, 300]]);
  });

  test('go on from there when it is over, within the time of a page', () => {
    const during = watch(FIRST, 47, { alarmed: [2] });
    const after = watch(during.turn, 60, { startMs: 47 * SECOND });
    const [[page = -1, seconds = 0] = []] = shown(after.seen);
    expect(page).toBe(2);
    expect(seconds).toBeLessThanOrEqual(20);
    expect(
      shown(after.seen)
        .slice(1, 3)
        .map(([index]) => index),
    ).toEqual([0, 1]);
  });

  test('with alarms on several of them take turns among those', () => {
    expect(shown(watch({ index: 2, sinceMs: 0 }, 60, { alarmed: [0, 2] }).seen)).toEqual([
      [2, 20],
      [0, 20],
      [2, 20],
    ]);
  });

  test('stay where they are while nothing vouches for any of them', () => {
    const blind = watch({ index: 1, sinceMs: 0 }, 100, { isBlind: true });
    expect(shown(blind.seen)).toEqual([[1, 100]]);
    // Live again, the page is there for its whole time.
    expect(shown(watch(blind.turn, 40, { startMs: 100 * SECOND }).seen)[0]).toEqual([1, 19]);
  });

  test('are never one that there is not any more', () => {
    expect(watch({ index: 7, sinceMs: 0 }, 1, { count: 2 }).seen).toEqual([1]);
    expect(watch({ index: 7, sinceMs: 0 }, 30, { count: 1 }).seen.every(page => page === 0)).toBe(true);
  });
});

test('whatever comes and goes, a page is one of those that there are, and of those that are alarmed if any is', () => {
  const step = fc.record({
    count: fc.integer({ min: 1, max: 6 }),
    alarms: fc.array(fc.nat(5), { maxLength: 3 }),
    isBlind: fc.boolean(),
    passMs: fc.nat(30_000),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), steps => {
      let turn = FIRST;
      let nowMs = 0;
      for (const { count, alarms, isBlind, passMs } of steps) {
        nowMs += passMs;
        const alarmed = [...new Set(alarms.filter(page => page < count))].sort();
        turn = turnPage(turn, { count, alarmed, nowMs, pageMs: 20_000, isBlind });
        expect(turn.index).toBeLessThan(count);
        if (!isBlind && alarmed.length > 0) expect(alarmed).toContain(turn.index);
      }
    }),
  );
});
