// Says something for as long as SCREENS §9 has it: what was applied shortly, what was not until Esc.
import type { Said, Toast, ToastKind } from '../view-state/index.ts';
import type { EffectContext } from './context.ts';

const SHOWN_MS: { readonly [K in ToastKind]?: number } = { noted: 4_000, applied: 4_000, deferred: 8_000 };

/** `forMs`: other than is usual for what it says. */
export type Shown = Toast & { readonly forMs?: number };

export interface Toasts {
  show(toast: Shown): void;
  close(): void;
}

export function createToasts({ dispatch, timers }: Pick<EffectContext, 'dispatch' | 'timers'>): Toasts {
  const callsOff = new Map<string, () => void>();
  return {
    show(shown) {
      const { id, kind, forMs } = shown;
      callsOff.get(id)?.();
      callsOff.delete(id);
      dispatch({ type: 'toast-shown', toast: { id, kind, ...saidOf(shown) } });
      const shownMs = forMs ?? SHOWN_MS[kind];
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

function saidOf(shown: Said): Said {
  return 'deed' in shown ? { deed: shown.deed } : { saying: shown.saying };
}
