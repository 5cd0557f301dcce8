// Whether an answer is as fresh as was asked for: told to people on stderr, whatever is printed.
import type { Fields } from '../../lib/fields.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import { ageMsOf, fetchLost, type LostSource, sayLost } from './lost-sources.ts';

export interface Answered {
  readonly gateway: GatewayAddress;
  /** Of what is printed and stale, the sources; null is all of them, of a total over several. */
  readonly staleSources: ReadonlySet<string | null>;
  /** What a filter would have found, but for its being stale. */
  readonly leftCount?: number;
  /** False where all that was asked for is there whatever is lost: by name, or the sources themselves. */
  readonly canBePartial: boolean;
  /** How old it may be, in milliseconds; absent: as old as it is. */
  readonly freshMs?: number | undefined;
  readonly silenceMs: number;
  /** What is called stale. @default 'some of this' */
  readonly whole?: string;
}

/** Of those items that are stale. */
export function staleSourcesOf(items: Iterable<Fields>): ReadonlySet<string | null> {
  const sources = new Set<string | null>();
  for (const { stale, source } of items)
    if (stale === true) sources.add(typeof source === 'string' ? source : null);
  return sources;
}

/** False where it was to be fresh, and is not. */
export async function sayFreshness({ stderr }: Host, answered: Answered): Promise<boolean> {
  const { staleSources, leftCount = 0, canBePartial, freshMs, whole = 'some of this' } = answered;
  const isStale = staleSources.size > 0;
  const mayMiss = canBePartial && freshMs !== undefined;
  if (!isStale && leftCount === 0 && !mayMiss) return true;
  const lost = await findLost(answered);
  const isShown = ({ id }: LostSource): boolean => staleSources.has(id) || staleSources.has(null);
  const isTooOld = (source: LostSource): boolean => ageMsOf(source) >= (freshMs ?? Number.POSITIVE_INFINITY);
  const shown = lost.filter(isShown);
  const missing = mayMiss ? lost.filter(source => !isShown(source) && isTooOld(source)) : [];
  if (isStale) stderr.write(`ringtop: ${whole} is stale: ${await sayAll(shown)}\n`);
  if (leftCount > 0) stderr.write(`ringtop: ${leftCount} left out as stale: ${await sayAll(lost)}\n`);
  else if (missing.length > 0) stderr.write(`ringtop: this is partial: ${await sayAll(missing)}\n`);
  if (freshMs === undefined) return true;
  // A source that came back meanwhile does not make fresh what was printed before.
  const isFresh = !isStale || (shown.length > 0 && !shown.some(isTooOld));
  return isFresh && leftCount === 0 && missing.length === 0;
}

/** Where nobody asked for fresh data, that it cannot be told how old they are is no failure. */
async function findLost({ gateway, silenceMs, freshMs }: Answered): Promise<readonly LostSource[]> {
  const lost = fetchLost(gateway, silenceMs);
  return freshMs === undefined ? lost.catch(() => []) : lost;
}

async function sayAll(lost: readonly LostSource[]): Promise<string> {
  if (lost.length === 0) return 'its source is not live';
  const { cleanText } = await import('../../lib/clean-text.ts');
  return lost.map(source => sayLost(source, cleanText)).join('; ');
}

interface One {
  readonly gateway: GatewayAddress;
  readonly item: Fields;
  readonly freshMs?: number | undefined;
}

/** Of what is one item: nothing can be missing. */
export function sayOneFresh(host: Host, { gateway, item, freshMs }: One): Promise<boolean> {
  const asked = { canBePartial: false, freshMs, silenceMs: SILENCE_MS };
  return sayFreshness(host, { ...asked, gateway, staleSources: staleSourcesOf([item]), whole: 'this' });
}

const SILENCE_MS = 10_000;
