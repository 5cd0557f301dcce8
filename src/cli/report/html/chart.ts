// Charts as inline SVG: stacked bars over time, and a line over time with a target. No script, nothing fetched.
import { escapeHtml } from './escape.ts';
import { ticksTo, timeTicksTo } from './ticks.ts';

export const WIDTH = 720;
export const HEIGHT = 200;
export const MARGIN = { left: 44, right: 8, top: 10, bottom: 22 } as const;
const PLOT_WIDTH = WIDTH - MARGIN.left - MARGIN.right;
const PLOT_HEIGHT = HEIGHT - MARGIN.top - MARGIN.bottom;

export interface Layer {
  readonly name: string;
  /** Of the style sheet: a colour, and in print a pattern of its own. */
  readonly tone: string;
  /** One for each label; null: no data, and nothing is drawn. */
  readonly values: readonly (number | null)[];
}

export interface Chart {
  readonly title: string;
  readonly labels: readonly string[];
  readonly format: (value: number) => string;
  /** At least so high. */
  readonly top?: number;
  /** The values are milliseconds. */
  readonly isTime?: true;
}

export interface BarChart extends Chart {
  readonly layers: readonly Layer[];
}

export interface LineChart extends Chart {
  readonly line: Layer;
  /** Of too few to say much: a hollow dot. */
  readonly isFew?: readonly boolean[];
  readonly target?: { readonly value: number; readonly name: string };
}

/** The layers stand on each other. */
export function drawBars({ layers, ...chart }: BarChart): string {
  const sums = chart.labels.map((_, place) =>
    layers.reduce((sum, { values }) => sum + (values[place] ?? 0), 0),
  );
  const ticks = ticksOf(chart, Math.max(chart.top ?? 0, ...sums));
  const scale = scaleOf(ticks);
  const step = PLOT_WIDTH / Math.max(1, chart.labels.length);
  const bars = chart.labels.map((label, place) => {
    let height = 0;
    const parts = layers.map(({ name, tone, values }) => {
      const value = values[place] ?? 0;
      if (value <= 0) return '';
      const y = scale(height + value);
      const bar = rect({ x: MARGIN.left + place * step, y, width: step, height: scale(height) - y, tone });
      height += value;
      return titled(bar, `${label}: ${name} ${chart.format(value)}`);
    });
    return parts.join('');
  });
  return figure(chart, ticks, `${legend(layers)}`, bars.join(''));
}

export function drawLine({ line, target, isFew = [], ...chart }: LineChart): string {
  const known = line.values.filter(value => value !== null);
  const ticks = ticksOf(chart, Math.max(chart.top ?? 0, target?.value ?? 0, ...known));
  const scale = scaleOf(ticks);
  const step = PLOT_WIDTH / Math.max(1, chart.labels.length);
  const dots = line.values.map((value, place) => {
    if (value === null) return '';
    const tone = isFew[place] ? `${line.tone} few` : line.tone;
    const dot = `<circle class="${tone}" cx="${at(centerOf(place, step))}" cy="${at(scale(value))}" r="2.5"/>`;
    return titled(dot, `${chart.labels[place] ?? ''}: ${line.name} ${chart.format(value)}`);
  });
  const aim =
    target === undefined
      ? ''
      : `<line class="target" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${at(scale(target.value))}" y2="${at(scale(target.value))}"/>`;
  const names = target === undefined ? [line] : [line, { name: target.name, tone: 'target' }];
  return figure(chart, ticks, legend(names), `${aim}${stretches(line, step, scale)}${dots.join('')}`);
}

/** Where there is no data the line has a gap. */
function stretches({ values, tone }: Layer, step: number, scale: Scale): string {
  const paths: string[] = [];
  let path = '';
  for (const [place, value] of values.entries()) {
    if (value === null) {
      if (path !== '') paths.push(path);
      path = '';
    } else path += `${path === '' ? 'M' : 'L'}${at(centerOf(place, step))} ${at(scale(value))}`;
  }
  if (path !== '') paths.push(path);
  return paths.map(d => `<path class="${tone} line" d="${d}"/>`).join('');
}

function ticksOf({ isTime }: Pick<Chart, 'isTime'>, max: number): number[] {
  return isTime ? timeTicksTo(max) : ticksTo(max);
}

type Scale = (value: number) => number;

function scaleOf(ticks: readonly number[]): Scale {
  const top = ticks.at(-1) ?? 1;
  return value => MARGIN.top + PLOT_HEIGHT - (Math.min(value, top) / top) * PLOT_HEIGHT;
}

function centerOf(place: number, step: number): number {
  return MARGIN.left + (place + 0.5) * step;
}

function rect({
  x,
  y,
  width,
  height,
  tone,
}: {
  x: number;
  y: number;
  width: number;
  height: number;
  tone: string;
}): string {
  const gap = Math.min(1.5, width * 0.15);
  return `<rect class="${tone}" x="${at(x + gap / 2)}" y="${at(y)}" width="${at(width - gap)}" height="${at(height)}"/>`;
}

function titled(shape: string, text: string): string {
  return `<g><title>${escapeHtml(text)}</title>${shape}</g>`;
}

function legend(layers: readonly Pick<Layer, 'name' | 'tone'>[]): string {
  const names = layers.map(({ name, tone }) => `<span><i class="${tone}"></i>${escapeHtml(name)}</span>`);
  return `<div class="legend">${names.join(' ')}</div>`;
}

/** A dozen labels is what there is room for; letters are about so wide. */
const MOST_LABELS = 12;
const LETTER_WIDTH = 6;

function cutLabel(label: string, room: number): string {
  const letters = Math.max(3, Math.floor(room / LETTER_WIDTH));
  return label.length <= letters ? label : `${label.slice(0, letters - 1)}…`;
}

function figure(
  { title, labels, format }: Chart,
  ticks: readonly number[],
  names: string,
  shapes: string,
): string {
  const scale = scaleOf(ticks);
  const grid = ticks.map(
    tick =>
      `<line class="grid" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${at(scale(tick))}" y2="${at(scale(tick))}"/>` +
      `<text class="tick" x="${MARGIN.left - 5}" y="${at(scale(tick) + 3.5)}" text-anchor="end">${escapeHtml(format(tick))}</text>`,
  );
  const step = PLOT_WIDTH / Math.max(1, labels.length);
  const every = Math.max(1, Math.ceil(labels.length / MOST_LABELS));
  const below = labels.map((label, place) =>
    place % every === 0
      ? `<text class="tick" x="${at(centerOf(place, step))}" y="${HEIGHT - 7}" text-anchor="middle">${escapeHtml(cutLabel(label, step * every))}</text>`
      : '',
  );
  return (
    `<figure><figcaption>${escapeHtml(title)}</figcaption>` +
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(title)}">${grid.join('')}${below.join('')}${shapes}</svg>${names}</figure>`
  );
}

/** A tenth of a pixel is fine enough. */
function at(value: number): string {
  return String(Math.round(value * 10) / 10);
}
