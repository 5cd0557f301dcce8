// What a wall on a monitor shows: its pages, how long each of them stands, and how the screen is spared.
import { z } from 'zod';

/** What a page is made of. Who waits, how long, the level and how old all that is, are on every page anyway. */
export const WALL_PANES = ['tiles', 'queues', 'agents', 'chart', 'campaigns', 'announcement'] as const;
export type WallPane = (typeof WALL_PANES)[number];

export const AGENT_NAMES = ['full', 'initials'] as const;

export interface WallLayout {
  /** Shown one after the other, each from its top to its foot. */
  readonly pages: readonly (readonly WallPane[])[];
  readonly pageMs: number;
  /** Absent: it is never dimmed. */
  readonly night?: NightHours;
  /** The picture wanders, so that nothing burns in. */
  readonly drifts: boolean;
  readonly agentNames: (typeof AGENT_NAMES)[number];
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

const minute = z.int().min(0).max(1440);

/** As a gateway tells those of its config. A pane may be of a later ringtop. */
export const wallLayoutSchema = z.object({
  pages: z.array(z.array(z.string())),
  pageMs: z.number().positive(),
  night: z.object({ fromMinute: minute, untilMinute: minute }).exactOptional(),
  drifts: z.boolean(),
  agentNames: z.enum(AGENT_NAMES),
});

export type WallLayouts = Readonly<Record<string, WallLayout>>;

/** Those that can be read, without the panes that this ringtop does not know. */
export function readWallLayouts(told: unknown): WallLayouts {
  const named = z.record(z.string(), z.unknown()).safeParse(told);
  if (!named.success) return {};
  return Object.fromEntries(
    Object.entries(named.data).flatMap(([name, one]) => {
      const parsed = wallLayoutSchema.safeParse(one);
      return parsed.success ? [[name, { ...parsed.data, pages: parsed.data.pages.map(knownPanes) }]] : [];
    }),
  );
}

function knownPanes(page: readonly string[]): WallPane[] {
  return WALL_PANES.filter(pane => page.includes(pane)).sort((a, b) => page.indexOf(a) - page.indexOf(b));
}
