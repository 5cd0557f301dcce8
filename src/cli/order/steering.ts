// How an order is to be handled, from the options, as the wire takes it.
import type { OrderOptions } from './order-options.ts';

export function steeringOf(options: Partial<OrderOptions>, target: string, isOneOfMany: boolean): object {
  const { key, force, for: forMs, until, expectState, expectQueue } = options;
  const expect = {
    ...(expectState === undefined ? {} : { state: expectState }),
    ...(expectQueue === undefined ? {} : { queues: expectQueue }),
  };
  return {
    // A key is of one command: each target gets its own of it.
    ...(key === undefined ? {} : { key: isOneOfMany ? `${key} ${target}` : key }),
    ...(force ? { force } : {}),
    ...(forMs === undefined ? {} : { forMs }),
    ...(until === undefined ? {} : { until }),
    ...(Object.keys(expect).length === 0 ? {} : { expect }),
  };
}
