// Takes over what the person has settled, before this screen was opened or while it runs.
import type { ViewState } from './view-state.ts';

/** What his settings say to the screen. */
export interface Comfort {
  /** Of this gateway, in the header: `PRODUCTION`. */
  readonly word?: string;
  /** What is wrong with his settings. */
  readonly problem?: string;
}

export type ComfortAction =
  | { readonly type: 'comfort-told'; readonly comfort: Comfort }
  | { readonly type: 'line-told'; readonly isSlow: boolean };

export function applyComfortAction(state: ViewState, action: ComfortAction): ViewState {
  switch (action.type) {
    case 'comfort-told':
      return { ...state, comfort: action.comfort };
    case 'line-told':
      return { ...state, isSlowLine: action.isSlow };
    default:
      return action satisfies never;
  }
}
