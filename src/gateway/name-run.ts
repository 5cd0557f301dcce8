// What stands before the number of each command, so that no id of one run is given again by a later one.

const EPOCH_MS = Date.UTC(2026, 0, 1);

/**
 * The seconds since 2026 in base 36: `cgzjlo-`, of which the first command is `cgzjlo-1`. By this machine's clock, for
 * the floor of a recording has the same time at each start. Later runs come later in the alphabet.
 */
export function nameRun(now: number): string {
  const seconds = Math.max(0, Math.floor((now - EPOCH_MS) / 1000));
  return `c${seconds.toString(36).padStart(5, '0')}-`;
}
