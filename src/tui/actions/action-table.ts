// The table of actions: all that can be done at the keys, in the order the help page shows it.
import type { ActionRecord } from './action.ts';
import { COLUMN_ACTIONS } from './column-actions.ts';
import { EXPLAIN_ACTION } from './explain-action.ts';
import { LIST_ACTIONS } from './list-actions.ts';
import { MARK_ACTIONS } from './mark-actions.ts';
import { MOVE_ACTIONS, PANE_ACTIONS } from './move-actions.ts';
import { AFTER_ORDERS, AGENT_ORDERS, CAMPAIGN_ORDERS, CONTACT_ORDERS, DESK_ORDERS } from './orders/index.ts';
import { HELP_ACTION, SCREEN_ACTIONS, STEP_ACTIONS } from './screen-actions.ts';
import { SORT_ACTIONS } from './sort-actions.ts';
import { TAKE_ACTIONS } from './take-actions.ts';
import {
  PALETTE_ACTION,
  QUIT_ACTION,
  REDRAW_ACTION,
  SLOW_LINE_ACTION,
  STEP_ASIDE_ACTION,
} from './tool-actions.ts';
import { VIEW_ACTIONS } from './view-actions.ts';

export const ACTIONS: readonly ActionRecord[] = [
  HELP_ACTION,
  PALETTE_ACTION,
  QUIT_ACTION,
  ...STEP_ACTIONS,
  ...LIST_ACTIONS,
  ...MARK_ACTIONS,
  ...PANE_ACTIONS,
  ...MOVE_ACTIONS,
  ...AGENT_ORDERS,
  ...CAMPAIGN_ORDERS,
  ...CONTACT_ORDERS,
  ...DESK_ORDERS,
  ...AFTER_ORDERS,
  ...SORT_ACTIONS,
  ...COLUMN_ACTIONS,
  ...VIEW_ACTIONS,
  ...SCREEN_ACTIONS,
  EXPLAIN_ACTION,
  ...TAKE_ACTIONS,
  SLOW_LINE_ACTION,
  REDRAW_ACTION,
  STEP_ASIDE_ACTION,
];
