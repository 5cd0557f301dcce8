// Judging a figure against its limit, with hysteresis: a colour comes and goes at different values, and not at once.
import type { EpochMs } from '../ids.ts';
import type { Bound, Crossing, Judged, Limit, Past, Reading } from './limit.ts';

/** SCREENS §7: a colour stays at least 10 s. It may become red sooner: an alarm does not wait. */
export const MIN_COLOUR_MS = 10_000;

/** The clock is the reader's; it must not go back. */
export function judge(previous: Judged | undefined, reading: Reading, now: EpochMs): Judged {
  return judgeStretch(previous?.stretch === reading.stretch ? previous : undefined, reading, now);
}

function judgeStretch(previous: Judged | undefined, reading: Reading, now: EpochMs): Judged {
  const { value, limit, stretch } = reading;
  const amber =
    value === undefined ? over(now) : cross(previous?.amber, { ...limit, bound: limit.amber, value, now });
  const red =
    value === undefined ? over(now) : cross(previous?.red, { ...limit, bound: limit.red, value, now });
  const level = red.isPast ? 'red' : amber.isPast ? 'amber' : 'none';
  const standing = foremost(reading, { amber, red }, isEntered);
  const shown = foremost(reading, { amber, red }, of => !isLeft(of));
  return {
    level,
    since: previous?.level === level ? previous.since : now,
    ...(level === 'none' ? {} : { limit: limit[level].enter }),
    amber,
    red,
    ...(stretch === undefined ? {} : { stretch, nextAt: now + untilTurn(reading, { amber, red }) }),
    ...(standing ? { standing } : {}),
    ...(shown ? { shown } : {}),
  };
}

/** A time in a state only grows. */
function untilTurn({ value, limit }: Reading, crossings: { amber: Crossing; red: Crossing }): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  return Math.min(
    ...LEVELS.map(level => {
      const { isPast, turningSince } = crossings[level];
      const left = limit[level].enter - value;
      if (turningSince !== undefined) return 0;
      return isPast && left <= 0 ? Number.POSITIVE_INFINITY : Math.max(0, left);
    }),
  );
}

/**
 * A rate of 9 % whose red began at 10 % and fades below 8 % is past amber's 5 %, and no more than that; it is shown
 * red. At 7 % it is shown amber, though its red may not have stood for ten seconds.
 */
function foremost(
  { value, limit }: Reading,
  crossings: { amber: Crossing; red: Crossing },
  isOf: (standing: Omit<Standing, 'now'>) => boolean,
): Past | undefined {
  if (value === undefined) return undefined;
  const level = LEVELS.find(of => crossings[of].isPast && isOf({ bad: limit.bad, bound: limit[of], value }));
  return level && { level, since: crossings[level].since, limit: limit[level].enter };
}

const LEVELS = ['red', 'amber'] as const;

function over(now: EpochMs): Crossing {
  return { isPast: false, since: now };
}

interface Standing {
  readonly bad: Limit['bad'];
  readonly bound: Bound;
  readonly value: number;
  readonly now: EpochMs;
}

function cross(previous: Crossing | undefined, standing: Standing): Crossing {
  const { bound, now } = standing;
  const known = previous ?? over(now);
  const isTurning = known.isPast ? isLeft(standing) : isEntered(standing);
  if (!isTurning) return { isPast: known.isPast, since: known.since };
  const turningSince = known.turningSince ?? now;
  const holdMs = (known.isPast ? bound.leaveHoldMs : bound.enterHoldMs) ?? 0;
  const isHeld = now - turningSince >= holdMs;
  const mayTurn = !known.isPast || now - known.since >= MIN_COLOUR_MS;
  if (isHeld && mayTurn) return { isPast: !known.isPast, since: now };
  return { ...known, turningSince };
}

/** At this value the limit begins to be passed. */
export function isEntered({ bad, bound: { enter, strict }, value }: Omit<Standing, 'now'>): boolean {
  if (bad === 'low') return value < enter;
  return strict ? value > enter : value >= enter;
}

function isLeft({ bad, bound: { leave }, value }: Omit<Standing, 'now'>): boolean {
  return bad === 'low' ? value >= leave : value < leave;
}
