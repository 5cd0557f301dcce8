// Holds what is on the screen: takes the feed's changes, the keys and each second, and publishes one scene after another.
import type { Feed } from '../../client/index.ts';
import type { EpochMs } from '../../floor/index.ts';
import type { Words } from '../../i18n/index.ts';
import type { Timers } from '../../lib/timers.ts';
import { createFilter, type Filter, OPEN_FILTER } from '../find/index.ts';
import type { Size } from '../layout/content.ts';
import { type Marks, NO_MARKS } from '../moment/judgement.ts';
import { judgeFloor } from '../moment/marks.ts';
import type { Moment } from '../moment/moment.ts';
import {
  type AgentOrder,
  EMPTY_ORDER,
  filterOrder,
  keepPlaces,
  selectAgentOrder,
} from '../select/agent-order.ts';
import {
  applyAction,
  FIRST_VIEW,
  hasMarks,
  idOfRoute,
  routeOf,
  type ViewAction,
  type ViewState,
} from '../view-state/index.ts';
import { createFrameGate } from './frame-gate.ts';
import { composeScene, type Scene, type WallMode } from './scene.ts';
import { startTicker } from './ticker.ts';

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

export interface WallStoreOptions {
  readonly feed: Feed;
  readonly mode: WallMode;
  readonly size: Size;
  /** States are found by what the screen calls them. */
  readonly words: Words;
  readonly timers: Timers;
  /** This machine's clock, for the time before the feed has told its own. */
  readonly wallClock: () => EpochMs;
  /** Nothing is ordered from this screen. @default false */
  readonly isReadOnly?: boolean;
  /** Of this ringtop. */
  readonly version?: string;
}

/** At most ten frames a second are drawn of what the feed sends. */
const FRAME_MS = 100;
const STEADY_AFTER_KEY_MS = 5_000;

/** What a scene is made of beside the feed. */
interface Held {
  readonly view: ViewState;
  readonly size: Size;
  /** Of the view's text. */
  readonly filter: Filter;
  readonly order: AgentOrder;
  /** Of the order, those who pass the filter. */
  readonly found: AgentOrder;
  readonly marks: Marks;
  readonly lastKeyAt: number;
}

export function createWallStore(options: WallStoreOptions): WallStore {
  const { feed, timers, size } = options;
  const openedAt = options.wallClock();
  const listeners = new Set<() => void>();
  let held: Held = {
    view: FIRST_VIEW,
    size,
    filter: OPEN_FILTER,
    order: EMPTY_ORDER,
    found: EMPTY_ORDER,
    marks: NO_MARKS,
    lastKeyAt: Number.NEGATIVE_INFINITY,
  };
  let scene = compose(options, openedAt, { held });

  const publish = (change: Partial<Held> = {}): void => {
    held = { ...held, ...change };
    scene = compose(options, openedAt, { held, before: scene });
    gate.drawn();
    for (const listener of listeners) listener();
  };
  const gate = createFrameGate(timers, FRAME_MS, () => publish());
  const stopTicker = startTicker(feed, timers, () => publish(review(options, openedAt, held)));
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
    dispatch: (...actions) => publish(act(options, actions, { scene, held })),
    keyPressed() {
      held = { ...held, lastKeyAt: timers.now() };
    },
    resize: newSize => publish({ size: newSize }),
    close() {
      unsubscribe();
      stopTicker();
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
  const { marks, lastKeyAt: _, ...shown } = held;
  const input = {
    ...shown,
    mode: options.mode,
    isReadOnly: options.isReadOnly ?? false,
    moment: takeMoment(options, openedAt, marks),
  };
  const keepsPlaces = before && isSteady(options, held) && isSameList(before.view, held.view);
  return composeScene(input, keepsPlaces ? before : undefined);
}

/** Another list was asked for: it is shown in its own order. */
function isSameList(before: ViewState, now: ViewState): boolean {
  return idOfRoute(routeOf(before)) === idOfRoute(routeOf(now)) && before.filter === now.filter;
}

function takeMoment(options: WallStoreOptions, openedAt: EpochMs, marks: Marks): Moment {
  const { feed, wallClock, version } = options;
  const { document, hasDocument, status, gatewayVersion, you } = feed;
  const clocks = hasDocument
    ? { dataNow: feed.dataNow(), clockNow: feed.clockNow() }
    : { dataNow: wallClock(), clockNow: wallClock() };
  const told = {
    ...(gatewayVersion === undefined ? {} : { gatewayVersion }),
    ...(you === undefined ? {} : { reader: { name: you.name, role: you.role } }),
    ...(you?.scope === undefined ? {} : { scope: you.scope }),
    ...(version === undefined ? {} : { ownVersion: version }),
  };
  return { document, hasDocument, status, openedAt, marks, ...told, ...clocks };
}

type Reviewed = Pick<Held, 'marks' | 'order' | 'found'>;

/**
 * Judging and ordering pass over everybody: once a second, and when the first document, or anybody, is there. While the feed is
 * not live all stays as it was last judged: nothing vouches for anything better.
 */
function review(options: WallStoreOptions, openedAt: EpochMs, held: Held): Reviewed {
  if (options.feed.status.state !== 'live' && held.marks.judgements) return held;
  const marks = judgeFloor(held.marks, takeMoment(options, openedAt, held.marks));
  const moment = takeMoment(options, openedAt, marks);
  const fresh = selectAgentOrder(moment, { byName: options.mode === 'wall' });
  const order = isSteady(options, held) ? keepPlaces(held.order, fresh) : fresh;
  return { marks, order, found: filterOrder(moment, order, held.filter) };
}

/** A row does not move under the hand: not soon after a key, nor while rows are marked, nor in a dialog or the palette. */
function isSteady({ timers }: WallStoreOptions, { lastKeyAt, view }: Held): boolean {
  const isAsked = view.dialog !== undefined || view.palette !== undefined;
  return isAsked || hasMarks(view) || timers.now() - lastKeyAt < STEADY_AFTER_KEY_MS;
}

function act(
  { words }: WallStoreOptions,
  actions: readonly ViewAction[],
  { scene, held }: { readonly scene: Scene; readonly held: Held },
): Partial<Held> {
  const view = actions.reduce(applyAction, held.view);
  if (view.filter === held.view.filter) return { view };
  const filter = createFilter(view.filter, words);
  return { view, filter, found: filterOrder(scene.moment, held.order, filter) };
}
