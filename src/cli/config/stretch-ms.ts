// A length of time as a config has it, checked by then.
import { parseDurationMs } from '../../protocol/index.ts';

/** `7d` → 604800000 */
export function stretchMs(said: string | undefined): number | undefined {
  return said === undefined ? undefined : parseDurationMs(said);
}
