// The trends of another channel or queue: the one before or after, round and round.
import type { Scene } from '../scene/scene.ts';
import { selectTrendSubjects } from '../select/trend-subjects.ts';
import type { ViewAction } from '../view-state/index.ts';

export function stepTrend({ moment, view }: Scene, by: -1 | 1): ViewAction | undefined {
  const subjects = selectTrendSubjects(moment);
  const from = subjects.findIndex(({ id }) => id === view.trendOf);
  const to = subjects[(Math.max(0, from) + by + subjects.length) % subjects.length];
  return to && { type: 'trend-chosen', of: to.id };
}
