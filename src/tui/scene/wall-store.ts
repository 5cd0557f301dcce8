// Holds what is on the screen: takes the feed's changes, the keys and each second, and publishes one scene after another.
import type { Feed } from '../../client/index.ts';
import type { EpochMs } from '../../floor/index.ts';
import type { Size } from '../layout/content.ts';
import type { Moment } from '../moment/moment.ts';
import type { AgentOrder } from '../select/agent-order.ts';
import {
  filterTextOf,
  idOfRoute,
  type Route,
  routeOf,
  type Sort,
  type ViewAction,
  type ViewState,
} from '../view-state/index.ts';
import { createFrameGate } from './frame-gate.ts';
import { act, firstHeld, type Held, isSteady, type WallStoreOptions } from './held.ts';
import { isUnread, newcomerOf } from './newcomer.ts';
import { inSteps, isDue } from './pace.ts';
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
  let scene = compose(options, momentOf(options, openedAt, held), { held });

  let shownAt = Number.NEGATIVE_INFINITY;

  const greet = (before: Scene): void => {
    const isHere = isSameList(before.view, scene.view);
    const newcomer = (isHere && newcomerOf(before, scene, timers.now())) || before.newcomer;
    const times = { now: timers.now(), lastKeyAt: held.lastKeyAt };
    if (newcomer && isHere && isUnread(newcomer, times)) scene = { ...scene, newcomer };
  };

  /** What a key asks for is answered from what is shown: over a slow line the rest would only stand before the answer. */
  const publish = (change: Partial<Held> = {}, isOfKey = false): void => {
    held = { ...held, ...change };
    const isSame = isOfKey && held.view.isSlowLine && isStill(feed, scene);
    const moment = isSame ? { ...scene.moment, status: feed.status } : momentOf(options, openedAt, held);
    if (!isSame) shownAt = timers.now();
    const before = scene;
    scene = compose(options, moment, { held, before });
    const view = options.withinReach?.(scene) ?? held.view;
    if (view !== held.view) {
      held = { ...held, view };
      scene = compose(options, moment, { held, before: scene });
    }
    greet(before);
    gate.drawn();
    for (const listener of listeners) listener();
  };
  const gate = createFrameGate(timers, FRAME_MS, () => publish());
  let callOff = (): void => {};
  const stopTicker = startTicker(feed, timers, () => {
    if (held.view.isSlowLine && !isDue(feed, timers.now() - shownAt)) return;
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
    else if (!held.view.isSlowLine) gate.ask();
    else if (!isStill(feed, scene)) publish();
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
    dispatch: (...actions) => publish(act(options, actions, { moment: scene.moment, held }), true),
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

function momentOf(options: WallStoreOptions, openedAt: EpochMs, { marks, view }: Held): Moment {
  const moment = takeMoment(options, openedAt, marks);
  return view.isSlowLine ? inSteps(moment) : moment;
}

/** Whether the screen shows how the feed stands: that it was lost, or is back, never waits. */
function isStill({ status, hasDocument }: Feed, { moment }: Scene): boolean {
  return moment.status.state === status.state && moment.hasDocument === hasDocument;
}

function compose(options: WallStoreOptions, moment: Moment, { held, before }: Composing): Scene {
  const { view, size, filter, order, found } = held;
  const { words, slowWords = words } = options;
  const input = {
    ...{ view, size, filter, order, found, moment },
    words: view.isSlowLine ? slowWords : words,
    isReadOnly: options.isReadOnly ?? false,
  };
  const keepsPlaces = before && isSteady(options, held) && isSameList(before.view, held.view);
  return composeScene(input, keepsPlaces ? before : undefined);
}

/** Another list was asked for: it is shown in its own order. */
function isSameList(before: ViewState, now: ViewState): boolean {
  return (
    idOfRoute(routeOf(before)) === idOfRoute(routeOf(now)) &&
    filterTextOf(before) === filterTextOf(now) &&
    before.sorts === now.sorts &&
    sortOf(routeOf(before)) === sortOf(routeOf(now))
  );
}

function sortOf(route: Route): Sort | undefined {
  return route.kind === 'alerts' ? route.sort : undefined;
}
