// Waits a little for a gateway that is being started: `ringtop gateway & ringtop` is typed in one go.
import { setTimeout as delay } from 'node:timers/promises';
import { RingtopError } from '../../protocol/index.ts';

const WAIT_MS = 5_000;
const LOOK_MS = 100;

/** Rejects as `locate` throws, and with `not-connected` only when no address has been left for five seconds. */
export async function locateSoon(
  locate: () => unknown,
  now: () => number,
  pause: (ms: number) => Promise<unknown> = delay,
): Promise<void> {
  const untilMs = now() + WAIT_MS;
  for (;;) {
    try {
      locate();
      return;
    } catch (error) {
      const isMissing = error instanceof RingtopError && error.code === 'not-connected';
      if (!isMissing || now() >= untilMs) throw error;
    }
    await pause(LOOK_MS);
  }
}
