// What cannot be, of the counters of a queue and of an agent's row: it would be a fault of ringtop or of a source, and no figure could be trusted.
import type { AgentDay, AgentRow, FloorDocument, QueueRow, Tally } from '../../../floor/index.ts';

/** In words; undefined where all is well. */
export function findImpossible(row: QueueRow): string | undefined {
  const { today } = row;
  const negative = findNegative(today);
  if (negative !== undefined) return `${negative} of today is below 0`;
  const { offered, answered, abandoned, leftOther, lost, settling, waiting } = today;
  const sum = answered + abandoned + leftOther + lost + settling + waiting;
  if (offered !== sum) return `${offered} offered today, and ${sum} accounted for`;
  if (today.serviceLevelMet > today.serviceLevelOf)
    return `${today.serviceLevelMet} of ${today.serviceLevelOf} met the service level today`;
  if (today.abandonCounted > today.abandonOf)
    return `${today.abandonCounted} of ${today.abandonOf} abandoned today`;
  const known = Object.keys(row.waiting).length;
  return row.waitingCount === known ? undefined : `${row.waitingCount} wait, and ${known} are known`;
}

/**
 * A contact is with one agent: whose row names it while its own row names another one contradicts it, and so do two
 * agents on one. Who is rung, or wraps up what was transferred to somebody else, contradicts nothing.
 */
export function findImpossibleAgent(
  id: string,
  { state, today, contact }: AgentRow,
  { contacts }: Pick<FloorDocument, 'contacts'>,
): string | undefined {
  const negative = DAY.find(key => today[key] < 0);
  if (negative !== undefined) return `${negative} of today is below 0`;
  if (state !== 'on-contact' && state !== 'on-hold') return undefined;
  if (contact === undefined || !Object.hasOwn(contacts, contact)) return undefined;
  const other = contacts[contact]?.agent;
  return other === undefined || other === id ? undefined : ELSEWHERE;
}

/** Without an id: whoever sees him may not see the other one, nor the queue that it is in. */
const ELSEWHERE = 'on a contact that is with another agent';

const DAY = [
  'contacts',
  'missed',
  'talkMs',
  'holdMs',
  'wrapUpMs',
  'availableMs',
] as const satisfies readonly (keyof AgentDay)[];

const COUNTERS = [
  'offered',
  'answered',
  'abandoned',
  'leftOther',
  'lost',
  'settling',
  'waiting',
  'handled',
] as const satisfies readonly (keyof Tally)[];

function findNegative(tally: Tally): string | undefined {
  return COUNTERS.find(key => tally[key] < 0);
}
