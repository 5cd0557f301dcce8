// Takes over what the person had settled and done before this screen was opened, or settles while it runs.
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
  /** What was entered in the palette in other days. */
  | { readonly type: 'lines-remembered'; readonly entered: readonly string[] };

export function applyComfortAction(state: ViewState, action: ComfortAction): ViewState {
  switch (action.type) {
    case 'comfort-told':
      return { ...state, comfort: action.comfort };
    case 'lines-remembered':
      return { ...state, entered: [...action.entered, ...state.entered] };
    default:
      return action satisfies never;
  }
}
