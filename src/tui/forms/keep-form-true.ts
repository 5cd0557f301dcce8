// Keeps an open form true: where what it is about has changed it is shown anew, and what would be asked is asked about.
import type { Step } from '../actions/index.ts';
import type { WallStore } from '../scene/wall-store.ts';
import type { FormDialog } from '../view-state/index.ts';
import { formOf } from './form-table.ts';
import { markOf, otherOrders } from './parts/other-orders.ts';
import { isCommand } from './parts/question.ts';
import { changesSince, standsOf } from './parts/stand.ts';
import { previewKey } from './parts/steps.ts';

export interface Keeping {
  readonly store: Pick<WallStore, 'scene' | 'subscribe'>;
  readonly perform: (steps: readonly Step[]) => void;
}

/** More than that nobody reads; the gateway answers for the rest when they are ordered. */
const MOST_PREVIEWS = 30;
/** The last ones; what was before them has been overtaken. */
const MOST_CHANGES = 3;

/** Returns the way to stop. */
export function keepFormTrue({ store, perform }: Keeping): () => void {
  const asked = new Set<string>();
  return store.subscribe(() => {
    const { dialog: open } = store.scene.view;
    if (open?.dialog.kind !== 'form') {
      asked.clear();
      return;
    }
    const anew = showAnew(store, open.dialog);
    if (anew) perform([anew]);
    else perform(askPreviews(store, open.dialog, asked));
  });
}

function showAnew({ scene }: Keeping['store'], dialog: FormDialog): Step | undefined {
  const seen = standsOf(dialog.about, scene.moment);
  const others = markOf(otherOrders({ scene, dialog }));
  if (JSON.stringify(seen) === JSON.stringify(dialog.seen)) {
    if (others === (dialog.others ?? '')) return undefined;
    // What is over by now has been read already.
    const isMore = others !== '' && !(dialog.others ?? '').startsWith(others);
    return { type: isMore ? 'dialog-opened' : 'dialog-edited', dialog: { ...dialog, others } };
  }
  const changed = changesSince(dialog.seen, dialog.about, scene.moment);
  const told = [...(dialog.changed ?? []), ...changed].slice(-MOST_CHANGES);
  // Another row was chosen by the person himself: there is nothing to tell of it.
  if (changed.length === 0) return { type: 'dialog-edited', dialog: { ...dialog, seen } };
  return { type: 'dialog-opened', dialog: { ...dialog, seen, changed: told, others } };
}

function askPreviews({ scene }: Keeping['store'], dialog: FormDialog, asked: Set<string>): readonly Step[] {
  const parts = formOf(dialog.form).plan({ scene, dialog })?.parts ?? [];
  if (dialog.editing || parts.length > MOST_PREVIEWS) return [];
  return parts.flatMap((part): readonly Step[] => {
    const about = previewKey(part);
    if (asked.has(about) || !isCommand(part.order)) return [];
    asked.add(about);
    return [{ effect: 'preview', about, order: part.order }];
  });
}
