// How large the screen is and how much there is to show: all that a layout is chosen by.

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** What there is to show, as far as it decides who gets how much. */
export interface Content {
  /** A wall has no keys to tell of. */
  readonly hasKeys: boolean;
  /** Somebody has something to announce. */
  readonly hasBanner: boolean;
  readonly body: 'floor' | 'help' | 'detail' | 'waiting' | 'all-alerts' | 'sources';
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
}

export interface Room {
  readonly hasChannelRows: boolean;
  /** The chart and the campaigns can stand side by side. */
  readonly isWide: boolean;
}
