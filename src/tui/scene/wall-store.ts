// Holds what is on the screen: takes the feed's changes, the keys and each second, and publishes one scene after another.
import type { Feed } from '../../client/index.ts';
import type { EpochMs } from '../../floor/index.ts';
import type { Size } from '../layout/content.ts';
import type { AgentOrder } from '../select/agent-order.ts';
import { idOfRoute, routeOf, type ViewAction, type ViewState } from '../view-state/index.ts';
import { createFrameGate } from './frame-gate.ts';
import { act, firstHeld, type Held, isSteady, type WallStoreOptions } from './held.ts';
import { areMany, isReviewed, judge, order, review } from './review.ts';
import { composeScene, type Scene } from './scene.ts';
import { takeMoment } from './take-moment.ts';
import { startTicker } from './ticker.ts';

export type { WallStoreOptions } from './held.ts';

export interface WallStore {
  readonly scene: Scene;
  subscribe(onScene: () => void): () => void;
  /** One after the other, and one scene for all of them. */
  dispatch(...actions: readonly ViewAction[]): void;
  /** A key was pressed, whatever came of it: nobody changes place for five seconds. */
  keyPressed(): void;
  resize(size: Size): void;
  close(): void;
}

/** At most ten frames a second are drawn of what the feed sends. */
const FRAME_MS = 100;

export function createWallStore(options: WallStoreOptions): WallStore {
  const { feed, timers } = options;
  const openedAt = options.wallClock();
  const listeners = new Set<() => void>();
  let held = firstHeld(options);
  let scene = compose(options, openedAt, { held });

  const publish = (change: Partial<Held> = {}): void => {
    held = { ...held, ...change };
    scene = compose(options, openedAt, { held, before: scene });
    const view = options.withinReach?.(scene) ?? held.view;
    if (view !== held.view) {
      held = { ...held, view };
      scene = compose(options, openedAt, { held, before: scene });
    }
    gate.drawn();
    for (const listener of listeners) listener();
  };
  const gate = createFrameGate(timers, FRAME_MS, () => publish());
  let callOff = (): void => {};
  const stopTicker = startTicker(feed, timers, () => {
    if (!areMany(held) || !isReviewed(options, held)) {
      publish(review(options, openedAt, held));
      return;
    }
    held = { ...held, ...judge(options, openedAt, held) };
    callOff = timers.after(0, () => publish(order(options, openedAt, held)));
  });
  const unsubscribe = feed.subscribe(() => {
    const isFirst = scene.moment.hasDocument !== feed.hasDocument || isFirstOfAgents(feed, held.order);
    if (isFirst) publish(review(options, openedAt, held));
    else gate.ask();
  });
  publish(review(options, openedAt, held));

  return {
    get scene() {
      return scene;
    },
    subscribe(onScene) {
      listeners.add(onScene);
      return () => listeners.delete(onScene);
    },
    dispatch: (...actions) => publish(act(options, actions, { moment: scene.moment, held })),
    keyPressed() {
      held = { ...held, lastKeyAt: timers.now() };
    },
    resize: newSize => publish({ size: newSize }),
    close() {
      unsubscribe();
      stopTicker();
      callOff();
      gate.close();
    },
  };
}

/** A gateway may be joined before it knows anybody: the first who come do not wait for the next second. */
function isFirstOfAgents({ document }: Feed, { working, offline }: AgentOrder): boolean {
  return working.length + offline.length === 0 && Object.keys(document.agents).length > 0;
}

interface Composing {
  readonly held: Held;
  /** What stands on the screen. */
  readonly before?: Scene;
}

function compose(options: WallStoreOptions, openedAt: EpochMs, { held, before }: Composing): Scene {
  const { marks, view, size, filter, order, found } = held;
  const input = {
    ...{ view, size, filter, order, found },
    words: options.words,
    isReadOnly: options.isReadOnly ?? false,
    moment: takeMoment(options, openedAt, marks),
  };
  const keepsPlaces = before && isSteady(options, held) && isSameList(before.view, held.view);
  return composeScene(input, keepsPlaces ? before : undefined);
}

/** Another list was asked for: it is shown in its own order. */
function isSameList(before: ViewState, now: ViewState): boolean {
  return (
    idOfRoute(routeOf(before)) === idOfRoute(routeOf(now)) &&
    before.filter === now.filter &&
    before.sorts === now.sorts
  );
}
