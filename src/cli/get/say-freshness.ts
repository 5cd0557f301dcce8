// Whether an answer is as fresh as was asked for: told to people on stderr, whatever is printed.
import { isGatewayKind, type ListKind } from '../../protocol/index.ts';
import { fetchText } from '../connect/fetch-text.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import type { GetOptions } from './get-options.ts';
import { parseEnvelope } from './parse-envelope.ts';

export interface Answered {
  readonly gateway: GatewayAddress;
  readonly kind: ListKind;
  /** Of what is printed. */
  readonly isStale: boolean;
  /** What a filter would have found, but for its being stale. */
  readonly leftCount?: number;
  readonly options: GetOptions;
}

/** False where it was to be fresh, and is not. */
export async function sayFreshness(
  { stderr }: Host,
  { gateway, kind, isStale, leftCount = 0, options }: Answered,
): Promise<boolean> {
  if (isStale) stderr.write('ringtop: some of this is stale: its source is not live\n');
  if (leftCount > 0) stderr.write(`ringtop: ${leftCount} left out as stale: the source is not live\n`);
  const missing = options.fresh && !isStale ? await findMissing(gateway, kind, options) : [];
  if (missing.length > 0) stderr.write(`ringtop: this is partial: ${missing.join(', ')}\n`);
  return options.fresh !== true || (!isStale && leftCount === 0 && missing.length === 0);
}

/** A source that was never reached has no rows that could be stale: `source north is lost`. */
async function findMissing(
  gateway: GatewayAddress,
  kind: ListKind,
  { timeout }: GetOptions,
): Promise<string[]> {
  // The gateway's own lists are whole whatever is lost.
  if (kind === 'sources' || isGatewayKind(kind)) return [];
  const answer = await fetchText(gateway, { path: '/v1/sources', silenceMs: timeout * 1000 });
  const lost = parseEnvelope(answer, gateway.url).items.filter(({ state }) => state !== 'live');
  if (lost.length === 0) return [];
  const { cleanText } = await import('../../lib/clean-text.ts');
  return lost.map(({ id, state }) => `source ${cleanText(String(id))} is ${cleanText(String(state))}`);
}
