// What sources are called, asked for only where a name is in two of them.
import type { Fields } from '../../lib/fields.ts';
import { fetchText } from '../connect/fetch-text.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import { type NameOfSource, sharedNames } from '../output/tell-apart.ts';
import type { GetOptions } from './get-options.ts';
import { parseEnvelope } from './parse-envelope.ts';

export async function findSourceNames(
  gateway: GatewayAddress,
  items: readonly Fields[],
  { timeout }: GetOptions,
): Promise<NameOfSource> {
  if (sharedNames(items).size === 0) return id => id;
  const answer = await fetchText(gateway, { path: '/v1/sources', silenceMs: timeout });
  const names = new Map(parseEnvelope(answer, gateway.url).items.map(({ id, name }) => [id, name]));
  const told = [...names.values()];
  // Two sources of one name are told apart by what they are in the config.
  const isOnly = (name: unknown) => told.indexOf(name) === told.lastIndexOf(name);
  return id => String(isOnly(names.get(id)) ? (names.get(id) ?? id) : id);
}
