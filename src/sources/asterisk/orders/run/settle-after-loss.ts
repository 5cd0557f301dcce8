// What became of an order that the session's end cut in two: as the lists of the next session show it. Nothing is asked.
import type { CommandResult, CommandStep } from '../../../../floor/index.ts';
import { formatDid } from '../format-step.ts';
import type { Asked } from './ask-step.ts';
import type { Run } from './carry-out.ts';
import type { Desk } from './desk.ts';
import { watchFor } from './wait.ts';

export async function settleAfterLoss(desk: Desk, run: Run): Promise<CommandResult> {
  const { pbx } = desk;
  await watchFor(desk, () => pbx.link > run.link && pbx.isSynced).held;
  const steps = [...run.asked.map(toLine), ...notAsked(desk, run)];
  const done = steps.filter(({ outcome }) => outcome === 'applied').map(({ did }) => did);
  const missing = steps.filter(({ outcome }) => outcome !== 'applied').map(({ did }) => did);
  if (missing.length === 0) return { outcome: 'applied', said: DONE, steps };
  const not = `not done: ${missing.join('; ')}`;
  return {
    outcome: 'refused',
    said: done.length === 0 ? not : `done in part: ${done.join('; ')}; ${not}`,
    steps,
  };
}

const DONE = 'done, as the list shows since';

function toLine({ step, evidence }: Asked): CommandStep {
  const did = formatDid(step.action);
  if (evidence.isShown()) return { did, outcome: 'applied', said: DONE };
  const said = step.proof.list === undefined ? 'nothing tells whether it was done' : NOT_DONE;
  return { did, outcome: 'refused', said };
}

const NOT_DONE = 'not done, as the list shows since';

function notAsked({ pbx }: Desk, { plan, asked }: Run): CommandStep[] {
  return plan.steps
    .filter(step => step.when?.isNeeded(pbx) !== false && !asked.some(({ planned }) => planned === step))
    .map(({ action }) => ({
      ...{ did: formatDid(action), outcome: 'refused' },
      said: 'not asked: the session had ended',
    }));
}
