// The one way the view state changes: a pure function of the state and an action.
import type { ListPane, ListState, Page, ViewState } from './view-state.ts';

export type ViewAction =
  | { readonly type: 'cursor-moved'; readonly pane: ListPane; readonly to: Required<ListState> }
  | { readonly type: 'focus-moved'; readonly to: ListPane }
  | { readonly type: 'page-opened'; readonly page: Page }
  | { readonly type: 'page-scrolled'; readonly top: number }
  | { readonly type: 'went-back' }
  | { readonly type: 'filter-opened' }
  | { readonly type: 'filter-typed'; readonly text: string }
  | { readonly type: 'filter-erased' }
  | { readonly type: 'filter-kept' }
  | { readonly type: 'filter-cleared' }
  | { readonly type: 'offline-shown'; readonly isShown: boolean }
  | { readonly type: 'agents-shown'; readonly all: boolean };

export function applyAction(state: ViewState, action: ViewAction): ViewState {
  switch (action.type) {
    case 'cursor-moved':
      return { ...state, focus: action.pane, lists: { ...state.lists, [action.pane]: action.to } };
    case 'focus-moved':
      return { ...state, focus: action.to };
    case 'page-opened':
      return { ...state, page: action.page };
    case 'page-scrolled':
      return state.page.kind === 'floor' ? state : { ...state, page: { ...state.page, top: action.top } };
    case 'went-back':
      return goBack(state);
    case 'filter-opened':
      return { ...state, isTyping: true };
    case 'filter-typed':
      return withFilter(state, state.filter + toOneLine(action.text));
    case 'filter-erased':
      return withFilter(state, withoutLastGrapheme(state.filter));
    case 'filter-kept':
      return { ...state, isTyping: false };
    case 'filter-cleared':
      return withFilter({ ...state, isTyping: false }, '');
    case 'offline-shown':
      return { ...state, showsOffline: action.isShown };
    case 'agents-shown':
      return { ...state, showsAllAgents: action.all };
    default:
      return action satisfies never;
  }
}

/** One step: what was opened last goes first. */
function goBack(state: ViewState): ViewState {
  if (state.page.kind !== 'floor') return { ...state, page: { kind: 'floor' } };
  return withFilter({ ...state, isTyping: false }, '');
}

/** Another filter is another list: it is shown from its beginning. */
function withFilter(state: ViewState, filter: string): ViewState {
  if (filter === state.filter) return state;
  const fromTop = { cursorIndex: 0, top: 0 };
  return { ...state, filter, lists: { ...state.lists, queues: fromTop, agents: fromTop } };
}

/** What is typed or pasted stands in a line of the screen; names have no format characters, so it is found without. */
function toOneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').replace(/\p{Cf}/gu, '');
}

function withoutLastGrapheme(text: string): string {
  return [...new Intl.Segmenter().segment(text)]
    .slice(0, -1)
    .map(({ segment }) => segment)
    .join('');
}
