// What cannot be, of the counters of a queue: it would be a fault of ringtop or of a source, and no figure could be trusted.
import type { QueueRow, Tally } from '../../../floor/index.ts';

/** In words; undefined where all is well. Agents are not checked: a source may well say two things of one. */
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
