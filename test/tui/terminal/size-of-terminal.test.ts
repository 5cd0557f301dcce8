// How large the screen is: as the terminal tells it, else as its user says.
import { expect, test } from 'vitest';
import { sizeOf } from '../../../src/tui/open-wall-store.ts';

test.each([
  [
    { columns: 120, rows: 40 },
    { COLUMNS: '70', LINES: '20' },
    { columns: 120, rows: 40 },
  ],
  [
    { columns: 0, rows: 0 },
    { COLUMNS: '70', LINES: '20' },
    { columns: 70, rows: 20 },
  ],
  [{ columns: 0, rows: 0 }, { COLUMNS: 'wide' }, { columns: 80, rows: 24 }],
])('%j with %j is %j', (terminal, env, size) => {
  expect(sizeOf(terminal, env)).toEqual(size);
});
