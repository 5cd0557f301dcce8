// The queues that a filter names by their names: `queue=Billing` where the id is `billing`.
import type { Filter } from '../../protocol/index.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import { fetchOne } from './fetch-one.ts';

type Comparison = Filter['comparisons'][number];

/**
 * The filter with their ids. Rejects as `fetchOne` does where no queue is called so, or several are: that nobody is of a
 * queue which is not there would be true, and no answer.
 */
export async function withQueueIds(gateway: GatewayAddress, filter: Filter): Promise<Filter> {
  const comparisons = await Promise.all(filter.comparisons.map(one => withId(gateway, one)));
  return { ...filter, comparisons };
}

async function withId(gateway: GatewayAddress, comparison: Comparison): Promise<Comparison> {
  if (!isOfQueue(comparison)) return comparison;
  const { item } = await fetchOne(gateway, 'queues', String(comparison.value));
  return { ...comparison, value: String(item.id) };
}

/** Of agents and contacts: `queue` and `queues` have ids. */
function isOfQueue({ path }: Comparison): boolean {
  return path.length === 1 && (path[0] === 'queue' || path[0] === 'queues');
}
