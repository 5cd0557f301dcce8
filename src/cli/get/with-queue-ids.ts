// The queues that a filter names by their names: `queue=Billing` where the id is `billing`.
import { type Filter, RingtopError } from '../../protocol/index.ts';
import { fetchText } from '../connect/fetch-text.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import { parseEnvelope } from './parse-envelope.ts';
import { pickNamed } from './pick-items.ts';

type Comparison = Filter['comparisons'][number];

const SILENCE_MS = 10_000;

/**
 * The filter with their ids. Rejects with `not-found` where no queue is called so, and with `bad-arguments` where several
 * are: that nobody is of a queue which is not there would be true, and no answer.
 */
export async function withQueueIds(gateway: GatewayAddress, filter: Filter): Promise<Filter> {
  if (!filter.comparisons.some(isOfQueue)) return filter;
  const text = await fetchText(gateway, { path: '/v1/queues', silenceMs: SILENCE_MS });
  const { items } = parseEnvelope(text, gateway.url);
  const idOf = (name: string): string => {
    const { items: picked, missing } = pickNamed('queues', items, [name]);
    const [trouble] = missing;
    if (trouble !== undefined)
      throw new RingtopError({ code: trouble.code, message: trouble.said, hint: 'See ringtop get queues.' });
    return String(picked[0]?.id);
  };
  const comparisons = filter.comparisons.map(comparison =>
    isOfQueue(comparison) ? { ...comparison, value: idOf(String(comparison.value)) } : comparison,
  );
  return { ...filter, comparisons };
}

/** Of agents and contacts: `queue` and `queues` have ids. */
function isOfQueue({ path }: Comparison): boolean {
  return path.length === 1 && (path[0] === 'queue' || path[0] === 'queues');
}
