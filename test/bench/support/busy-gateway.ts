// The process of a gateway on which as much happens as it is told: every agent's state changes again and again.
import { openGateway } from '../../../src/gateway/index.ts';
import type { Source, SourceSink } from '../../../src/sources/index.ts';
import { createCrowd } from './crowd.ts';

export interface BusyOrder {
  /** 0: nothing happens from here on. */
  readonly perSecond: number;
}
export interface BusyTold {
  readonly url: string;
  readonly token: string;
  /** Events in all, until now. */
  readonly count: number;
}

const TOKEN = 'a-token-for-the-bench';
const SIZE = { agents: 5_000, queues: 50, seed: 'busy' };
/** Told at once, as a PBX's line brings them. */
const STEP_MS = 10;

const startAt = Date.now();
const crowd = createCrowd({ ...SIZE, startAt });
let sink: SourceSink | undefined;
const source: Source = {
  id: 'pbx-north',
  async start(to) {
    sink = to;
    to.emit(crowd.opening());
  },
  perform: async () => ({ outcome: 'refused', said: 'a bench takes no orders', steps: [] }),
  stop: async () => {},
};
const gateway = await openGateway({
  ...{ sources: [source], listen: { host: '127.0.0.1', port: 0 }, token: TOKEN, log: () => {} },
});

let perSecond = 0;
let count = 0;
let dueMs = performance.now();
const tick = setInterval(() => {
  const now = performance.now();
  const due = Math.floor(((now - dueMs) / 1000) * perSecond);
  if (perSecond > 0 && due === 0) return;
  dueMs = now;
  count += due;
  if (due > 0) sink?.emit(crowd.changes(due, Date.now()));
}, STEP_MS);

const tell = (): void => void process.send?.({ url: gateway.url, token: TOKEN, count } satisfies BusyTold);
process.on('message', (order: BusyOrder) => {
  perSecond = order.perSecond;
  tell();
});
process.on('disconnect', () => {
  clearInterval(tick);
  void gateway.close();
});
tell();
