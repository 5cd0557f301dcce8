// How dials ended, in the contract's words: the floor's outcome is `no-answer`, the key is `noAnswer`.
import type { DialOutcome } from '../../../floor/index.ts';
import type { DialOutcomesItem } from '../schema/campaign-schema.ts';

export function toDialOutcomesItem(countOf: (outcome: DialOutcome) => number): DialOutcomesItem {
  return {
    noAnswer: countOf('no-answer'),
    busy: countOf('busy'),
    failed: countOf('failed'),
    machine: countOf('machine'),
    connected: countOf('connected'),
    dropped: countOf('dropped'),
  };
}
