// A gateway that is about to stop: it takes no new orders, and waits for those that are under way.
import type { Call, Method } from '../protocol/index.ts';
import { isReading } from './access/method-table.ts';
import { type Asker, failed, type Served } from './served.ts';

type Serve = (call: Call, asker: Asker) => Promise<Served>;

export interface Stopping {
  readonly isStopping: boolean;
  /** Orders that were taken, and not answered yet. */
  readonly underWay: number;
  /** The same, until `begin`; from then on orders are refused. */
  guard(serve: Serve): Serve;
  begin(): void;
  /** Resolves once no order is under way. */
  drained(): Promise<void>;
}

export function createStopping(): Stopping {
  const underWay = new Set<Promise<Served>>();
  let isStopping = false;
  return {
    get isStopping() {
      return isStopping;
    },
    get underWay() {
      return underWay.size;
    },
    guard: serve => (call, asker) => {
      if (isReading(call.method)) return serve(call, asker);
      if (isStopping) return Promise.resolve(refusal(call.method));
      const served = serve(call, asker).finally(() => underWay.delete(served));
      underWay.add(served);
      return served;
    },
    begin() {
      isStopping = true;
    },
    async drained() {
      await Promise.allSettled(underWay);
    },
  };
}

function refusal(method: Method): Served {
  return failed('stopping', `the gateway is stopping: ${method} was not asked`, 'ask again once it is back');
}
