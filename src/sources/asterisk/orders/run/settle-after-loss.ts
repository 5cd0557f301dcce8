// What became of an order that the session's end cut in two: as the lists of the next session show it. Nothing is asked.
import type { CommandResult, CommandStep } from '../../../../floor/index.ts';
import { formatDid } from '../format-step.ts';
import type { Run } from './carry-out.ts';
import type { Desk } from './desk.ts';
import { watchFor } from './wait.ts';

export async function settleAfterLoss(desk: Desk, run: Run): Promise<CommandResult> {
  const { pbx } = desk;
  const { held } = watchFor(desk, () => pbx.link > run.link && pbx.isSynced);
  await held;
  const asked = run.asked.map(({ step, evidence }) => ({
    did: formatDid(step.action),
    isShown: evidence.isShown(),
  }));
  const left = run.plan.steps
    .filter(step => !run.asked.some(one => one.step === step) && step.when === undefined)
    .map(({ action }) => formatDid(action));
  const steps: CommandStep[] = [
    ...asked.map(({ did, isShown }) =>
      isShown
        ? { did, outcome: 'applied' as const, said: 'done, as the list shows since' }
        : { did, outcome: 'refused' as const, said: 'not done, as the list shows since' },
    ),
    ...left.map(did => ({ did, outcome: 'refused' as const, said: 'not asked: the session had ended' })),
  ];
  const shown = asked.filter(({ isShown }) => isShown).map(({ did }) => did);
  const missing = [...asked.filter(({ isShown }) => !isShown).map(({ did }) => did), ...left];
  if (missing.length === 0) return { outcome: 'applied', said: 'done, as the list shows since', steps };
  if (shown.length === 0) return { outcome: 'refused', said: `not done: ${missing.join('; ')}`, steps };
  return {
    outcome: 'refused',
    said: `done in part: ${shown.join('; ')}; not done: ${missing.join('; ')}`,
    steps,
  };
}
