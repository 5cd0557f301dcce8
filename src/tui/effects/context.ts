// What the effects are carried out with: they see and touch nothing else.
import type { Feed } from '../../client/index.ts';
import type { Timers } from '../../lib/timers.ts';
import type { ViewAction } from '../view-state/index.ts';
import type { Outside } from './take-effects.ts';

export interface EffectContext {
  readonly feed: Feed;
  readonly timers: Timers;
  /** What came of it goes back into the view. */
  readonly dispatch: (action: ViewAction) => void;
  readonly quit: () => void;
  readonly redraw: () => void;
  readonly outside: Outside;
  /** Never the same twice on one screen. */
  readonly newId: () => string;
}
