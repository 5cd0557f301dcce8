// The sources that are not live: for how long nobody has heard of them, and how old what they told is by now.
import { toDurationText } from '../../lib/duration.ts';
import type { Fields } from '../../lib/fields.ts';
import { fetchText } from '../connect/fetch-text.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import { parseEnvelope } from './parse-envelope.ts';

/** How long a source may be silent that is still taken for live: it is asked every ten seconds, and has five to answer. */
const HEARD_WITHIN_MS = 15_000;

export interface LostSource {
  readonly id: string;
  readonly state: string;
  /** Absent where it was never heard of. */
  readonly unheardMs?: number;
}

export async function fetchLost(gateway: GatewayAddress, silenceMs: number): Promise<readonly LostSource[]> {
  const answer = await fetchText(gateway, { path: '/v1/sources', silenceMs });
  const { items, whole } = parseEnvelope(answer, gateway.url);
  const at = Date.parse(String(whole.at));
  return items.filter(({ state }) => state !== 'live').map(item => toLost(item, at));
}

/** One that is reached again tells nothing yet: what is shown of it is of before. */
export function toLost({ id, state, since, liveSince, lastEventAt }: Fields, at: number): LostSource {
  const named = { id: String(id), state: String(state) };
  const heardAt = Date.parse(String(state === 'lost' ? since : (lastEventAt ?? since)));
  if (typeof liveSince !== 'string' || Number.isNaN(at - heardAt)) return named;
  return { ...named, unheardMs: Math.max(0, at - heardAt) };
}

/** At the most: it may have been silent for a while when it was found to be lost. */
export function ageMsOf({ unheardMs }: LostSource): number {
  return unheardMs === undefined ? Number.POSITIVE_INFINITY : unheardMs + HEARD_WITHIN_MS;
}

/** `source south is lost, not heard of for 1m30s` */
export function sayLost({ id, state, unheardMs }: LostSource, clean: (text: string) => string): string {
  const since = unheardMs === undefined ? 'never heard of' : `not heard of for ${toDurationText(unheardMs)}`;
  return `source ${clean(id)} is ${clean(state)}, ${since}`;
}
