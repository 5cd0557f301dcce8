// Waiting: for so long, or until what is believed of the PBX has come to be as it is wanted.
import type { Timers } from '../../../../lib/timers.ts';
import type { Desk } from './desk.ts';

export function pause(timers: Timers, ms: number): Promise<void> {
  return new Promise(resolve => timers.after(ms, resolve));
}

export interface Watched {
  /** Resolves once it holds; never where `stop` comes first. */
  readonly held: Promise<void>;
  readonly stop: () => void;
}

/** Looked at now, and whenever something may have changed. */
export function watchFor({ watch }: Pick<Desk, 'watch'>, holds: () => boolean): Watched {
  const { promise: held, resolve } = Promise.withResolvers<void>();
  const stop = watch(look);
  look();
  return { held, stop };

  function look(): void {
    if (!holds()) return;
    resolve();
    stop();
  }
}

/** Whether it came to hold within so long. */
export async function waitFor(desk: Desk, holds: () => boolean, ms: number): Promise<boolean> {
  const watched = watchFor(desk, holds);
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const callOff = desk.timers.after(ms, resolve);
  await Promise.race([watched.held, late]);
  watched.stop();
  callOff();
  return holds();
}
