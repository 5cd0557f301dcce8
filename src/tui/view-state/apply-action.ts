// The one way the view state changes: a pure function of the state and an action, by families of actions.
import { applyComfortAction, type ComfortAction } from './apply-comfort-action.ts';
import { applyDialogAction, type DialogAction } from './apply-dialog-action.ts';
import { applyFilterAction, type FilterAction } from './apply-filter-action.ts';
import { applyListAction, type ListAction } from './apply-list-action.ts';
import { applyNoticeAction, type NoticeAction } from './apply-notice-action.ts';
import { applyOrderAction, type OrderAction } from './apply-order-action.ts';
import { applyPaletteAction, type PaletteAction } from './apply-palette-action.ts';
import { applyRouteAction, type RouteAction } from './apply-route-action.ts';
import { applyTimelineAction, type TimelineAction } from './apply-timeline-action.ts';
import { applyViewAction, type SavedViewAction } from './apply-view-action.ts';
import type { ViewState } from './view-state.ts';

export type ViewAction =
  | ListAction
  | FilterAction
  | RouteAction
  | DialogAction
  | NoticeAction
  | OrderAction
  | PaletteAction
  | TimelineAction
  | SavedViewAction
  | ComfortAction;

export function applyAction(state: ViewState, action: ViewAction): ViewState {
  switch (action.type) {
    case 'cursor-moved':
    case 'focus-moved':
    case 'rows-marked':
    case 'rows-unmarked':
    case 'marks-cleared':
    case 'list-sorted':
    case 'columns-chosen':
    case 'columns-scrolled':
    case 'offline-shown':
    case 'agents-shown':
      return applyListAction(state, action);
    case 'filter-opened':
    case 'filter-typed':
    case 'filter-edited':
    case 'filter-kept':
    case 'filter-cleared':
      return applyFilterAction(state, action);
    case 'screen-opened':
    case 'detail-opened':
    case 'page-scrolled':
    case 'page-cursor-moved':
    case 'page-sorted':
    case 'trend-chosen':
    case 'explain-opened':
    case 'went-back':
      return applyRouteAction(state, action);
    case 'dialog-opened':
    case 'dialog-turned':
    case 'dialog-edited':
    case 'dialog-written':
    case 'dialog-closed':
      return applyDialogAction(state, action);
    case 'view-saved':
    case 'view-gone-to':
    case 'view-forgotten':
      return applyViewAction(state, action);
    case 'notice-shown':
    case 'notice-cleared':
    case 'toast-shown':
    case 'toast-gone':
      return applyNoticeAction(state, action);
    case 'deed-begun':
    case 'part-answered':
    case 'part-settled':
    case 'preview-answered':
    case 'others-told':
    case 'silences-told':
    case 'commands-asked':
    case 'commands-answered':
      return applyOrderAction(state, action);
    case 'agent-told':
    case 'contact-told':
    case 'yesterday-told':
      return applyTimelineAction(state, action);
    case 'palette-opened':
    case 'palette-typed':
    case 'palette-edited':
    case 'palette-completed':
    case 'palette-recalled':
    case 'palette-entered':
    case 'palette-closed':
      return applyPaletteAction(state, action);
    case 'comfort-told':
    case 'line-told':
      return applyComfortAction(state, action);
    default:
      return action satisfies never;
  }
}
