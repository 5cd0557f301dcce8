// Who was moved: from where to where, by whom, since when and until when.
import { type AgentRow, type EpochMs, lastLoanOf, type QueueId } from '../../floor/index.ts';
import { type ShownState, toShownState } from '../moment/agent-state.ts';
import { selectFreshness } from '../moment/freshness.ts';
import { type Label, labelOf, queueLabel } from '../moment/label.ts';
import { type Moment, rowOf } from '../moment/moment.ts';

export interface MovedView extends Label {
  readonly id: string;
  /** Of his home, what he is not in now. */
  readonly left: readonly string[];
  /** Where he is lent; nowhere, where he was only taken out. */
  readonly lent: readonly string[];
  readonly at: EpochMs;
  readonly who?: string;
  readonly undoAt?: EpochMs;
  readonly until?: 'end-of-shift';
  /** It should be over. */
  readonly isOld: boolean;
  readonly state: ShownState;
  readonly inStateMs?: number;
  readonly isStale: boolean;
}

export function selectMoved(moment: Moment, id: string): MovedView | undefined {
  const row = rowOf(moment.document.agents, id);
  if (!row) return undefined;
  const { isStale, now } = selectFreshness(moment, row.source);
  const { at = now, who, undoAt, until } = lastLoanOf(row) ?? {};
  const say = (queues: readonly QueueId[]): string[] => queues.map(queue => queueLabel(moment, queue));
  return {
    id,
    ...labelOf(moment, 'agents', row),
    left: say(leftBy(row)),
    lent: say(lentTo(row)),
    at,
    ...(who === undefined ? {} : { who }),
    ...(undoAt === undefined ? {} : { undoAt }),
    ...(until === undefined ? {} : { until }),
    isOld: moment.marks.oldLoans.some(({ agent }) => agent === id),
    state: toShownState(row),
    ...(row.since === undefined ? {} : { inStateMs: Math.max(0, now - row.since) }),
    isStale,
  };
}

/** Of a home that the config names also what he left while nobody looked. */
export function leftBy({ left = {}, home = {}, memberships }: AgentRow): QueueId[] {
  const gone = Object.keys(home).filter(queue => !Object.hasOwn(memberships, queue));
  return [...new Set([...Object.keys(left), ...gone])];
}

export function lentTo({ memberships }: AgentRow): QueueId[] {
  return Object.keys(memberships).filter(queue => memberships[queue]?.lent !== undefined);
}
