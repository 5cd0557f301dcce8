// Whether a form can be confirmed as it stands, by which key, and what it would leave behind.
import { COMMAND_METHODS, type Command, foresee, type QueueId } from '../../../floor/index.ts';
import { rowOf } from '../../moment/moment.ts';
import type { DeedOrder, DeedPlan } from '../../view-state/index.ts';
import type { Asked } from '../form.ts';

export interface Emptied {
  readonly queue: QueueId;
  readonly waitingCount: number;
}

export function isCommand(order: DeedOrder): order is Extract<DeedOrder, Command> {
  return COMMAND_METHODS.some(method => method === order.method);
}

/** As a gateway tells what it would order; what it says of a known order has what that takes. */
export function isOrder(told: { readonly method: string }): told is Command {
  return COMMAND_METHODS.some(method => method === told.method);
}

export function commandsOf(plan: DeedPlan | undefined): readonly Command[] {
  return plan?.parts.flatMap(({ order }) => (isCommand(order) ? [order] : [])) ?? [];
}

export function emptiedBy(plan: DeedPlan | undefined, asked: Pick<Asked, 'scene'>): readonly Emptied[] {
  return emptiedByAll(commandsOf(plan), asked);
}

/** Queues with callers that would have nobody: what is ordered takes the last who serve them. */
export function emptiedByAll(
  commands: readonly Command[],
  { scene }: Pick<Asked, 'scene'>,
): readonly Emptied[] {
  const { document } = scene.moment;
  return [...foresee(document, commands)].flatMap(([queue, { before, after }]) => {
    const waitingCount = rowOf(document.queues, queue)?.waitingCount ?? 0;
    const isTaken = after.free + after.busy < before.free + before.busy || after.agents < before.agents;
    const hasNobody = after.free + after.busy <= 0;
    return waitingCount > 0 && isTaken && hasNobody ? [{ queue, waitingCount }] : [];
  });
}
