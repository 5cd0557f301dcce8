// A length of time as a config has it.
import { unitsMs } from '../options/duration.ts';

/** `7d` → 604800000 */
export function stretchMs(stretch: string): number {
  return unitsMs(stretch.slice(0, -1), stretch.slice(-1));
}
