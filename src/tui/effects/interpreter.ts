// The interpreter: carries out each effect, and nothing else on the screen reaches beyond the view.
import {
  askPreview,
  listCommands,
  listSilences,
  lookForOthers,
  readHistory,
  readYesterday,
} from './ask-gateway.ts';
import type { EffectContext } from './context.ts';
import { doDeed } from './deed-effect.ts';
import type { Effect } from './effect.ts';
import { followOrders } from './follow-orders.ts';
import { followRinging } from './follow-ringing.ts';
import { copy, dump } from './take-effects.ts';
import { createToasts } from './toast-effect.ts';
import { askUndo, askUndoAgain } from './undo-effect.ts';

export interface Interpreter {
  run(effect: Effect): void;
  close(): void;
}

export function createInterpreter(given: Omit<EffectContext, 'newId' | 'toast' | 'onDone'>): Interpreter {
  let count = 0;
  const newId = (): string => {
    count += 1;
    return String(count);
  };
  let isClosed = false;
  // An answer that comes when the screen is gone finds nobody.
  const dispatch: EffectContext['dispatch'] = (...actions) => {
    if (!isClosed) given.dispatch(...actions);
  };
  const toasts = createToasts({ ...given, dispatch });
  const ringing = followRinging({ feed: given.feed, toast: toasts.show });
  const context: EffectContext = { ...given, dispatch, newId, toast: toasts.show, onDone: ringing.follow };
  const stopFollowing = followOrders(context);

  const run = (effect: Effect): void => {
    switch (effect.effect) {
      case 'quit':
        context.quit();
        break;
      case 'step-aside':
        context.stepAside();
        break;
      case 'redraw':
        context.redraw();
        break;
      case 'deed':
        void doDeed(effect.plan, context);
        break;
      case 'preview':
        void askPreview(effect, context);
        break;
      case 'ask-undo':
        void askUndo(context);
        break;
      case 'ask-undo-again':
        void askUndoAgain(context);
        break;
      case 'look-for-others':
        void lookForOthers(context);
        break;
      case 'list-commands':
        void listCommands(context);
        break;
      case 'read-history':
        void readHistory(effect, context);
        break;
      case 'read-yesterday':
        void readYesterday(effect, context);
        break;
      case 'list-silences':
        void listSilences(context);
        break;
      case 'toast':
        toasts.show(effect);
        break;
      case 'copy':
        copy(effect, { toasts, outside: context.outside });
        break;
      case 'dump':
        void dump(effect, { toasts, outside: context.outside });
        break;
      default:
        effect satisfies never;
    }
  };
  return {
    run,
    close() {
      isClosed = true;
      stopFollowing();
      ringing.stop();
      toasts.close();
    },
  };
}
