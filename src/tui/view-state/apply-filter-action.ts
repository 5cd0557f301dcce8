// Changes the filter, letter by letter.
import { editLine, type LineEdit, toOneLine } from './edit-text.ts';
import type { ListState } from './list-state.ts';
import { hasOwnFilter } from './route.ts';
import { filterTextOf, routeOf, type ViewState, withRoute } from './view-state.ts';

export type FilterAction =
  | { readonly type: 'filter-opened' }
  | { readonly type: 'filter-typed'; readonly text: string }
  | { readonly type: 'filter-edited'; readonly edit: LineEdit }
  | { readonly type: 'filter-kept' }
  | { readonly type: 'filter-cleared' };

export function applyFilterAction(state: ViewState, action: FilterAction): ViewState {
  switch (action.type) {
    case 'filter-opened':
      return { ...state, isTyping: true };
    case 'filter-typed':
      return withFilter(state, filterTextOf(state) + toOneLine(action.text));
    case 'filter-edited':
      return withFilter(state, editLine({ text: filterTextOf(state) }, action.edit).text);
    case 'filter-kept':
      return { ...state, isTyping: false };
    case 'filter-cleared':
      return withFilter({ ...state, isTyping: false }, '');
    default:
      return action satisfies never;
  }
}

/** Another filter is another list: it is shown from its beginning. Without any, whom the cursor is on is still there. */
function withFilter(state: ViewState, filter: string): ViewState {
  if (filter === filterTextOf(state)) return state;
  const route = routeOf(state);
  if (hasOwnFilter(route)) return withRoute(state, { ...route, filter, top: 0 });
  const { lists } = state;
  const fromTop = ({ cursorId }: ListState): ListState => ({
    ...(filter === '' && cursorId !== undefined ? { cursorId } : {}),
    cursorIndex: 0,
    top: 0,
  });
  return {
    ...state,
    filter,
    lists: {
      ...lists,
      queues: fromTop(lists.queues),
      agents: fromTop(lists.agents),
      contacts: fromTop(lists.contacts),
    },
  };
}
