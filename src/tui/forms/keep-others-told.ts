// While a form is open: asks the gateway what others order about, so that two leads do not move the same person unawares.
import { every } from '../../lib/every.ts';
import type { Timers } from '../../lib/timers.ts';
import type { Keeping } from './keep-form-true.ts';

const PERIOD_MS = 1_000;

/** At once when it is opened, and then once a second. Returns the way to stop. */
export function keepOthersTold({
  store,
  perform,
  timers,
}: Keeping & { readonly timers: Timers }): () => void {
  let asked: string | undefined;
  const ask = (): void => {
    const { dialog: open } = store.scene.view;
    if (open?.dialog.kind !== 'form' || open.dialog.about.ids.length === 0) return;
    perform([{ effect: 'look-for-others' }]);
  };
  const unsubscribe = store.subscribe(() => {
    const { dialog: open } = store.scene.view;
    const form = open?.dialog.kind === 'form' ? JSON.stringify(open.dialog.about.ids) : undefined;
    if (form === asked) return;
    asked = form;
    ask();
  });
  const callOff = every(timers, PERIOD_MS, ask);
  return () => {
    unsubscribe();
    callOff();
  };
}
