// The chart of the day: offered contacts against the left axis, service level against the right, the target across.
import { formatWholePercent } from '../../../i18n/index.ts';
import { fitCells } from '../../../lib/display-width.ts';
import { rememberLast } from '../../../lib/remember-last.ts';
import { fitLine, type Line, ruleLine, type Span, span, staleLine } from '../../parts/line.ts';
import type { DayChartView, DaySpan } from '../../select/day-chart.ts';
import { type PaneSize, sayHourMinute, type Wording } from '../wording.ts';
import { type PlotCell, plotCells } from './chart-plot.ts';

/** Of the axes: what stands below the chart begins and ends with it. */
export const LEFT_CELLS = 6;
export const RIGHT_CELLS = 6;
/** The rule above and the hours below. */
const FRAME_LINES = 2;

export function chartLines(
  view: DayChartView,
  { width, height }: PaneSize,
  wording: Wording,
): readonly Line[] {
  return drawChart(view, width, height, wording);
}

const drawChart = rememberLast(
  (view: DayChartView, cells: number, lines: number, wording: Wording): Line[] => {
    const size = { width: cells, height: lines };
    const spread = spreadSpans(view, size.width - LEFT_CELLS - RIGHT_CELLS);
    const height = Math.max(2, size.height - FRAME_LINES);
    const topOffered = niceTop(Math.max(0, ...spread.spans.map(daySpan => daySpan?.offered ?? 0)));
    const lowLevel = lowestLevel(spread.spans);
    const targetRate = view.target?.share;
    const rows = plotCells({
      ...spread,
      height,
      topOffered,
      lowLevel,
      ...(targetRate === undefined ? {} : { targetRate }),
    });
    const plot = rows.map((row, index) => [
      ...leftAxis(index, height, topOffered),
      ...toSpans(row),
      ...rightAxis(index, height, lowLevel),
    ]);
    const drawn = [...plot, hourLine(view, spread, wording)].map(line =>
      view.isStale ? staleLine(line) : line,
    );
    return [ruleLine(titleText(view, spread, size.width, wording), '', size.width), ...drawn].map(line =>
      fitLine(line, size.width),
    );
  },
);

export interface Spread {
  readonly spans: DayChartView['spans'];
  readonly cellsPerSpan: number;
  readonly spanMs: number;
}

const WIDEST_SPAN = 4;

/** Half hours with a gap between their bars where they fit, else whole hours. */
export function spreadSpans({ spans, spanMs }: DayChartView, width: number): Spread {
  const cellsPerSpan = Math.min(WIDEST_SPAN, Math.floor(width / spans.length));
  if (cellsPerSpan >= 2) return { spans, cellsPerSpan, spanMs };
  const hours = Array.from({ length: Math.ceil(spans.length / 2) }, (_, hour) =>
    joinSpans(spans[2 * hour], spans[2 * hour + 1]),
  );
  return { spans: hours, cellsPerSpan: Math.max(1, Math.floor(width / hours.length)), spanMs: 2 * spanMs };
}

/** Numerators and denominators are summed, never the ratios. */
function joinSpans(first: DaySpan | undefined, second: DaySpan | undefined): DaySpan | undefined {
  if (!first || !second) return first ?? second;
  return {
    offered: first.offered + second.offered,
    abandoned: first.abandoned + second.abandoned,
    levelMet: first.levelMet + second.levelMet,
    levelOf: first.levelOf + second.levelOf,
    ...(first.levelOf + second.levelOf === 0
      ? {}
      : { levelRate: (first.levelMet + second.levelMet) / (first.levelOf + second.levelOf) }),
  };
}

/** The next round number that halves well. */
function niceTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return (
    [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10].map(step => step * power).find(top => top >= Math.max(2, most)) ??
    most
  );
}

/** 60 % unless something was lower: most days live between there and 100 %. */
function lowestLevel(spans: DayChartView['spans']): number {
  const lowest = Math.min(1, ...spans.map(daySpan => daySpan?.levelRate ?? 1));
  return Math.min(0.6, Math.floor(lowest * 5) / 5);
}

function leftAxis(row: number, height: number, top: number): Span[] {
  const label = labelAt(row, height, [top, top / 2, undefined]);
  const text = label === undefined ? '' : String(Math.round(label));
  return [span(fitCells(text, LEFT_CELLS - 1, 'right'), 'label'), span('┤', 'rule')];
}

function rightAxis(row: number, height: number, low: number): Span[] {
  const label = labelAt(row, height, [1, (1 + low) / 2, low]);
  return label === undefined ? [] : [span(` ${formatWholePercent(label)} %`, 'label')];
}

function labelAt(row: number, height: number, labels: readonly (number | undefined)[]): number | undefined {
  if (row === 0) return labels[0];
  if (row === Math.round((height - 1) / 2) && height >= 5) return labels[1];
  return row === height - 1 ? labels[2] : undefined;
}

function toSpans(row: readonly PlotCell[]): Span[] {
  const spans: Span[] = [];
  for (const { text, role } of row) {
    const last = spans.at(-1);
    if (last?.role === role) spans[spans.length - 1] = { text: last.text + text, role };
    else spans.push({ text, role });
  }
  return spans;
}

const HOUR_MS = 3_600_000;
const LABEL_CELLS = 7;

/** `└00:00       02:00`: a label each two hours, or as seldom as it takes to keep them apart. */
function hourLine(
  { startedAt }: DayChartView,
  { spans, cellsPerSpan, spanMs }: Spread,
  wording: Wording,
): Line {
  const spansPerLabel = [2, 3, 4, 6]
    .map(hours => (hours * HOUR_MS) / spanMs)
    .find(count => count * cellsPerSpan >= LABEL_CELLS);
  const step = spansPerLabel ?? spans.length;
  const labels = Array.from({ length: Math.ceil(spans.length / step) }, (_, index) =>
    fitCells(sayHourMinute(startedAt + index * step * spanMs, wording), step * cellsPerSpan),
  );
  return [span(`${' '.repeat(LEFT_CELLS - 1)}└`, 'rule'), span(labels.join(''), 'label')];
}

function titleText(view: DayChartView, { spanMs }: Spread, width: number, { words }: Wording): string {
  const minutes = spanMs / 60_000;
  const glyph = '─';
  const short = words.say('chart.title-short', { minutes, glyph });
  if (width < 100 || !view.target) return short;
  return words.say('chart.title', { minutes, glyph, target: `${formatWholePercent(view.target.share)} %` });
}
