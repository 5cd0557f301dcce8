// A row of small bars: how something went over the last hours, a bar for each span of time.

/** `values` against `top`, oldest first; an absent one was not seen and leaves its cell empty. */
export function sparkline(values: readonly (number | undefined)[], top: number): string {
  return values.map(value => (value === undefined ? ' ' : bar(value, top))).join('');
}

/** Nothing is the lowest bar and something never is: one caller shows. */
function bar(value: number, top: number): string {
  if (value <= 0 || top <= 0) return LOWEST;
  const level = Math.ceil((Math.min(value, top) / top) * BARS.length) - 1;
  return BARS[level] ?? LOWEST;
}

const LOWEST = '▁';
const BARS = ['▂', '▃', '▄', '▅', '▆', '▇'] as const;
