// Takes over what the person has settled, before this screen was opened or while it runs.
import type { ViewState } from './view-state.ts';

/** What his settings say to the screen. */
export interface Comfort {
  /** Of this gateway, in the header: `PRODUCTION`. */
  readonly word?: string;
  /** What is wrong with his settings. */
  readonly problem?: string;
}

export interface ComfortAction {
  readonly type: 'comfort-told';
  readonly comfort: Comfort;
}

export function applyComfortAction(state: ViewState, { comfort }: ComfortAction): ViewState {
  return { ...state, comfort };
}
