// The cells of the day's chart: bars stand whole at every size, and the line of the level goes behind them.
import { expect, test } from 'vitest';
import { type Plot, plotCells } from '../../../src/tui/panes/chart/chart-plot.ts';

const LEVELS = [1, 0.62, 0.95, 0.7, 0.6, 0.8];
const OFFERED = [10, 80, 40, 0, 100, 60];
const SPANS = LEVELS.map((levelRate, index) => ({
  ...{ levelRate, offered: OFFERED[index] ?? 0 },
  ...{ abandoned: 0, levelMet: 0, levelOf: 1 },
}));

function plotOf(of: Partial<Plot>): Plot {
  return { spans: SPANS, cellsPerSpan: 2, height: 8, topOffered: 100, lowLevel: 0.6, targetRate: 0.8, ...of };
}

test.each([
  [1, 2],
  [1, 8],
  [2, 5],
  [3, 8],
  [4, 20],
])('bars keep their height under the line, %i cells wide and %i rows high', (cellsPerSpan, height) => {
  const plot = plotOf({ cellsPerSpan, height });
  const bars = plotCells({ ...plot, spans: SPANS.map(({ levelRate: _, ...rest }) => rest) });
  const both = plotCells(plot);
  for (const [y, row] of bars.entries())
    for (const [x, cell] of row.entries()) if (cell.role === 'bar') expect(both[y]?.[x]).toEqual(cell);
});

test('the line is drawn where no bar stands', () => {
  const roles = plotCells(plotOf({ height: 8 })).flatMap(row => row.map(({ role }) => role));
  expect(roles).toContain('level');
});
