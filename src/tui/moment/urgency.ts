// Which of the limits that are passed is to be told first.
import type { Figure } from '../../floor/index.ts';
import type { Passed } from './judgement.ts';

/** What says most of one queue comes first; the figures of the whole day are not news. */
const BY_WEIGHT: readonly Figure[] = [
  'longestWait',
  'waiting',
  'free',
  'inState',
  'pastTarget',
  'dropRate',
  'serviceLevel30m',
  'abandon30m',
  'speed30m',
  'occupancy',
];

export function isNews(figure: Figure): boolean {
  return BY_WEIGHT.includes(figure);
}

export function compareUrgency(a: Passed, b: Passed): number {
  return (
    compareMarks(a, b) || BY_WEIGHT.indexOf(a.figure) - BY_WEIGHT.indexOf(b.figure) || compareWithin(a, b)
  );
}

/** Of one figure. */
export function compareWithin(a: Passed, b: Passed): number {
  return compareMarks(a, b) || a.since - b.since || (a.id < b.id ? -1 : 1);
}

function compareMarks(a: Passed, b: Passed): number {
  return Number(a.mark === 'amber') - Number(b.mark === 'amber');
}
