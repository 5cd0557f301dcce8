// All views that anyone has asked for: sessions that may see the same share one.
import { KINDS, type Kind } from '../../floor/index.ts';
import type { Timers } from '../../lib/timers.ts';
import type { Ledger } from '../ledger.ts';
import { createView, type View } from './view.ts';

export interface Views {
  /** @default every kind */
  of(kinds?: readonly Kind[]): View;
}

export function createViews(ledger: Ledger, timers: Timers): Views {
  // One a set of kinds: at most 255. An unused one keeps no more than the texts of one offset.
  const views = new Map<string, View>();
  return {
    of(wanted = KINDS) {
      const kinds = KINDS.filter(kind => wanted.includes(kind));
      const name = kinds.join(' ');
      const view = views.get(name) ?? createView(ledger, timers, { kinds });
      views.set(name, view);
      return view;
    },
  };
}
