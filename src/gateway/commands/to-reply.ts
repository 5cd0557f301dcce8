// What whoever ordered is answered, from what stands in the log.
import type { WireCommandReply } from '../../protocol/index.ts';
import { type Answer, answerOf, type LoggedOrder } from './command-log.ts';

export function toReply(order: LoggedOrder): WireCommandReply {
  const { id, about, undoAt, undoes, kept } = order;
  const answer: Partial<Answer> = answerOf(order) ?? {};
  const { result = NOT_ANSWERED, offset, ownOffset = offset } = answer;
  return {
    command: id,
    outcome: result.outcome,
    said: result.said,
    steps: result.steps.map(step => ({ ...step })),
    ...('notes' in result ? { notes: [...result.notes] } : {}),
    ...(ownOffset === undefined ? {} : { offset: ownOffset }),
    about,
    ...(isFixedThere(order) ? { instead: 'via-pause' as const } : {}),
    ...(undoAt === undefined ? {} : { undoAt }),
    ...(undoes === undefined ? {} : { undoes }),
    ...(kept === undefined || kept.length === 0 ? {} : { kept: [...kept] }),
  };
}

const NOT_ANSWERED = { outcome: 'unknown', said: 'not answered yet', steps: [] } as const;

/** A move was refused, and would not be by pausing: he is fixed in a queue that he was to leave. */
function isFixedThere(order: LoggedOrder): boolean {
  const { doing } = order;
  if (doing?.command.method !== 'agent.reassign' || doing.command.via !== undefined) return false;
  if (answerOf(order)?.result.outcome !== 'refused') return false;
  const { agent, from } = doing.command;
  const memberships = doing.before.agents[agent]?.memberships;
  return from.some(queue => memberships?.[queue]?.fixed === true);
}
