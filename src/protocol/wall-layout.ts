// What a wall on a monitor shows: its pages, how long each of them stands, and how the screen is spared.

/** What a page is made of. Who waits, how long, the level and how old all that is, are on every page anyway. */
export const WALL_PANES = ['tiles', 'queues', 'agents', 'chart', 'campaigns', 'announcement'] as const;
export type WallPane = (typeof WALL_PANES)[number];

export interface WallLayout {
  /** Shown one after the other, each from its top to its foot. */
  readonly pages: readonly (readonly WallPane[])[];
  readonly pageMs: number;
  /** Absent: it is never dimmed. */
  readonly night?: NightHours;
  /** The picture wanders, so that nothing burns in. */
  readonly drifts: boolean;
  readonly agentNames: 'full' | 'initials';
}

/** In minutes of the center's own clock; over midnight where the end comes before the start. */
export interface NightHours {
  readonly fromMinute: number;
  readonly untilMinute: number;
}

export const USUAL_WALL_LAYOUT: WallLayout = {
  pages: [['tiles', 'queues']],
  pageMs: 20_000,
  night: { fromMinute: 22 * 60, untilMinute: 6 * 60 },
  drifts: true,
  agentNames: 'full',
};
