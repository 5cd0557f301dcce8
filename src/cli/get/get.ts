// `ringtop get KIND`: asks the gateway over plain HTTP, and prints its answer as it came, or in another form.
//
// What knows the widths of letters and the language of filters takes longer to set up than the question takes: it is
// loaded where JSON as it came will not do.
import { type ContractKind, EXIT } from '../../protocol/index.ts';
import { fetchText } from '../connect/fetch-text.ts';
import { findGateway } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import { checkOutput } from '../output/check-output.ts';
import { type GetOptions, isPlain } from './get-options.ts';
import { parseEnvelope } from './parse-envelope.ts';
import { sayFreshness } from './say-freshness.ts';

export async function get(host: Host, kind: ContractKind, options: GetOptions): Promise<number> {
  checkOutput(options);
  if (options.watch !== true) return getOnce(host, kind, options);
  const { getWatched } = await import('../run/get-watched.ts');
  return getWatched(host, kind, { options, print: () => getOnce(host, kind, options) });
}

async function getOnce(host: Host, kind: ContractKind, options: GetOptions): Promise<number> {
  if (!isPlain(options)) {
    const { getShaped } = await import('../quick/get-shaped.ts');
    return getShaped(host, kind, options);
  }
  const gateway = findGateway({ env: host.env, url: options.url });
  const answer = await fetchText(gateway, { path: `/v1/${kind}`, silenceMs: options.timeout * 1000 });
  const { isStale } = parseEnvelope(answer, gateway.url);
  const isFresh = await sayFreshness(host, { gateway, kind, isStale, options });
  host.stdout.write(`${answer.trimEnd()}\n`);
  return isFresh ? EXIT.done : EXIT.stale;
}
