// Draws the cells of the day's chart: bars for what came in, and behind them asciichart's line of the service level.
import asciichart from 'asciichart';
import type { DaySpan } from '../../select/day-chart.ts';
import type { Role } from '../../theme/role.ts';

export interface Plot {
  readonly spans: readonly (DaySpan | undefined)[];
  /** Cells across for one span; its bar leaves the last of several free, where the line climbs. */
  readonly cellsPerSpan: number;
  readonly height: number;
  readonly topOffered: number;
  /** The bottom of the level's axis, 0…1; its top is 1. */
  readonly lowLevel: number;
  readonly targetRate?: number;
}

export interface PlotCell {
  readonly text: string;
  readonly role: Role;
}

/** Rows from the top, each with a cell for every column. */
export function plotCells(plot: Plot): PlotCell[][] {
  const width = plot.spans.length * plot.cellsPerSpan;
  const rows: PlotCell[][] = Array.from({ length: plot.height }, () => Array<PlotCell>(width).fill(BLANK));
  drawTarget(rows, plot);
  drawLevel(rows, plot);
  // Last: a line through a bar would cut it in two, and its upper part would float.
  drawBars(rows, plot);
  return rows;
}

const BLANK: PlotCell = { text: ' ', role: 'text' };
const EIGHTHS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

function drawTarget(rows: PlotCell[][], { targetRate, lowLevel, height }: Plot): void {
  if (targetRate === undefined || targetRate < lowLevel) return;
  const row = rows[height - 1 - Math.round(levelHeight(targetRate, lowLevel) * (height - 1))];
  row?.fill({ text: '╌', role: 'rule' });
}

function levelHeight(rate: number, lowLevel: number): number {
  return Math.max(0, rate - lowLevel) / (1 - lowLevel);
}

/** The part of asciichart's cells that is left of the plot: an axis of its own, which the chart does not use. */
const ASCIICHART_OFFSET = 2;

function drawLevel(rows: PlotCell[][], plot: Plot): void {
  for (const { from, levels } of levelRuns(plot.spans)) {
    // One more point than cells: asciichart draws the way from each point to the next.
    const points = levels.flatMap(level => Array<number>(plot.cellsPerSpan).fill(level));
    const series = [...points, points.at(-1) ?? 1].map(level => levelHeight(level, plot.lowLevel));
    const drawn = asciichart.plot(series, {
      min: 0,
      max: 1,
      height: plot.height - 1,
      offset: ASCIICHART_OFFSET,
      format: () => '',
    });
    for (const [y, line] of drawn.split('\n').entries()) {
      for (const [x, text] of [...line].slice(ASCIICHART_OFFSET).entries()) {
        if (text !== ' ') put(rows, { x: from * plot.cellsPerSpan + x, y }, { text, role: 'level' });
      }
    }
  }
}

interface LevelRun {
  readonly from: number;
  readonly levels: number[];
}

/** The line breaks where nothing was to be measured. */
function levelRuns(spans: Plot['spans']): LevelRun[] {
  const runs: LevelRun[] = [];
  for (const [index, daySpan] of spans.entries()) {
    const level = daySpan?.levelRate;
    if (level === undefined) continue;
    const last = runs.at(-1);
    if (last && last.from + last.levels.length === index) last.levels.push(level);
    else runs.push({ from: index, levels: [level] });
  }
  return runs;
}

function drawBars(rows: PlotCell[][], plot: Plot): void {
  const barCells = Math.max(1, plot.cellsPerSpan - 1);
  for (const [index, daySpan] of plot.spans.entries()) {
    if (!daySpan || daySpan.offered === 0) continue;
    const eighths = Math.max(1, Math.round((daySpan.offered / plot.topOffered) * plot.height * 8));
    for (let level = 0; level * 8 < eighths; level += 1) {
      const text = EIGHTHS[Math.min(8, eighths - level * 8) - 1] ?? '█';
      for (let cellOfBar = 0; cellOfBar < barCells; cellOfBar += 1) {
        put(
          rows,
          { x: index * plot.cellsPerSpan + cellOfBar, y: plot.height - 1 - level },
          { text, role: 'bar' },
        );
      }
    }
  }
}

function put(rows: PlotCell[][], { x, y }: { x: number; y: number }, drawn: PlotCell): void {
  const row = rows[y];
  if (row && x < row.length) row[x] = drawn;
}
