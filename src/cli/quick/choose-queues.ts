// The queues of an order that are written by their names: `--to Billing` where the id is `billing`.
import { asFields, type Fields } from '../../lib/fields.ts';
import { fetchText } from '../connect/fetch-text.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import { parseEnvelope } from '../get/parse-envelope.ts';
import { findNamed, sayAmbiguous } from '../get/pick-items.ts';

const SILENCE_MS = 10_000;

/** `several`: what to say where a name is of more than one. Undefined: none of them is written by its name. */
export type Renamed = { readonly params: Fields } | { readonly several: string } | undefined;

/** `source`: whose the target is; only a queue of it can be meant, where there is one. */
export async function queuesByName(
  gateway: GatewayAddress,
  params: Fields,
  source: unknown,
): Promise<Renamed> {
  const said = new Set<string>();
  mapQueues(params, queue => {
    said.add(queue);
    return queue;
  });
  if (said.size === 0) return undefined;
  const text = await fetchText(gateway, { path: '/v1/queues', silenceMs: SILENCE_MS });
  const { items } = parseEnvelope(text, gateway.url);
  const ids = new Map<string, string>();
  for (const name of said) {
    const all = findNamed(items, name);
    const own = all.filter(item => item.source === source);
    const [only, another] = own.length > 0 ? own : all;
    if (another !== undefined) return { several: sayAmbiguous(name, own.length > 0 ? own : all) };
    const id = String(only?.id ?? name);
    // What the gateway takes for this id already is no name.
    if (id !== name && !id.endsWith(`:${name}`)) ids.set(name, id);
  }
  return ids.size === 0 ? undefined : { params: mapQueues(params, queue => ids.get(queue) ?? queue) };
}

/** Wherever the wire has a queue in what is asked for. */
function mapQueues(params: Fields, map: (queue: string) => string): Fields {
  const one = (value: unknown): unknown => (typeof value === 'string' ? map(value) : value);
  const each = (value: unknown): unknown => (Array.isArray(value) ? value.map(one) : value);
  const place = (value: unknown): unknown => ({ ...asFields(value), queue: one(asFields(value).queue) });
  const places = (value: unknown): unknown => (Array.isArray(value) ? value.map(place) : value);
  const readers = { queue: one, toQueue: one, queues: each, from: each, to: places };
  const mapped = Object.entries(readers).flatMap(([key, read]) =>
    key in params ? [[key, read(params[key])] as const] : [],
  );
  return { ...params, ...Object.fromEntries(mapped) };
}
