// Names a run of the tool: what it orders is told apart by that from what any other tool does.
import { randomBytes } from 'node:crypto';

/** Two leads who order at the same moment do not share one. */
export function createRun(): string {
  return randomBytes(8).toString('hex');
}
