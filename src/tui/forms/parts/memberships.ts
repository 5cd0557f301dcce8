// The queues of those whom an order is about: which they share, which they are offered.
import type { AgentRow, Membership, QueueId } from '../../../floor/index.ts';
import { queueLabel } from '../../moment/label.ts';
import { type Moment, rowOf } from '../../moment/moment.ts';
import type { Asked, Choice, LeftOut } from '../form.ts';

export interface AgentAt {
  readonly id: string;
  readonly row: AgentRow;
}

/** Who is gone from the floor is left out. */
export function agentsOf({ scene: { moment }, dialog }: Asked): readonly AgentAt[] {
  return dialog.about.ids.flatMap(id => {
    const row = rowOf(moment.document.agents, id);
    return row ? [{ id, row }] : [];
  });
}

/** Where he was moved away from is none of his. */
export function ownQueues({ memberships }: AgentRow): readonly QueueId[] {
  return Object.keys(memberships).filter(queue => memberships[queue]?.moved !== true);
}

export function placeIn({ memberships }: AgentRow, queue: QueueId): Membership | undefined {
  return Object.hasOwn(memberships, queue) ? memberships[queue] : undefined;
}

/** In the order of the wall. */
export function commonQueues(agents: readonly AgentAt[], moment: Moment): readonly QueueId[] {
  const [first, ...others] = agents.map(({ row }) => ownQueues(row));
  const common = (first ?? []).filter(queue => others.every(queues => queues.includes(queue)));
  return inOrder(common, moment);
}

export function allQueues(agents: readonly AgentAt[], moment: Moment): readonly QueueId[] {
  return inOrder([...new Set(agents.flatMap(({ row }) => ownQueues(row)))], moment);
}

function inOrder(queues: readonly QueueId[], moment: Moment): readonly QueueId[] {
  const { document } = moment;
  const orderOf = (id: QueueId): number => rowOf(document.queues, id)?.order ?? Number.MAX_SAFE_INTEGER;
  const nameOf = (id: QueueId): string => queueLabel(moment, id);
  return [...queues].sort((a, b) => orderOf(a) - orderOf(b) || nameOf(a).localeCompare(nameOf(b)));
}

/** Of the sources of these people; those on the wall first, those whom all of them are in left out. */
export function queueChoices(asked: Asked, isLeftOut: (queue: QueueId) => boolean): readonly Choice[] {
  const { moment, words } = asked.scene;
  const { queues } = moment.document;
  const sources = new Set(agentsOf(asked).map(({ row }) => row.source));
  const ids = Object.keys(queues).filter(id => {
    const row = rowOf(queues, id);
    return row !== undefined && sources.has(row.source) && !isLeftOut(id);
  });
  const shown = inOrder(ids, moment);
  const isHidden = (id: QueueId): boolean => rowOf(queues, id)?.hidden === true;
  return [...shown.filter(id => !isHidden(id)), ...shown.filter(isHidden)].map(id => {
    const row = rowOf(queues, id);
    const note = words.say('form.queue-note', {
      count: row?.waitingCount ?? 0,
      free: row?.staffing.free ?? 0,
    });
    return { value: id, text: queueLabel(moment, id), note };
  });
}

/** Those that are not offered, and why. */
export function queuesLeftOut(asked: Asked, isLeftOut: (queue: QueueId) => boolean): readonly LeftOut[] {
  const { moment } = asked.scene;
  const sources = new Set(agentsOf(asked).map(({ row }) => row.source));
  return Object.entries(moment.document.queues).flatMap(([id, { source }]): readonly LeftOut[] => {
    const text = queueLabel(moment, id);
    if (!sources.has(source)) return [{ text, why: 'form.not-of-theirs' }];
    return isLeftOut(id) ? [{ text, why: 'form.there-already' }] : [];
  });
}

export function sayQueues(queues: readonly QueueId[], moment: Moment): string {
  return queues.map(queue => queueLabel(moment, queue)).join(', ');
}
