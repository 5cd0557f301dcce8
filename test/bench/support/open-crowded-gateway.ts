// A gateway in this process, with so many agents on its floor, whose clock stands.
import { type Gateway, openGateway } from '../../../src/gateway/index.ts';
import { createCrowd } from './crowd.ts';

const START_AT = Date.UTC(2026, 10, 23, 10, 5, 32);
// Not a secret: a gateway takes no shorter one.
export const BENCH_TOKEN = 'bench-token-of-this-run';

export async function openCrowdedGateway(agents: number, queues: number): Promise<Gateway> {
  const crowd = createCrowd({ agents, queues, seed: 'snapshot', startAt: START_AT });
  const gateway = await openGateway({
    sources: [],
    listen: { host: '127.0.0.1', port: 0 },
    token: BENCH_TOKEN,
    log: () => {},
    tuning: { clock: { now: () => START_AT, rate: 1 } },
  });
  gateway.hub.take(crowd.opening());
  gateway.hub.publish();
  return gateway;
}
