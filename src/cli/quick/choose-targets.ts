// Whom an order is for, where that is not said by ids: by a filter, or by names.
import { isIn } from '../../protocol/index.ts';
import { fetchText } from '../connect/fetch-text.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import { openList } from '../get/open-list.ts';
import { parseEnvelope } from '../get/parse-envelope.ts';
import { countStale, findNamed, sayAmbiguous } from '../get/pick-items.ts';
import { readFilter } from '../get/read-filter.ts';
import { withQueueIds } from '../get/with-queue-ids.ts';
import type { TargetKind } from '../order/targets.ts';

const SILENCE_MS = 10_000;

export interface Chosen {
  readonly ids: readonly string[];
  /** How many would be of them, if anything vouched for them. */
  readonly staleCount: number;
}

export async function idsByFilter(gateway: GatewayAddress, kind: TargetKind, text: string): Promise<Chosen> {
  const filter = await withQueueIds(gateway, readFilter(kind, text));
  const { items } = await openList(gateway, { path: `/v1/${kind}`, silenceMs: SILENCE_MS });
  const ids: string[] = [];
  let staleCount = 0;
  for await (const item of items) {
    if (isIn(filter, item)) ids.push(String(item.id));
    else staleCount += countStale(filter, [item]);
  }
  return { ids, staleCount };
}

/** `several`: what to say where the name is of more than one. */
export type Named =
  | { readonly id: string; readonly source: unknown }
  | { readonly several: string }
  | undefined;

/** The id of whoever is called so, and whose he is. */
export async function idByName(gateway: GatewayAddress, kind: TargetKind, name: string): Promise<Named> {
  const text = await fetchText(gateway, { path: `/v1/${kind}`, silenceMs: SILENCE_MS });
  const found = findNamed(parseEnvelope(text, gateway.url).items, name);
  const [only, another] = found;
  if (another !== undefined) return { several: sayAmbiguous(name, found) };
  return only === undefined ? undefined : { id: String(only.id), source: only.source };
}
