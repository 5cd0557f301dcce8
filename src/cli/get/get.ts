// `ringtop get KIND`: asks the gateway over plain HTTP, and prints its answer as it came, less what a terminal would obey, or in another form.
//
// What knows the widths of letters and the language of filters takes longer to set up than the question takes: it is
// loaded where JSON as it came will not do.
import { spellUnsafe } from '../../lib/safe-json.ts';
import { EXIT, isGatewayKind, type ListKind } from '../../protocol/index.ts';
import { fetchText } from '../connect/fetch-text.ts';
import { findGateway } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import { checkOutput } from '../output/check-output.ts';
import type { JsonPrinter } from '../output/json-printer.ts';
import { askedOf, checkLimit, type GetOptions, isPlain } from './get-options.ts';
import { listPath } from './list-path.ts';
import { parseEnvelope } from './parse-envelope.ts';
import { sayFreshness, staleSourcesOf } from './say-freshness.ts';

export async function get(host: Host, kind: ListKind, options: GetOptions): Promise<number> {
  checkOutput(options);
  checkLimit(kind, options);
  if (options.watch !== true) return getOnce(host, kind, options);
  const print = (printer: JsonPrinter): Promise<number> => getOnce(host, kind, { ...options, printer });
  if (isGatewayKind(kind)) {
    const { getPolled } = await import('../run/get-polled.ts');
    return getPolled(host, kind, { options, print });
  }
  const { getWatched } = await import('../run/get-watched.ts');
  return getWatched(host, kind, { options, print });
}

async function getOnce(host: Host, kind: ListKind, options: GetOptions): Promise<number> {
  if (!isPlain(options)) {
    const { getShaped } = await import('../quick/get-shaped.ts');
    return getShaped(host, kind, options);
  }
  const gateway = findGateway({ env: host.env, url: options.url });
  const answer = await fetchText(gateway, { path: listPath(kind, options), silenceMs: options.timeout });
  const { items, isStale } = parseEnvelope(answer, gateway.url);
  host.stdout.write(`${spellUnsafe(answer.trimEnd())}\n`);
  const staleSources = isStale ? staleSourcesOf(items) : new Set<null>();
  const isFresh = await sayFreshness(host, { ...askedOf(kind, options), gateway, staleSources });
  return isFresh ? EXIT.done : EXIT.stale;
}
