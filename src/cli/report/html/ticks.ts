// Where the grid of a chart stands: round steps, few enough to be read.

const MOST_STEPS = 4;

/** 87 → 0 25 50 75 100 */
export function ticksTo(max: number): number[] {
  const rough = Math.max(max, 1e-9) / MOST_STEPS;
  const power = 10 ** Math.floor(Math.log10(rough));
  return stepsTo(
    max,
    [1, 2, 2.5, 5, 10].map(factor => factor * power).find(step => step >= rough) ?? 10 * power,
  );
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const TIMES = [
  ...[1, 2, 5, 10, 15, 30].map(seconds => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map(minutes => minutes * MINUTE),
  ...[1, 2, 3, 6, 12, 24].map(hours => hours * HOUR),
];

/** Of milliseconds, as a clock is divided: 2 min 40 s → 0:00 1:00 2:00 3:00 */
export function timeTicksTo(max: number): number[] {
  const step = TIMES.find(time => time * MOST_STEPS >= max);
  return step === undefined ? ticksTo(max) : stepsTo(max, step);
}

function stepsTo(max: number, step: number): number[] {
  const count = Math.max(1, Math.ceil(max / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, place) => Number((place * step).toPrecision(12)));
}
