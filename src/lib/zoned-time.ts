// Business days and wall-clock parts in an IANA zone, across every change of the clock.

export interface ZonedParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** One zone's clock. Asking about the day last asked about costs a comparison, about another some 70 µs. */
export interface ZonedClock {
  readonly zone: string;
  /** Epoch ms at which the business day that contains `at` began. */
  dayStart(at: number, startHour: number): number;
  /** Epoch ms at which the business day after it begins. */
  nextDayStart(at: number, startHour: number): number;
  parts(at: number): ZonedParts;
  /** The first instant at which the clock reads `wall` (epoch ms as if it were UTC), or has jumped over it. */
  instantOf(wall: number): number;
  /** Milliseconds that the zone's clock is ahead of UTC. */
  offset(at: number): number;
  /** The first instant after `from`, up to `to`, at which that is another; absent where the clock is left alone. */
  offsetChange(from: number, to: number): number | undefined;
}

export function createZonedClock(zone: string): ZonedClock {
  const readParts = createPartsReader(zone);
  const dayByStartHour = new Map<number, Day>();
  const dayOf = (at: number, startHour: number): Day => {
    const known = dayByStartHour.get(startHour);
    if (known && known.start <= at && at < known.end) return known;
    const day = findDay(at, startHour, readParts);
    dayByStartHour.set(startHour, day);
    return day;
  };
  return {
    zone,
    dayStart: (at, startHour) => dayOf(at, startHour).start,
    nextDayStart: (at, startHour) => dayOf(at, startHour).end,
    parts: readParts,
    instantOf: wall => instantOf(wall, readParts),
    offset: at => wallAt(at, readParts) - at,
    offsetChange: (from, to) => findOffsetChange(from, to, at => wallAt(at, readParts) - at),
  };
}

/** For a question now and then; whoever asks about one zone keeps a `createZonedClock`. */
export function dayStart(at: number, zone: string, startHour: number): number {
  return clockOf(zone).dayStart(at, startHour);
}

export function nextDayStart(at: number, zone: string, startHour: number): number {
  return clockOf(zone).nextDayStart(at, startHour);
}

export function zonedParts(at: number, zone: string): ZonedParts {
  return clockOf(zone).parts(at);
}

/** Making a formatter costs some 60 µs. There are some hundred zones, and a center or two. */
const clocks = new Map<string, ZonedClock>();

function clockOf(zone: string): ZonedClock {
  const known = clocks.get(zone);
  if (known) return known;
  const made = createZonedClock(zone);
  clocks.set(zone, made);
  return made;
}

export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

interface Day {
  readonly start: number;
  readonly end: number;
}
type PartsReader = (at: number) => ZonedParts;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SUNDAY = 7;

/** A day's start is never more than a day from noon of its date, so four dates hold both bounds. */
function findDay(at: number, startHour: number, readParts: PartsReader): Day {
  const { year, month, day } = readParts(at);
  const today = Date.UTC(year, month - 1, day) + startHour * HOUR_MS;
  const starts = [-2, -1, 0, 1, 2].map(days => instantOf(today + days * DAY_MS, readParts));
  const start = Math.max(...starts.filter(instant => instant <= at));
  const end = Math.min(...starts.filter(instant => instant > at));
  return { start, end };
}

/** The first instant at which the zone's clock reads `wall` (epoch ms as if UTC), or has jumped over it. */
function instantOf(wall: number, readParts: PartsReader): number {
  const offsetAt = (at: number): number => wallAt(at, readParts) - at;
  const early = wall - offsetAt(wall - DAY_MS);
  const late = wall - offsetAt(wall + DAY_MS);
  const reads = [early, late].filter(instant => wallAt(instant, readParts) === wall);
  if (reads.length > 0) return Math.min(...reads);
  return firstChange(Math.min(early, late), Math.max(early, late), offsetAt);
}

/** Looked for a day at a time: no zone changes its clock twice within one. */
function findOffsetChange(from: number, to: number, offsetAt: (at: number) => number): number | undefined {
  const offset = offsetAt(from);
  for (let day = from; day < to; day += DAY_MS) {
    const end = Math.min(day + DAY_MS, to);
    if (offsetAt(end) !== offset) return firstChange(day, end, offsetAt);
  }
  return undefined;
}

/** The wall clock jumps between `from` and `to`: the first instant that has the later offset. */
function firstChange(from: number, to: number, offsetAt: (at: number) => number): number {
  const offsetAfter = offsetAt(to);
  let before = from;
  let after = to;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle) === offsetAfter) after = middle;
    else before = middle;
  }
  return after;
}

function wallAt(at: number, readParts: PartsReader): number {
  const { year, month, day, hour, minute, second } = readParts(at);
  const milliseconds = ((at % 1000) + 1000) % 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
}

/**
 * A zone's clock is set at whole quarters of an hour: within one that has one offset, the parts are arithmetic, and 20 times as
 * quick as asking for them.
 */
function createPartsReader(zone: string): PartsReader {
  const ask = createFormatReader(zone);
  const offsets = new Map<number, number>();
  const offsetIn = (quarter: number): number => {
    const known = offsets.get(quarter);
    if (known !== undefined) return known;
    const [first, last] = [quarter * QUARTER_MS, (quarter + 1) * QUARTER_MS - 1];
    const offset = wallAt(first, ask) - first;
    const made = wallAt(last, ask) - last === offset ? offset : Number.NaN;
    if (offsets.size >= MOST_QUARTERS) offsets.clear();
    offsets.set(quarter, made);
    return made;
  };
  return at => {
    const offset = offsetIn(Math.floor(at / QUARTER_MS));
    return Number.isNaN(offset) ? ask(at) : partsOf(new Date(at + offset));
  };
}

const QUARTER_MS = HOUR_MS / 4;
/** A week of them. */
const MOST_QUARTERS = 700;

function partsOf(wall: Date): ZonedParts {
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    weekday: wall.getUTCDay() || SUNDAY,
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
  };
}

function createFormatReader(zone: string): PartsReader {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return at => {
    const of: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of format.formatToParts(at)) of[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = of;
    const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || SUNDAY;
    return { year, month, day, weekday, hour, minute, second };
  };
}
