// Holds what is on a monitor: takes the feed's changes and each second, turns its pages, and publishes one scene after another.
import type { EpochMs } from '../../floor/index.ts';
import type { Timers } from '../../lib/timers.ts';
import type { Size } from '../layout/content.ts';
import { type Marks, NO_MARKS } from '../moment/judgement.ts';
import { judgeFloor } from '../moment/marks.ts';
import type { Wording } from '../panes/wording.ts';
import { createFrameGate } from '../scene/frame-gate.ts';
import { type MomentOptions, takeMoment } from '../scene/take-moment.ts';
import { startTicker } from '../scene/ticker.ts';
import { type AgentOrder, EMPTY_ORDER, selectAgentOrder } from '../select/agent-order.ts';
import type { Comfort } from '../view-state/index.ts';
import { chooseLayout, type MonitorWish } from './layout/choose-layout.ts';
import { composeMonitor, type MonitorScene } from './monitor-scene.ts';
import type { Turn } from './turn/turn-page.ts';

export interface MonitorStore {
  readonly scene: MonitorScene;
  subscribe(onScene: () => void): () => void;
  resize(size: Size): void;
  /** What is settled for this gateway, beside its look. */
  settle(comfort: Comfort): void;
  close(): void;
}

export interface MonitorStoreOptions extends MomentOptions {
  readonly wish: MonitorWish;
  readonly size: Size;
  readonly timers: Timers;
  /** In the center's own time: made from what the store shows. */
  readonly wording: Wording;
}

const FRAME_MS = 100;

interface Held {
  readonly size: Size;
  readonly marks: Marks;
  readonly order: AgentOrder;
  readonly turn: Turn;
  readonly comfort: Comfort;
}

export function createMonitorStore(options: MonitorStoreOptions): MonitorStore {
  const { feed, timers, size } = options;
  const openedAt = options.wallClock();
  const listeners = new Set<() => void>();
  const turn = { index: 0, sinceMs: timers.now() };
  let held: Held = { size, turn, marks: NO_MARKS, order: EMPTY_ORDER, comfort: {} };
  let scene = compose(options, openedAt, held);

  const publish = (change: Partial<Held> = {}): void => {
    held = { ...held, ...change };
    scene = compose(options, openedAt, held);
    held = { ...held, turn: scene.turn };
    gate.drawn();
    for (const listener of listeners) listener();
  };
  const review = (): void => publish(reviewFloor(options, openedAt, held));
  const gate = createFrameGate(timers, FRAME_MS, () => publish());
  const stopTicker = startTicker(feed, timers, review);
  const unsubscribe = feed.subscribe(() => {
    if (scene.moment.hasDocument === feed.hasDocument) gate.ask();
    else review();
  });
  review();

  return {
    get scene() {
      return scene;
    },
    subscribe(onScene) {
      listeners.add(onScene);
      return () => listeners.delete(onScene);
    },
    resize: newSize => publish({ size: newSize }),
    settle: comfort => publish({ comfort }),
    close() {
      unsubscribe();
      stopTicker();
      gate.close();
    },
  };
}

function compose(options: MonitorStoreOptions, openedAt: EpochMs, held: Held): MonitorScene {
  const { feed, wish, timers, wording } = options;
  const { size, marks, order, turn, comfort } = held;
  const moment = takeMoment(options, openedAt, marks);
  // Before a gateway has answered nothing is missing there.
  const { layout, missing } = chooseLayout(wish, feed.layouts);
  const input = {
    ...{ moment, size, layout, agentIds: order.working, turn, comfort, nowMs: timers.now() },
    ...(missing === undefined || !feed.hasDocument ? {} : { missingLayout: missing }),
  };
  return composeMonitor(input, wording);
}

/** Judging passes over everybody: once a second. While the feed is not live all stays as it was last judged. */
function reviewFloor(options: MonitorStoreOptions, openedAt: EpochMs, held: Held): Partial<Held> {
  if (options.feed.status.state !== 'live' && held.marks.judgements) return {};
  const marks = judgeFloor(held.marks, takeMoment(options, openedAt, held.marks));
  const order = selectAgentOrder(takeMoment(options, openedAt, marks), { byName: true, before: held.order });
  return { marks, order };
}
