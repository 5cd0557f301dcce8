// Carries out one order as a source does: a moment later, step by step, and back again where a step is refused.
import type { CommandResult, CommandStep } from '../../../floor/index.ts';
import { drawBetween, type SeededRandom } from '../../../lib/seeded-random.ts';
import type { Performed } from '../../source.ts';
import type { Center } from '../center/center.ts';
import type { Given, Later, Step } from './step.ts';
import { toOrder } from './to-order.ts';

/** How long a source takes for a step, in its own time. */
const STEP_MS = [40, 180] as const;

export interface OrderDesk {
  readonly center: Center;
  /** The stream of the sources' reaction times. */
  readonly random: SeededRandom;
}

export function performOrder(
  { center, random }: OrderDesk,
  given: Given,
  settle: (result: Performed) => void,
): void {
  const soon = (run: () => void): void => {
    center.agenda.after(Math.round(drawBetween(random, ...STEP_MS)), run);
  };
  soon(() => {
    const order = toOrder(center, given);
    if (order.kind === 'refused') settle(refuse([], order.did, order.said));
    else if (order.later) settle(defer(order.steps, order.later));
    else runStep({ steps: order.steps, done: [], soon, settle });
  });
}

interface Run {
  readonly steps: readonly Step[];
  readonly done: readonly CommandStep[];
  readonly soon: (run: () => void) => void;
  readonly settle: (result: CommandResult) => void;
}

/** The first step is asked at once, each other after the source's answer to the one before it. */
function runStep(run: Run): void {
  const { steps, soon, settle } = run;
  const step = steps[run.done.length];
  const no = step?.refusal();
  if (no !== undefined) settle(takeBack(run, no));
  if (!step || no !== undefined) return;
  const said = step.run();
  const done: CommandStep[] = [...run.done, { did: step.did, outcome: 'applied', said }];
  if (done.length === steps.length) settle({ outcome: 'applied', said, steps: done });
  else soon(() => runStep({ ...run, done }));
}

/** A step was refused: those before it are undone, last first. */
function takeBack({ steps, done }: Pick<Run, 'steps' | 'done'>, no: string): CommandResult {
  const { did } = steps[done.length] ?? { did: '' };
  for (const step of steps.slice(0, done.length).reverse()) step.undo?.();
  const result = refuse(done, did, no);
  return done.length > 0 ? { ...result, said: `${no}; put back as it was` } : result;
}

function refuse(done: readonly CommandStep[], did: string, said: string): CommandResult {
  return { outcome: 'refused', said, steps: [...done, { did, outcome: 'refused', said }] };
}

function defer(steps: readonly Step[], { said, wait, end = tell => tell() }: Later): Performed {
  for (const step of steps) {
    const no = step.refusal();
    if (no !== undefined) return refuse([], step.did, no);
  }
  const { promise: settled, resolve } = Promise.withResolvers<CommandResult>();
  wait(() => {
    const result = runDeferred(steps);
    end(() => resolve(result));
  });
  const put = steps.map(({ did }) => ({ did, outcome: 'deferred' as const, said }));
  return { outcome: 'deferred', said, steps: put, settled };
}

/** All of it or, where the floor has changed meanwhile, nothing. */
function runDeferred(steps: readonly Step[]): CommandResult {
  const done: CommandStep[] = [];
  for (const step of steps) {
    const no = step.refusal();
    if (no !== undefined) return takeBack({ steps, done }, no);
    done.push({ did: step.did, outcome: 'applied', said: step.run() });
  }
  return { outcome: 'applied', said: done.at(-1)?.said ?? '', steps: done };
}
