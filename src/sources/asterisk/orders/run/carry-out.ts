// Carries out a plan step by step; where one fails, those before it are taken back, last first, and what is not is told.
import type { ChangedBy, CommandResult, CommandStep } from '../../../../floor/index.ts';
import type { Performed } from '../../../source.ts';
import { formatDid } from '../format-step.ts';
import type { Hold, Plan, Step } from '../step.ts';
import { type Asked, askStep, EFFECT_MS } from './ask-step.ts';
import type { Desk } from './desk.ts';
import type { Met } from './met.ts';
import { settleAfterLoss } from './settle-after-loss.ts';

/** `planned` is the step as it stands in the plan. */
export interface Begun extends Asked {
  readonly planned: Step;
}

/** An order while it is carried out: what is known of it can be told at any time. */
export interface Run {
  readonly plan: Plan;
  readonly by: ChangedBy;
  /** On the monotonic clock: nothing new is begun after it. */
  readonly endMs: number;
  /** The connection that it is carried out on. */
  readonly link: number;
  /** Every action that was answered, in order, those that took something back too. */
  readonly lines: CommandStep[];
  /** What the plan asked for so far. */
  readonly asked: Begun[];
  /** Pauses that have to be ended later. */
  readonly holds: Hold[];
  /** Asterisk's, to the last step that the order is about. */
  words: string;
  /** Awaited at the moment. */
  current: Step | undefined;
  /** The session has ended in the middle of it. */
  readonly onLoss: (words: string) => void;
}

export function beginRun(desk: Desk, plan: Plan, by: ChangedBy, onLoss: Run['onLoss']): Run {
  return {
    ...{ plan, by, onLoss, lines: [], asked: [], holds: [], words: 'done', current: undefined },
    ...{ endMs: desk.timers.now() + EFFECT_MS, link: desk.pbx.link },
  };
}

/** Resolves once nothing of it is unknown any more; where the session was lost, after the next one is in step. */
export async function carryOut(desk: Desk, run: Run): Promise<Performed> {
  const { plan } = run;
  const done: Asked[] = [];
  const failed: string[] = [];
  for (const planned of plan.steps) {
    if (planned.when?.isNeeded(desk.pbx) === false) continue;
    const step = planned.anew?.(desk.pbx) ?? planned;
    const asked = desk.timers.now() < run.endMs ? askStep(desk, step, run.by) : undefined;
    if (asked !== undefined) run.asked.push({ ...asked, planned });
    const met = asked === undefined ? TOO_LATE : await meet(run, asked);
    if (met.outcome === 'lost') return lose(desk, run, met);
    if (asked === undefined) addLine(run, step, met);
    if (met.outcome === 'deferred') return putOff(run, step, met);
    if (met.outcome === 'applied' && asked !== undefined) {
      done.push(asked);
      if (step.when === undefined && !step.isAside) run.words = met.said;
    } else if (plan.isPiecemeal) failed.push(`${formatDid(step.action)}: ${met.said}`);
    else return takeBack(desk, run, { done, met });
  }
  return conclude(run, failed);
}

/** What comes of it is told by the same events, however late. */
function putOff(run: Run, step: Step, { said, later }: Met): Performed {
  const result = toResult(run, 'deferred', said);
  if (later === undefined) return result;
  const lines = run.lines.slice(0, -1);
  const toEnd = ({ outcome, said: words }: Met): CommandResult => {
    const known = outcome === 'lost' ? 'unknown' : outcome;
    const line: CommandStep = { did: formatDid(step.action), outcome: known, said: words };
    return { outcome: known, said: words, steps: [...lines, line] };
  };
  return { ...result, settled: later.then(toEnd) };
}

const TOO_LATE: Met = { outcome: 'refused', said: `not asked: the order took over ${EFFECT_MS / 1000} s` };

async function meet(run: Run, asked: Asked): Promise<Met> {
  const { step } = asked;
  run.current = step;
  if (step.hold !== undefined) run.holds.push(step.hold);
  const met = await asked.met;
  if (met.outcome !== 'lost') {
    run.current = undefined;
    addLine(run, step, met);
  }
  return met;
}

function addLine(run: Run, step: Step, { outcome, said }: Met): void {
  run.lines.push({ did: formatDid(step.action), outcome: outcome === 'lost' ? 'unknown' : outcome, said });
}

function conclude(run: Run, failed: readonly string[]): CommandResult {
  const { leftOut = [] } = run.plan;
  const notes = run.plan.notes?.() ?? [];
  for (const { did, said } of leftOut) run.lines.push({ did, outcome: 'refused', said });
  if (failed.length > 0) return toResult(run, 'refused', [...failed, ...notes].join('; '));
  const result = toResult(run, 'applied', [run.words, ...notes].join('; '));
  return notes.length === 0 ? result : { ...result, notes };
}

/** A way back that is refused is no reason to leave the others. */
async function takeBack(
  desk: Desk,
  run: Run,
  { done, met: no }: { done: readonly Asked[]; met: Met },
): Promise<CommandResult> {
  const standing: string[] = [];
  const remarks = new Set<string>();
  for (const { step } of done.toReversed())
    for (const back of step.undo?.() ?? []) {
      if (back.when?.isNeeded(desk.pbx) === false) {
        const { otherwise } = back.when;
        if (otherwise !== undefined) standing.push(`${formatDid(back.action)}: ${otherwise}`);
        continue;
      }
      const step = back.anew?.(desk.pbx) ?? back;
      const met = await meet(run, askStep(desk, step, run.by));
      if (met.outcome === 'lost') return lose(desk, run, met);
      if (met.outcome === 'applied' && step.remark !== undefined) remarks.add(step.remark);
      if (met.outcome !== 'applied') standing.push(`${formatDid(back.action)}: ${met.said}`);
    }
  if (done.length === 0) return toResult(run, 'refused', no.said);
  const back =
    standing.length === 0
      ? ['put back as it was', ...remarks].join(', but ')
      : [...remarks, `not put back: ${standing.join('; ')}`].join('; ');
  return toResult(run, 'refused', `${no.said}; ${back}`);
}

function lose(desk: Desk, run: Run, { said }: Met): Promise<CommandResult> {
  run.onLoss(said);
  return settleAfterLoss(desk, run);
}

function toResult(run: Run, outcome: CommandResult['outcome'], said: string): CommandResult {
  return { outcome, said, steps: [...run.lines] };
}
