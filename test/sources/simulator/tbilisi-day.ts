// The first instant of a day in the default center's zone, which has no change of the clock.

/** `2026-11-23` */
export function tbilisiDay(date: string): number {
  return Date.parse(`${date}T00:00:00+04:00`);
}
