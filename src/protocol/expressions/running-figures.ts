// Figures that grow by the clock alone: a rule on one of them is judged also while nothing changes.

/** By their last name. Beside them an item changes only as its row does. */
const RUNNING: ReadonlySet<string> = new Set([
  'oldestWaitMs',
  'averageWaitMs',
  'waitingOverTargetCount',
  'stateMs',
  'waitMs',
]);

export function isRunning(path: readonly string[]): boolean {
  return RUNNING.has(path.at(-1) ?? '');
}
