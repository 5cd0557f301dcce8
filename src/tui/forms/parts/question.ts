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

export function commandsOf(plan: DeedPlan | undefined): readonly Command[] {
  return plan?.parts.flatMap(({ order }) => (isCommand(order) ? [order] : [])) ?? [];
}

/** Queues with callers that would have nobody: what is ordered takes the last who serve them. */
export function emptiedBy(plan: DeedPlan | undefined, { scene }: Pick<Asked, 'scene'>): readonly Emptied[] {
  const { document } = scene.moment;
  return [...foresee(document, commandsOf(plan))].flatMap(([queue, { before, after }]) => {
    const waitingCount = rowOf(document.queues, queue)?.waitingCount ?? 0;
    const isTaken = after.free + after.busy < before.free + before.busy || after.agents < before.agents;
    const hasNobody = after.free + after.busy <= 0;
    return waitingCount > 0 && isTaken && hasNobody ? [{ queue, waitingCount }] : [];
  });
}
