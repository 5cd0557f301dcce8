// What a cell says of a figure that is less than exact.
import { expect, test } from 'vitest';
import { createWords } from '../../../src/i18n/index.ts';
import { boundAbandons, toRate } from '../../../src/tui/moment/rate.ts';
import { abandonedCell, fineCell, sayFine } from '../../../src/tui/panes/figures.ts';

const words = createWords();
const rate = toRate({ rate: 0.25, part: 10, whole: 40, mark: undefined });

test('abandons that the source cannot tell from time-outs are so many at most', () => {
  const bounded = boundAbandons(rate, { abandoned: true });
  expect(sayFine(bounded, words)).toBe('≤25.0 %');
  expect(fineCell(bounded, words).text).toBe('≤25.0');
  expect(abandonedCell(10, bounded).text).toBe('≤10');
});

test('abandons that it can tell are what they are', () => {
  const exact = boundAbandons(rate, { wrapUpMs: true });
  expect(sayFine(exact, words)).toBe('25.0 %');
  expect(abandonedCell(10, exact).text).toBe('10');
});

test('nobody abandoned, whatever the source can tell', () => {
  expect(abandonedCell(0, boundAbandons(rate, { abandoned: true })).text).toBe('·');
});
