// Shows and takes away what the tool says by itself.
import type { Notice, Toast } from './notice.ts';
import type { ViewState } from './view-state.ts';

export type NoticeAction =
  | { readonly type: 'notice-shown'; readonly notice: Notice }
  | { readonly type: 'notice-cleared' }
  | { readonly type: 'toast-shown'; readonly toast: Toast }
  | { readonly type: 'toast-gone'; readonly id: string };

export function applyNoticeAction(state: ViewState, action: NoticeAction): ViewState {
  switch (action.type) {
    case 'notice-shown':
      return { ...state, notice: action.notice };
    case 'notice-cleared': {
      const { notice: _, hasHint: __, ...rest } = state;
      return rest;
    }
    case 'toast-shown': {
      // One that says something newer of the same thing takes its place.
      const others = state.toasts.filter(({ id }) => id !== action.toast.id);
      return { ...state, toasts: [...others, action.toast] };
    }
    case 'toast-gone':
      return { ...state, toasts: state.toasts.filter(({ id }) => id !== action.id) };
    default:
      return action satisfies never;
  }
}
