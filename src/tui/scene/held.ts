// What a scene is made of beside the feed, and how a key changes it.
import type { Words } from '../../i18n/index.ts';
import type { Timers } from '../../lib/timers.ts';
import { createFilter, type Filter } from '../find/index.ts';
import type { Size } from '../layout/content.ts';
import { type Marks, NO_MARKS } from '../moment/judgement.ts';
import type { Moment } from '../moment/moment.ts';
import { type AgentOrder, EMPTY_ORDER, filterOrder, sortOrder } from '../select/agent-order.ts';
import { sortIds } from '../sort/index.ts';
import { applyAction, FIRST_VIEW, hasMarks, type ViewAction, type ViewState } from '../view-state/index.ts';
import type { Scene } from './scene.ts';
import type { MomentOptions } from './take-moment.ts';

export interface WallStoreOptions extends MomentOptions {
  readonly size: Size;
  /** States are found by what the screen calls them. */
  readonly words: Words;
  /** The same, in which times go on in longer steps. @default words */
  readonly slowWords?: Words;
  readonly timers: Timers;
  /** What is shown first. @default the wall */
  readonly view?: ViewState;
  /** Nothing is ordered from this screen. @default false */
  readonly isReadOnly?: boolean;
  /** What of the view can be scrolled so far. @default all of it */
  readonly withinReach?: (scene: Scene) => ViewState;
}

/** What a scene is made of beside the feed. */
export interface Held {
  readonly view: ViewState;
  readonly size: Size;
  /** Of the view's text. */
  readonly filter: Filter;
  /** Who needs you first, before anything else was asked for. */
  readonly natural: AgentOrder;
  readonly order: AgentOrder;
  /** Of the order, those who pass the filter. */
  readonly found: AgentOrder;
  readonly marks: Marks;
  /** So many people's names are ready to be found. */
  readonly foldedCount: number;
  readonly lastKeyAt: number;
}

export function firstHeld({ size, words, view = FIRST_VIEW }: WallStoreOptions): Held {
  return {
    view,
    size,
    filter: createFilter(view.filter, words),
    natural: EMPTY_ORDER,
    order: EMPTY_ORDER,
    found: EMPTY_ORDER,
    marks: NO_MARKS,
    foldedCount: 0,
    lastKeyAt: Number.NEGATIVE_INFINITY,
  };
}

export function sortAgents(natural: AgentOrder, moment: Moment, { sorts }: ViewState): AgentOrder {
  return sortOrder(natural, ids => sortIds('agents', ids, { moment, sort: sorts.agents }));
}

const STEADY_AFTER_KEY_MS = 5_000;

/** A row does not move under the hand: not soon after a key, nor while rows are marked, nor in a dialog or the palette. */
export function isSteady({ timers }: WallStoreOptions, { lastKeyAt, view }: Held): boolean {
  const isAsked = view.dialog !== undefined || view.palette !== undefined;
  return isAsked || hasMarks(view) || timers.now() - lastKeyAt < STEADY_AFTER_KEY_MS;
}

/** What the keys asked for is there at once, whatever stands still otherwise. */
export function act(
  options: WallStoreOptions,
  actions: readonly ViewAction[],
  { moment, held }: { readonly moment: Moment; readonly held: Held },
): Partial<Held> {
  const view = actions.reduce(applyAction, held.view);
  const isSorted = view.sorts.agents !== held.view.sorts.agents;
  const isFiltered = view.filter !== held.view.filter;
  if (!isSorted && !isFiltered) return { view };
  const filter = isFiltered ? createFilter(view.filter, options.words) : held.filter;
  const order = isSorted ? sortAgents(held.natural, moment, view) : held.order;
  return { view, filter, order, found: filterOrder(moment, order, filter) };
}
