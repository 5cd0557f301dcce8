// How an order is to be handled, from the options, as the wire takes it.
import { given } from '../../lib/given.ts';
import type { OrderOptions } from './order-options.ts';

export function steeringOf(options: Partial<OrderOptions>, target: string, isOneOfMany: boolean): object {
  const { key, reason, force, for: forMs, until, expectState, expectQueue } = options;
  const expect = given({ state: expectState, queues: expectQueue });
  return {
    // A key is of one command: each target gets its own of it.
    ...(key === undefined ? {} : { key: isOneOfMany ? `${key} ${target}` : key }),
    ...(force ? { force } : {}),
    ...given({ reason, forMs, until }),
    ...(Object.keys(expect).length === 0 ? {} : { expect }),
  };
}
