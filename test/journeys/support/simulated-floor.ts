// The whole of ringtop on the simulator's center: the same seed tells the same day, and the same screens, to the letter.
import { type OpenFeed, openFeed } from '../../../src/client/index.ts';
import type { Role } from '../../../src/floor/index.ts';
import { type Gateway, IN_MEMORY_HISTORY, openGateway } from '../../../src/gateway/index.ts';
import { openSimulator } from '../../../src/sources/index.ts';
import { createDirectThread } from '../../gateway/history/kills/direct-thread.ts';
import { createFloorClock, type FloorClock, SHIFT_AT } from './clock.ts';
import { openWall, type Wall, type WallOptions } from './wall.ts';

export interface SimulatedFloor extends FloorClock {
  readonly gateway: Gateway;
  /** Once: all screens of one person are on his one feed. */
  signsIn(person: Person): OpenFeed;
  /** The screen of tiko, a lead. */
  opens(options: Pick<WallOptions, 'mode' | 'columns' | 'rows'>): Promise<Wall>;
  /** Resolves when everybody has heard of all that was told and asked before. */
  heard(): Promise<void>;
  close(): Promise<void>;
}

export interface SimulatedFloorOptions {
  readonly seed: number;
  /** Epoch milliseconds. @default Monday, 14:05:32 in Tbilisi */
  readonly startAt?: number;
  /** The center's milliseconds for each of the clock's. @default 1 */
  readonly speed?: number;
}

const PEOPLE = { levan: 'lead', tiko: 'lead', ana: 'admin', nika: 'viewer' } as const;
export type Person = keyof typeof PEOPLE;
const TOKENS = Object.entries(PEOPLE).map(([name, role]) => ({
  ...{ name, role, secret: `the-secret-of-${name}` },
}));

export function roleOf(person: Person): Role {
  return PEOPLE[person];
}

export async function openSimulatedFloor(options: SimulatedFloorOptions): Promise<SimulatedFloor> {
  const { seed, startAt = SHIFT_AT, speed = 1 } = options;
  const clock = createFloorClock(startAt);
  const { timers } = clock;
  const gateway = await openGateway({
    sources: [openSimulator({ seed, startAt, speed, timers })],
    ...{ tokens: TOKENS, token: 'the-token-of-the-gateway', log: () => {} },
    listen: { host: '127.0.0.1', port: 0 },
    // As in the demo, but that nobody waits for a thread.
    history: { ...IN_MEMORY_HISTORY, openThread: createDirectThread(() => {}).open },
    tuning: { timers, run: 'c' },
  });
  const open: { close(): Promise<unknown> }[] = [];
  const feeds = new Map<Person, OpenFeed>();
  const signsIn = (name: Person): OpenFeed => {
    const signedIn = feeds.get(name);
    if (signedIn) return signedIn;
    const feed = openFeed({
      ...{ locate: () => ({ url: gateway.url, token: `the-secret-of-${name}` }), timers },
      ...{ wallNow: clock.now, random: () => 0.5 },
    });
    feeds.set(name, feed);
    open.unshift(feed);
    // What is answered came after all that was told before it: time goes on when everybody has heard of it.
    clock.onStep(() => feed.listCommands({ limit: 1 }));
    return feed;
  };
  return Object.assign(clock, {
    gateway,
    signsIn,
    async opens(shown) {
      const wall = await openWall({ feed: signsIn('tiko'), clock, ...shown });
      open.unshift(wall);
      // Who leaves again and again, and comes back, leaves nothing behind.
      void wall.exited.then(() => open.splice(open.indexOf(wall), 1));
      await wall.shows('● live', 10);
      return wall;
    },
    async heard() {
      for (const feed of feeds.values()) await feed.listCommands({ limit: 1 });
    },
    async close() {
      for (const one of [...open]) await one.close();
      await gateway.close();
    },
  } satisfies Omit<SimulatedFloor, keyof FloorClock>);
}
