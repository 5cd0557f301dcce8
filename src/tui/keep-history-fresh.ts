// Asks for the past of whoever's detail is open: at once when it is opened, and anew as his row changes.
import type { Timers } from '../lib/timers.ts';
import type { Step } from './actions/index.ts';
import { rowOf } from './moment/moment.ts';
import type { Scene } from './scene/scene.ts';
import type { WallStore } from './scene/wall-store.ts';

export interface HistoryFreshening {
  readonly store: Pick<WallStore, 'scene' | 'subscribe'>;
  readonly timers: Timers;
  readonly perform: (steps: readonly Step[]) => void;
}

/** A history is written a moment after what happened. */
const WRITTEN_MS = 1_200;
/** However busy he is. */
const LEAST_MS = 2_500;
/** On a slow line; and where it was refused, or there is none. */
const SELDOM_MS = 15_000;
/** So many entries before what was told ends, what is older is asked for. */
const AHEAD = 60;

interface Open {
  readonly of: 'agents' | 'contacts';
  readonly id: string;
  row: unknown;
  isLive: boolean;
  askedMs: number;
  /** What is older was asked for up to here. */
  before?: number | undefined;
}

/** Returns the way to stop. */
export function keepHistoryFresh({ store, timers, perform }: HistoryFreshening): () => void {
  let open: Open | undefined;
  let callOff: (() => void) | undefined;
  const ask = (asked: Open): void => {
    callOff?.();
    callOff = undefined;
    asked.askedMs = timers.now();
    const { of, id } = asked;
    const page = store.scene.view.timelines.agents.get(id)?.ok ? 'newest' : 'whole';
    perform([{ effect: 'read-history', ...(of === 'agents' ? { of, id, page } : { of, id }) }]);
  };
  const askSoon = (asked: Open): void => {
    const isSeldom = store.scene.view.isSlowLine || isRefused(store.scene, asked);
    const leastMs = isSeldom ? SELDOM_MS : LEAST_MS;
    const waitMs = Math.max(WRITTEN_MS, asked.askedMs + leastMs - timers.now());
    callOff ??= timers.after(waitMs, () => ask(asked));
  };
  const look = (): void => {
    const { scene } = store;
    const now = openIn(scene);
    if (now === undefined || now.of !== open?.of || now.id !== open.id) {
      callOff?.();
      callOff = undefined;
      open = now;
      if (now?.isLive) ask(now);
      return;
    }
    const wasLive = open.isLive;
    open.isLive = now.isLive;
    if (!now.isLive) return;
    if (!wasLive) ask(open);
    else if (now.row !== open.row) askSoon(open);
    open.row = now.row;
    askOlder(scene, open, perform);
  };
  const unsubscribe = store.subscribe(look);
  return () => {
    unsubscribe();
    callOff?.();
  };
}

function openIn({ route, moment }: Scene): Open | undefined {
  if (route.kind !== 'detail' || (route.of !== 'agents' && route.of !== 'contacts')) return undefined;
  const { of, id } = route;
  const row: unknown = rowOf<unknown>(moment.document[of], id);
  return { of, id, row, isLive: moment.status.state === 'live', askedMs: Number.NEGATIVE_INFINITY };
}

function isRefused({ view }: Scene, { of, id }: Open): boolean {
  return view.timelines[of].get(id)?.ok === false;
}

function askOlder({ view, route }: Scene, open: Open, perform: HistoryFreshening['perform']): void {
  const told = open.of === 'agents' ? view.timelines.agents.get(open.id) : undefined;
  if (!told?.ok || route.kind !== 'detail') return;
  const { before, entries } = told.timeline;
  if (before === undefined || before === open.before || route.top + AHEAD < entries.length) return;
  open.before = before;
  perform([{ effect: 'read-history', of: 'agents', id: open.id, page: 'older', before }]);
}
