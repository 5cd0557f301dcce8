// The trend's bars and the window over a long list.

import { describe, expect, test } from 'vitest';
import { rowWindow } from '../../../src/tui/parts/row-window.ts';
import { sparkline } from '../../../src/tui/parts/sparkline.ts';
import { cutWords, wrapWords } from '../../../src/tui/parts/wrap-words.ts';

describe('a trend', () => {
  test('shows nothing as the lowest bar, something as more, and the unseen as no bar', () => {
    expect(sparkline([undefined, 0, 1, 4, 8], 8)).toBe(' ▁▂▄▇');
  });
  test('of a queue where nobody ever waited is flat', () => {
    expect(sparkline([0, 0, 0], 0)).toBe('▁▁▁');
  });
  test('does not rise above its top', () => {
    expect(sparkline([99], 8)).toBe('▇');
  });
});

describe('the window over a list', () => {
  test.each([
    ['stands still while the cursor is in it', { count: 50, top: 10, cursor: 14 }, { from: 10, to: 20 }],
    ['moves up with the cursor', { count: 50, top: 10, cursor: 8 }, { from: 8, to: 18 }],
    ['moves down with the cursor', { count: 50, top: 10, cursor: 20 }, { from: 11, to: 21 }],
    ['does not run over the end', { count: 12, top: 10 }, { from: 2, to: 12 }],
    ['holds a short list whole', { count: 3, top: 2, cursor: 2 }, { from: 0, to: 3 }],
    ['of nothing is empty', { count: 0, top: 5 }, { from: 0, to: 0 }],
  ])('%s', (_what, list, shown) => {
    expect(rowWindow(list, 10)).toEqual(shown);
  });
});

test.each([1, 0, -3])(
  'words of any script are wrapped also where there is no room at all: %d cells',
  cells => {
    expect(wrapWords('a 漢字 ნინო 👩\u200d🚀', cells).join('')).toBe('a漢字ნინო👩\u200d🚀');
  },
);

test('a sentence in one line ends with a whole word', () => {
  expect(cutWords('Set the penalty of agents in a queue', 24)).toBe('Set the penalty of …');
  expect(cutWords('Set the penalty', 15)).toBe('Set the penalty');
  expect(cutWords('Unpause', 4)).toBe('Unp…');
});
