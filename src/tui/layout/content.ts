// How large the screen is and how much there is to show: all that a layout is chosen by.
import type { ListPane, RouteKind } from '../view-state/index.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Where one is, or what stands in the way of it. */
export type Body = RouteKind | 'waiting' | 'sources';

export interface DetailList {
  readonly pane: ListPane;
  /** Where it never has more: what it does not need is the others'. */
  readonly most?: number;
}

/** What there is to show, as far as it decides who gets how much. */
export interface Content {
  /** Somebody has something to announce. */
  readonly hasBanner: boolean;
  readonly body: Body;
  /** The lists that a detail has below its text. */
  readonly detailLists?: readonly DetailList[];
  /** Rows of the main channel's queues, its total included. */
  readonly queueRows: number;
  /** Rows of the other channels' queues and totals. */
  readonly otherRows: number;
  readonly needyAgents: number;
  readonly agents: number;
  readonly campaigns: number;
  /** Lines of all of them: one that is held says in a second line who holds it and why. */
  readonly campaignLines: number;
  readonly runningCampaigns: number;
  /** Agents who are away from home. */
  readonly moved: number;
}

export interface Room {
  readonly hasChannelRows: boolean;
  /** The chart and the campaigns can stand side by side. */
  readonly isWide: boolean;
}
