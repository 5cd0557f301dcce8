// What an undo would do, as things stand, and what it would leave.
import { type Command, type FloorDocument, queuesOf } from '../../../floor/index.ts';
import type { DryRunReply } from '../../../protocol/index.ts';
import type { Asker } from '../../served.ts';
import { answerOf, type UndoableOrder } from '../command-log.ts';
import { findTarget } from '../find-target.ts';
import { previewOf } from '../preview.ts';
import { shownTo } from '../scope/shown-to.ts';
import { type PlannedUndo, planUndoOf, type UndoParts } from './undo-order.ts';

export function planNow(parts: UndoParts, order: UndoableOrder, asker: Asker): PlannedUndo {
  const answer = answerOf(order)?.result;
  if (answer?.outcome !== 'refused' || order.doing.standsInPart)
    return planUndoOf(parts, order, order.doing, { asker });
  const kept = [{ because: 'refused', said: `${order.id} was refused: ${answer.said}` }];
  return { plan: { commands: [], kept: [] }, kept };
}

/** Of queues that are elsewhere for who asks nothing is told. */
function shownOrders(
  commands: readonly Command[],
  { queues }: FloorDocument,
): NonNullable<DryRunReply['orders']> {
  return commands.flatMap(command =>
    queuesOf(command).every(queue => Object.hasOwn(queues, queue)) ? [{ ...command }] : [],
  );
}

export function previewUndo(parts: UndoParts, order: UndoableOrder, asker: Asker): DryRunReply {
  const { plan, kept } = planNow(parts, order, asker);
  const { document } = parts.hub.ledger;
  const previews = plan.commands.map(command => {
    const found = findTarget(document, command, parts.sources);
    if (!found.ok) return { source: '', steps: [], refusal: found.failure.message };
    return { source: found.source.id, ...(previewOf(found.source, command) ?? { steps: [command.method] }) };
  });
  const stays = kept.map(({ said }) => said).join('; ');
  const nothing =
    plan.commands.length === 0 ? `not undone, because ${stays || 'it had changed nothing'}` : undefined;
  const refusal = nothing ?? previews.find(preview => preview.refusal !== undefined)?.refusal;
  const source = previews[0]?.source ?? '';
  return {
    dryRun: true,
    source,
    said:
      plan.commands.length > 0
        ? `${source} would be asked`
        : `would not be undone, because ${stays || 'it had changed nothing'}`,
    about: order.about,
    steps: previews.flatMap(({ steps }) => [...steps]),
    ...(refusal === undefined ? {} : { refusal }),
    undoes: order.id,
    orders: shownOrders(plan.commands, shownTo(parts, asker)),
    ...(kept.length === 0 ? {} : { kept: [...kept] }),
  };
}
