// Who caused a change: a command of ringtop that is under way and whose effect it is, else the PBX.
import type { ChangedBy } from '../../floor/index.ts';
import type { Agent, Pbx, Queue } from './pbx.ts';

export type Change = 'added' | 'removed' | 'paused' | 'unpaused' | 'penalty';

/** A command that is under way, as far as it explains what is about to be told. */
export interface Cause {
  readonly agent: Agent;
  /** Absent: in any of his queues. */
  readonly queue: Queue | undefined;
  readonly changes: ReadonlySet<Change>;
  readonly by: ChangedBy;
}

export function causeOf(pbx: Pbx, agent: Agent, queue: Queue, change: Change): ChangedBy {
  return orderedBy(pbx, agent, queue, change) ?? { who: pbx.settings.name, how: 'pbx' };
}

/** Undefined where no command is under way that explains it; without `change` it is whatever a command does there. */
export function orderedBy(pbx: Pbx, agent: Agent, queue: Queue, change?: Change): ChangedBy | undefined {
  for (const cause of pbx.causes) {
    const isMeant = cause.agent === agent && (cause.queue === undefined || cause.queue === queue);
    if (isMeant && (change === undefined || cause.changes.has(change))) return cause.by;
  }
  return undefined;
}
