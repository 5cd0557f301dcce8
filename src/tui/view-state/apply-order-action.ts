// Keeps what was asked of the gateway and what it answered.
import type { Called, CommandReply, LoggedCommand, Order } from '../../client/index.ts';
import type { PreviewAnswer } from './orders.ts';
import type { ViewState } from './view-state.ts';

export type OrderAction =
  | { readonly type: 'order-sent'; readonly id: string; readonly order: Order }
  | { readonly type: 'order-answered'; readonly id: string; readonly answer: Called<'reply', CommandReply> }
  | { readonly type: 'preview-answered'; readonly about: string; readonly answer: PreviewAnswer }
  | { readonly type: 'commands-asked' }
  | {
      readonly type: 'commands-answered';
      readonly answer: Called<'commands', readonly LoggedCommand[]>;
    };

/** The rest is in the gateway's log. */
const KEPT = 200;

export function applyOrderAction(state: ViewState, action: OrderAction): ViewState {
  switch (action.type) {
    case 'order-sent': {
      const { id, order } = action;
      return { ...state, orders: [...state.orders, { id, order }].slice(-KEPT) };
    }
    case 'order-answered': {
      const { id, answer } = action;
      return { ...state, orders: state.orders.map(sent => (sent.id === id ? { ...sent, answer } : sent)) };
    }
    case 'preview-answered':
      return { ...state, previews: { ...state.previews, [action.about]: action.answer } };
    case 'commands-asked':
      // What is known already stays on the screen until the answer is there.
      return state.commandLog.state === 'answered' ? state : { ...state, commandLog: { state: 'asked' } };
    case 'commands-answered':
      return { ...state, commandLog: { state: 'answered', answer: action.answer } };
    default:
      return action satisfies never;
  }
}
