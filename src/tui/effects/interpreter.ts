// The interpreter: carries out each effect, and nothing else on the screen reaches beyond the view.
import type { EffectContext } from './context.ts';
import type { Effect } from './effect.ts';
import { askPreview, listCommands, sendOrder } from './order-effects.ts';
import { copy, dump } from './take-effects.ts';
import { createToasts } from './toast-effect.ts';

export interface Interpreter {
  run(effect: Effect): void;
  close(): void;
}

export function createInterpreter(given: Omit<EffectContext, 'newId'>): Interpreter {
  let count = 0;
  const newId = (): string => {
    count += 1;
    return String(count);
  };
  let isClosed = false;
  // An answer that comes when the screen is gone finds nobody.
  const dispatch: EffectContext['dispatch'] = action => {
    if (!isClosed) given.dispatch(action);
  };
  const context: EffectContext = { ...given, dispatch, newId };
  const toasts = createToasts(context);

  const run = (effect: Effect): void => {
    switch (effect.effect) {
      case 'quit':
        context.quit();
        break;
      case 'redraw':
        context.redraw();
        break;
      case 'order':
        void sendOrder(effect, context);
        break;
      case 'preview':
        void askPreview(effect, context);
        break;
      case 'list-commands':
        void listCommands(context);
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
      toasts.close();
    },
  };
}
