// Work that is waited for, but not for ever.
import type { Timers } from './timers.ts';

/** Resolves after `ms` in any case; what the work rejects with within them is passed on. */
export async function atMost(timers: Timers, ms: number, work: Promise<unknown>): Promise<void> {
  const { promise: waited, resolve } = Promise.withResolvers<void>();
  const callOff = timers.after(ms, resolve);
  await Promise.race([work, waited]);
  callOff();
}
