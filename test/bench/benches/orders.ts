// One order after the other: what it costs that each is on disk before it is sent, beside a gateway that writes nothing.
import { closeSync, fdatasyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { COMMAND_METHODS } from '../../../src/floor/index.ts';
import { openGateway } from '../../../src/gateway/index.ts';
import type { Source } from '../../../src/sources/index.ts';
import type { BenchOptions, Findings } from '../ratio.ts';
import { type Percentiles, percentilesOf } from '../support/percentiles.ts';

const TOKEN = 'a-token-for-the-bench';
const WARM_UP = 50;
/** The line of the audit, then SQLite's commit. */
const SYNCS = 2;

/** On the project's own disk: what is temporary may lie in memory, where a sync costs nothing. */
export async function bench({ isQuick, root }: BenchOptions): Promise<Findings> {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'ringtop-orders-'));
  const count = isQuick ? 100 : 500;
  try {
    const without = await measureOrders(count, undefined);
    const written = await measureOrders(count, folder);
    const syncs = measureSyncs(count, folder);
    const figures = `${say(written)}; without ${say(without)}; ${SYNCS} syncs ${say(syncs)}`;
    return {
      ratios: [
        {
          ...{
            name: 'median of an order with a journal against the syncs it waits for',
            of: 'time',
            figures,
          },
          ratio: written.medianMs / syncs.medianMs,
        },
        {
          ...{ name: 'median of an order with a journal against one without', of: 'time', figures },
          ratio: written.medianMs / without.medianMs,
        },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureOrders(count: number, folder: string | undefined): Promise<Percentiles> {
  const gateway = await openGateway({
    ...{ sources: [createPbx()], listen: { host: '127.0.0.1', port: 0 }, token: TOKEN, log: () => {} },
    limits: { messagesPerSecond: { session: 1e6, token: 1e6, address: 1e6 } },
    ...(folder === undefined ? {} : { journal: { folder } }),
  });
  const socket = new WebSocket(gateway.url, 'ringtop.v1', { headers: { authorization: `Bearer ${TOKEN}` } });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const order = async (id: number): Promise<number> => {
    const method = id % 2 === 0 ? 'agent.unpause' : 'agent.pause';
    const startMs = performance.now();
    socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params: { agent: '1002' } }));
    const answer = await new Promise(resolve => socket.once('message', resolve));
    if (!String(answer).includes('"applied"')) throw new Error(`an order was answered: ${String(answer)}`);
    return performance.now() - startMs;
  };
  const timesMs: number[] = [];
  for (let id = 1; id <= WARM_UP + count; id++) timesMs.push(await order(id));
  socket.close();
  await gateway.close();
  return percentilesOf(timesMs.slice(WARM_UP));
}

/** What is asked of the disk, and nothing else. */
function measureSyncs(count: number, folder: string): Percentiles {
  const file = openSync(join(folder, 'syncs'), 'w');
  const line = 'x'.repeat(1_000);
  const timesMs = Array.from({ length: WARM_UP + count }, () => {
    const startMs = performance.now();
    for (let n = 0; n < SYNCS; n++) {
      writeSync(file, line);
      fdatasyncSync(file);
    }
    return performance.now() - startMs;
  });
  closeSync(file);
  return percentilesOf(timesMs.slice(WARM_UP));
}

/** Does at once what it is told, and says so. */
function createPbx(): Source {
  return {
    id: 'pbx',
    async start({ emit }) {
      const at = Date.now();
      emit(
        [
          { type: 'source.connected', name: 'PBX', capabilities: COMMAND_METHODS },
          { type: 'queue.described', queue: 'sales', name: 'Sales' },
          { type: 'agent.described', agent: '1002', name: 'Nino' },
          { type: 'membership.added', agent: '1002', queue: 'sales', penalty: 0 },
          { type: 'source.synced' },
        ].map(event => ({ ...event, at, source: 'pbx' }) as Parameters<typeof emit>[0][number]),
      );
    },
    perform: async () => ({ outcome: 'applied', said: 'done', steps: [] }),
    stop: async () => {},
  };
}

function say({ medianMs, p99Ms }: Percentiles): string {
  return `${medianMs.toFixed(2)} ms (99th ${p99Ms.toFixed(1)})`;
}
