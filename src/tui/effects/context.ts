// What the effects are carried out with: they see and touch nothing else.
import type { Feed } from '../../client/index.ts';
import type { Timers } from '../../lib/timers.ts';
import type { Deed, ViewAction, ViewState } from '../view-state/index.ts';
import type { Outside } from './take-effects.ts';
import type { Shown } from './toast-effect.ts';

export interface EffectContext {
  readonly feed: Feed;
  readonly timers: Timers;
  /** As it is now. */
  readonly view: () => ViewState;
  /** What came of it goes back into the view. */
  readonly dispatch: (...actions: readonly ViewAction[]) => void;
  readonly quit: () => void;
  readonly redraw: () => void;
  readonly stepAside: () => void;
  readonly outside: Outside;
  /** Of this run of the tool: what it orders is told apart from what any other does. */
  readonly run: string;
  /** Never the same twice on one screen. */
  readonly newId: () => string;
  /** All of a deed has been answered. */
  readonly onDone: (deed: Deed) => void;
  /** Says what has come of it. */
  readonly toast: (toast: Shown) => void;
}
