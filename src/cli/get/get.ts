// `ringtop get KIND`: asks the gateway over plain HTTP, prints its answer as it came or as a table.
//
// What knows the widths of letters takes longer to set up than the question takes: it is loaded for a table only.

import type { Fields } from '../../lib/fields.ts';
import { type ContractKind, EXIT } from '../../protocol/index.ts';
import { fetchText } from '../connect/fetch-text.ts';
import { findGateway, type GatewayAddress } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import { parseEnvelope } from './parse-envelope.ts';
import { type NameOfSource, sharedNames } from './tell-apart.ts';

export interface GetOptions {
  readonly output: 'table' | 'json';
  readonly url?: string;
  /** Seconds. */
  readonly timeout: number;
  /** What is stale, or lacks a source, is no success. */
  readonly fresh?: true;
}

export async function get(
  { env, stdout, stderr }: Host,
  kind: ContractKind,
  options: GetOptions,
): Promise<number> {
  const gateway = findGateway({ env, url: options.url });
  const answer = await fetchText(gateway, { path: `/v1/${kind}`, silenceMs: options.timeout * 1000 });
  const { isStale, items } = parseEnvelope(answer, gateway.url);
  if (isStale) stderr.write(`ringtop: some of this is stale: its source is not live\n`);
  const missing = options.fresh && !isStale ? await findMissing(gateway, kind, options) : [];
  if (missing.length > 0) stderr.write(`ringtop: this is partial: ${missing.join(', ')}\n`);
  if (options.output === 'json') stdout.write(`${answer.trimEnd()}\n`);
  else {
    const { formatTable } = await import('./format-table.ts');
    stdout.write(formatTable(kind, items, await findSourceNames(gateway, items, options)));
  }
  return options.fresh && (isStale || missing.length > 0) ? EXIT.stale : EXIT.done;
}

/** Asked for only where a name is in two sources. */
async function findSourceNames(
  gateway: GatewayAddress,
  items: readonly Fields[],
  { timeout }: GetOptions,
): Promise<NameOfSource> {
  if (sharedNames(items).size === 0) return id => id;
  const answer = await fetchText(gateway, { path: '/v1/sources', silenceMs: timeout * 1000 });
  const names = new Map(parseEnvelope(answer, gateway.url).items.map(({ id, name }) => [id, name]));
  const told = [...names.values()];
  // Two sources of one name are told apart by what they are in the config.
  const isOnly = (name: unknown) => told.indexOf(name) === told.lastIndexOf(name);
  return id => String(isOnly(names.get(id)) ? (names.get(id) ?? id) : id);
}

/** A source that was never reached has no rows that could be stale: `source north is lost`. */
async function findMissing(
  gateway: GatewayAddress,
  kind: ContractKind,
  { timeout }: GetOptions,
): Promise<string[]> {
  if (kind === 'sources') return [];
  const answer = await fetchText(gateway, { path: '/v1/sources', silenceMs: timeout * 1000 });
  const lost = parseEnvelope(answer, gateway.url).items.filter(({ state }) => state !== 'live');
  if (lost.length === 0) return [];
  const { cleanText } = await import('../../lib/clean-text.ts');
  return lost.map(({ id, state }) => `source ${cleanText(String(id))} is ${cleanText(String(state))}`);
}
