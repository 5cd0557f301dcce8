// The secret as whoever keeps it gives it: read anew for each login, and looked at while a wrong one waits.
import type { Timers } from '../../../../lib/timers.ts';

export type ReadSecret = () => Promise<string>;

export const LOOK_MS = 30_000;

/** Calls `onChange` once, when the secret is another than `tried`. Returns the way to end it. */
export function watchSecret(
  read: ReadSecret,
  tried: string | undefined,
  timers: Timers,
  onChange: () => void,
): () => void {
  let isOver = false;
  let callOff = timers.after(LOOK_MS, look);

  async function look(): Promise<void> {
    const hasChanged = await isOther();
    if (isOver) return;
    if (hasChanged) onChange();
    else callOff = timers.after(LOOK_MS, look);
  }

  async function isOther(): Promise<boolean> {
    try {
      return (await read()) !== tried;
    } catch {
      // One that cannot be read is no other one yet.
      return false;
    }
  }

  return () => {
    isOver = true;
    callOff();
  };
}
