// When a token is to end, as an instant: by the clock of the center, which its gateway knows, or the one of `--tz`.
import { RingtopError } from '../../protocol/index.ts';
import { askWhere, type Here } from '../connect/ask-where.ts';
import type { Host } from '../host.ts';
import { comingOf } from '../options/at-moment.ts';
import type { Place } from '../serve/token-place.ts';
import type { Expiry } from './parse-token.ts';

interface Said {
  readonly expires?: Expiry;
  readonly tz?: string;
}

/** Null: never; undefined where nothing is said. */
export async function expiresAtOf(
  { now }: Pick<Host, 'now'>,
  place: Place,
  { expires, tz }: Said,
): Promise<number | null | undefined> {
  if (expires === undefined) return undefined;
  if (expires === 'never') return null;
  const at = await instantOf(expires, now(), () => whereOf(place, now(), tz));
  if (at > now()) return at;
  throw new RingtopError({ code: 'bad-arguments', message: '--expires is over by now' });
}

async function instantOf(
  expires: Exclude<Expiry, 'never'>,
  now: number,
  where: () => Promise<Here>,
): Promise<number> {
  if ('inMs' in expires) return now + expires.inMs;
  return expires.is === 'instant' ? expires.at : comingOf(expires, await where());
}

/** Tokens end by the time of the machine, not by that of a floor that is played. */
async function whereOf({ gateway }: Place, now: number, tz: string | undefined): Promise<Here> {
  if (gateway !== undefined) return { ...(await askWhere(gateway, tz)), now };
  if (tz !== undefined) return { zone: tz, dayStartHour: 0, now };
  throw new RingtopError({
    code: 'bad-arguments',
    message: '--expires needs a zone here: no gateway is asked, which would know that of the center',
    hint: 'Say it: 2027-01-31T18:00:00+04:00, or --tz Asia/Tbilisi.',
  });
}
