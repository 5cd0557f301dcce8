// Says something for as long as SCREENS §9 has it: what was applied shortly, what was not until Esc.
import type { ToastKind } from '../view-state/index.ts';
import type { EffectContext } from './context.ts';
import type { EffectOf } from './effect.ts';

const SHOWN_MS: { readonly [K in ToastKind]?: number } = { noted: 4_000, applied: 4_000, deferred: 8_000 };

export interface Toasts {
  show(effect: EffectOf<'toast'>): void;
  close(): void;
}

export function createToasts({ dispatch, timers }: Pick<EffectContext, 'dispatch' | 'timers'>): Toasts {
  const callsOff = new Map<string, () => void>();
  return {
    show({ id, kind, saying }) {
      callsOff.get(id)?.();
      callsOff.delete(id);
      dispatch({ type: 'toast-shown', toast: { id, kind, saying } });
      const shownMs = SHOWN_MS[kind];
      if (shownMs === undefined) return;
      const go = (): void => {
        callsOff.delete(id);
        dispatch({ type: 'toast-gone', id });
      };
      callsOff.set(id, timers.after(shownMs, go));
    },
    close() {
      for (const callOff of callsOff.values()) callOff();
    },
  };
}
