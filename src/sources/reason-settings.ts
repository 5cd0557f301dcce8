// What a config may say of a pause reason: what its time is, for how long it may last, who may read it.

import type { PauseReasons } from '../floor/index.ts';

/** `work` is time for the center that no contact brought: a meeting, a call-back by hand. */
export type ReasonMeaning = 'break' | 'wrap-up' | 'work';

export interface ReasonSettings {
  readonly means: ReasonMeaning;
  /** Absent: no limit of its own. */
  readonly limitMs?: number;
  /** Whether a wall that anybody may look at shows the reason's word. Absent: no. */
  readonly isPublic?: boolean;
}

/** Keyed by the reason as `reasonKey` spells it. */
export type SettingsByReason = Readonly<Record<string, ReasonSettings>>;

/** A reason is the same however it is written: ` Lunch` is `lunch`. */
export function reasonKey(reason: string): string {
  return reason.trim().toLowerCase();
}

/** As a source tells them: what a wrap-up is called is nothing to choose. */
export function pauseReasonsOf(
  reasons: SettingsByReason = {},
  freeReasons = true,
): { readonly pauseReasons?: PauseReasons; readonly onlyListedReasons?: true } {
  const chosen = Object.entries(reasons).filter(([, { means }]) => means !== 'wrap-up');
  if (chosen.length === 0) return {};
  const told = chosen.map(([reason, { means, limitMs }]) => [
    reason,
    { means, ...(limitMs === undefined ? {} : { limitMs }) },
  ]);
  const onlyListed = freeReasons ? {} : { onlyListedReasons: true as const };
  return { pauseReasons: Object.fromEntries(told), ...onlyListed };
}
