// The other end of a store whose writing is not waited for: each write answers what went wrong with it.
import { openAlertStore } from './alert-store.ts';

export function createAlertWriter(folder: string) {
  let trouble: string | undefined;
  const store = openAlertStore(folder, ({ reason }) => {
    trouble = String(reason);
  });
  const answering =
    <Value>(write: (value: Value) => void) =>
    (value: Value): string | undefined => {
      trouble = undefined;
      write(value);
      return trouble;
    };
  return {
    keepSilence: answering(store.keepSilence),
    forgetSilence: answering(store.forgetSilence),
    keepLetter: answering(store.keepLetter),
    forgetLetter: answering(store.forgetLetter),
    keepTold: answering(store.keepTold),
    forgetTold: answering(store.forgetTold),
    close: store.close,
  };
}

export type AlertWriter = ReturnType<typeof createAlertWriter>;
