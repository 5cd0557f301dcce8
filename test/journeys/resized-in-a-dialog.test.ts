// The window is made smaller and larger while a dialog is open: it stays whole, in the middle, and as far as one had come.
import { expect, test } from 'vitest';
import { openFloor } from './support/floor.ts';

const SIZES = [
  [80, 24],
  [200, 50],
  [60, 16],
  [140, 24],
] as const;

test('what was chosen in a dialog outlives every size of the window, and is kept at the last', async () => {
  const { wall, pass } = await openFloor();
  await wall.press('2', 'C');
  await wall.dialog('Columns of the queues');
  await wall.press('down', 'down', ' ');
  for (const [columns, rows] of SIZES) {
    await wall.resize(columns, rows);
    await pass(1);
    const lines = (await wall.screen()).split('\n');
    const top = lines.findIndex(line => line.includes('┌ Columns of the queues'));
    const foot = lines.findIndex(line => line.includes('└──'));
    expect(foot).toBeGreaterThan(top);
    // In the middle, give or take the odd cell.
    const left = lines[top]?.indexOf('┌') ?? 0;
    const right = columns - 1 - (lines[top]?.lastIndexOf('┐') ?? 0);
    expect(Math.abs(left - right)).toBeLessThanOrEqual(1);
    expect(Math.abs(top - (rows - 1 - foot))).toBeLessThanOrEqual(1);
    expect(wall.terminal.wrappedRows()).toEqual([]);
    await wall.shows('› · wait');
  }
  await wall.press('enter');
  await wall.noDialog();
  expect(await wall.row('queue ')).not.toContain('wait');
});
