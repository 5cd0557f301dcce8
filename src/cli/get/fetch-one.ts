// One item of a gateway, by its id or name, with the envelope that it came in.
import type { Fields } from '../../lib/fields.ts';
import { type ListKind, RingtopError } from '../../protocol/index.ts';
import { fetchText } from '../connect/fetch-text.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import { listPath } from './list-path.ts';
import { parseEnvelope } from './parse-envelope.ts';
import { pickNamed } from './pick-items.ts';

const SILENCE_MS = 10_000;

export interface FetchedOne {
  readonly item: Fields;
  readonly envelope: Fields;
}

/** Rejects with `not-found` where there is none, with `bad-arguments` where there are several. */
export async function fetchOne(gateway: GatewayAddress, kind: ListKind, name: string): Promise<FetchedOne> {
  const text = await fetchText(gateway, { path: listPath(kind, { names: [name] }), silenceMs: SILENCE_MS });
  const { items, whole } = parseEnvelope(text, gateway.url);
  const picked = pickNamed(kind, items, [name]);
  const [item] = picked.items;
  if (item !== undefined) return { item, envelope: whole };
  const { code, said } = picked.missing[0] ?? { code: 'not-found', said: name };
  throw new RingtopError({
    code,
    message: said,
    hint: `See ringtop get ${kind}.`,
  });
}
