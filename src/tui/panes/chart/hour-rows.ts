// Below the chart of a day, hour by hour under its bars: what came in, today and yesterday, and who gave up.
import { fitCells } from '../../../lib/display-width.ts';
import { type Line, type Span, span } from '../../parts/line.ts';
import type { DayChartView } from '../../select/day-chart.ts';
import type { YesterdayView } from '../../select/trend-days.ts';
import { GOOD_ZERO, NOTHING } from '../figures.ts';
import type { Wording } from '../wording.ts';
import { LEFT_CELLS, RIGHT_CELLS, type Spread, spreadSpans } from './chart.ts';

/** Three digits and a space. */
const HOUR_LEAST = 4;
const HOUR_MS = 3_600_000;

interface Hours {
  readonly offered: readonly (number | undefined)[];
  readonly abandoned: readonly (number | undefined)[];
  readonly yesterday: readonly (number | undefined)[];
  readonly cells: number;
}

/** Where an hour has no room for its figures, who gave up is a row of small bars. */
export function hourRows(
  view: DayChartView,
  yesterday: YesterdayView | undefined,
  { width, wording }: { readonly width: number; readonly wording: Wording },
): Line[] {
  const { words } = wording;
  const spread = spreadSpans(view, width - LEFT_CELLS - RIGHT_CELLS);
  const hours = toHours(view, spread, yesterday);
  if (hours.cells < HOUR_LEAST) return [barRow(words.say('trends.aband'), hours)];
  const row = (label: string, counts: readonly (number | undefined)[], of: 'text' | 'faint'): Line => [
    span(fitCells(label, LEFT_CELLS), 'label'),
    ...counts.map(count => countSpan(count, hours.cells, of)),
  ];
  return [
    row(words.say('trends.offer'), hours.offered, 'text'),
    ...(yesterday ? [row(words.say('trends.yest'), hours.yesterday, 'faint')] : []),
    row(words.say('trends.aband'), hours.abandoned, 'text'),
  ];
}

function countSpan(count: number | undefined, cells: number, role: 'text' | 'faint'): Span {
  if (count === undefined) return span(''.padEnd(cells));
  const text = count === 0 ? GOOD_ZERO : String(count);
  return span(fitCells(text, cells), count === 0 ? 'faint' : role);
}

function toHours(
  { spans, spanMs }: DayChartView,
  { cellsPerSpan, spanMs: drawnMs }: Spread,
  yesterday: YesterdayView | undefined,
): Hours {
  const perHour = HOUR_MS / spanMs;
  const sums = (of: (index: number) => number | undefined): (number | undefined)[] =>
    Array.from({ length: Math.ceil(spans.length / perHour) }, (_, hour) =>
      sumKnown(Array.from({ length: perHour }, (__, part) => of(hour * perHour + part))),
    );
  return {
    offered: sums(index => spans[index]?.offered),
    abandoned: sums(index => spans[index]?.abandoned),
    yesterday: sums(index => yesterday?.offered[index]),
    cells: (cellsPerSpan * HOUR_MS) / drawnMs,
  };
}

/** Not known is not 0. */
function sumKnown(counts: readonly (number | undefined)[]): number | undefined {
  const known = counts.filter(count => count !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, count) => sum + count, 0);
}

const EIGHTHS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

function barRow(label: string, { abandoned, cells }: Hours): Line {
  const most = Math.max(1, ...abandoned.map(count => count ?? 0));
  const bars = abandoned.map(count => {
    if (count === undefined) return ''.padEnd(cells);
    if (count === 0) return GOOD_ZERO.padEnd(cells);
    const level = Math.max(1, Math.round((count / most) * EIGHTHS.length));
    return (EIGHTHS[level - 1] ?? '█').padEnd(cells);
  });
  const isKnown = abandoned.some(count => count !== undefined);
  return [
    span(fitCells(label, LEFT_CELLS), 'label'),
    span(bars.join(''), 'bar'),
    span(` ${isKnown ? `≤ ${most}` : NOTHING}`, 'label'),
  ];
}
