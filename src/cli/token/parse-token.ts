// What the values of a token's options may be, and what to say when they are not.
import { InvalidArgumentError } from 'commander';
import { toDurationMs, UNIT_MS } from '../../lib/duration.ts';
import { durationParser } from '../options/parse-duration.ts';
import { parseInstant } from '../options/parse-options.ts';

export type SaidScope = 'all' | Readonly<Partial<Record<Dimension, readonly string[]>>>;
type Dimension = (typeof DIMENSIONS)[number];

const DIMENSIONS = ['queues', 'teams', 'campaigns'] as const;

/** `queues=sales,billing,teams=north` → its lists; `all`: the whole floor. Said again, the lists grow. */
export function parseScope(text: string, before: SaidScope = {}): SaidScope {
  if (text === 'all') return 'all';
  const scope: Partial<Record<Dimension, string[]>> = Object.fromEntries(
    Object.entries(before === 'all' ? {} : before).map(([key, values]) => [key, [...values]]),
  );
  let key: Dimension | undefined;
  for (const piece of text.split(',')) {
    const [, said, value = piece] = /^(\w+)=(.*)$/.exec(piece) ?? [];
    key = said === undefined ? key : DIMENSIONS.find(dimension => dimension === said);
    if (key === undefined || value === '') throw new InvalidArgumentError(SCOPE_WANTED);
    scope[key] = [...(scope[key] ?? []), value];
  }
  return scope;
}

const SCOPE_WANTED = 'It is queues=ID,ID,teams=NAME,campaigns=ID, or all.';

/** `30d`, `12h`; `2027-01-31T18:00:00+04:00` → epoch ms; `never` as it is: commander takes null for ''. */
export function parseExpiry(text: string, now: number): number | 'never' {
  if (text === 'never') return text;
  const ms = toDurationMs(text);
  const at = Number.isNaN(ms) ? parseInstantOf(text) : now + ms;
  if (at > now) return at;
  throw new InvalidArgumentError('That is over.');
}

function parseInstantOf(text: string): number {
  try {
    return parseInstant(text);
  } catch {
    throw new InvalidArgumentError(
      'It is a time from now, 30d or 12h, an instant, 2027-01-31T18:00:00+04:00, or never.',
    );
  }
}

/** `0s`, `10m`, `1h`, `2d` → milliseconds, a week at most. */
export const parseGrace = durationParser({ most: [7 * UNIT_MS.d, 'a week'] });
