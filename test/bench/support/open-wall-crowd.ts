// Many watching walls in a process of their own, as the bench has them at hand.
import type { Latencies } from './latencies.ts';
import type { Connected, Stalled } from './wall-crowd.ts';
import { startWorker } from './worker-process.ts';

/** It was emitted then, and whoever is at this offset shows it. */
export interface Change {
  readonly atMs: number;
  readonly offset: number;
}

export interface Walls {
  readonly port: number;
  readonly token: string;
  readonly kinds: readonly string[];
  readonly count: number;
}

/** The way an order goes, and what is told of it. */
export type WallOrder =
  | { readonly what: 'connect'; readonly walls: Walls }
  | { readonly what: 'disconnect' }
  | { readonly what: 'stall'; readonly ms: number }
  | { readonly what: 'measure'; readonly changes: readonly Change[] };
export type WallTold = Connected | Stalled | Latencies | { readonly what: 'disconnected' };

export interface WallCrowd {
  /** All at once. */
  connect(): Promise<Connected>;
  disconnect(): Promise<void>;
  /** One more, without compression, that reads nothing of its snapshot for `ms`. */
  stall(ms: number): Promise<Stalled>;
  /** How long each change took to reach each wall. */
  measure(changes: readonly Change[]): Promise<Latencies>;
  leave(): Promise<void>;
}

export async function openWallCrowd(root: string, walls: Walls): Promise<WallCrowd> {
  const worker = startWorker<WallTold>(root, 'wall-crowd');
  const ask = async <What extends WallTold['what']>(order: WallOrder, what: What) => {
    const told = await worker.ask(order);
    if (!isOf(told, what)) throw new Error(`the walls told ${told.what}, and not ${what}`);
    return told;
  };
  const connect = () => ask({ what: 'connect', walls }, 'connected');
  await connect();
  return {
    connect,
    async disconnect() {
      await ask({ what: 'disconnect' }, 'disconnected');
    },
    stall: ms => ask({ what: 'stall', ms }, 'woken'),
    measure: changes => ask({ what: 'measure', changes }, 'latencies'),
    leave: worker.leave,
  };
}

function isOf<What extends WallTold['what']>(
  told: WallTold,
  what: What,
): told is Extract<WallTold, { readonly what: What }> {
  return told.what === what;
}
