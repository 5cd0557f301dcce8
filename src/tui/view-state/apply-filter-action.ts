// Changes the filter, letter by letter.
import type { ViewState } from './view-state.ts';

export type FilterAction =
  | { readonly type: 'filter-opened' }
  | { readonly type: 'filter-typed'; readonly text: string }
  | { readonly type: 'filter-erased' }
  | { readonly type: 'filter-kept' }
  | { readonly type: 'filter-cleared' };

export function applyFilterAction(state: ViewState, action: FilterAction): ViewState {
  switch (action.type) {
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
    default:
      return action satisfies never;
  }
}

/** Another filter is another list: it is shown from its beginning. */
function withFilter(state: ViewState, filter: string): ViewState {
  if (filter === state.filter) return state;
  const fromTop = { cursorIndex: 0, top: 0 };
  return { ...state, filter, lists: { ...state.lists, queues: fromTop, agents: fromTop, contacts: fromTop } };
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
