// One exit code for several targets: the worst of them.
import { CODES, EXIT, OUTCOME_EXIT } from '../../protocol/index.ts';
import type { OrderAnswer, PreviewAnswer } from './send-order.ts';

/** Worst first: not knowing is worse than not having reached anybody, and that than a no. */
const WORST_FIRST: readonly number[] = [
  EXIT.unknown,
  EXIT['cannot-connect'],
  EXIT.refused,
  EXIT['not-allowed'],
  EXIT['not-found'],
  EXIT.stale,
  EXIT.usage,
  EXIT.failed,
  EXIT['timed-out'],
];

export function worstExit(answers: readonly (OrderAnswer | PreviewAnswer)[]): number {
  const exits = answers.map(exitOf);
  return WORST_FIRST.find(exit => exits.includes(exit)) ?? EXIT.done;
}

function exitOf(answer: OrderAnswer | PreviewAnswer): number {
  if (answer.is === 'failure') return CODES[answer.failure.code].exit;
  if (answer.is === 'preview') return answer.preview.refusal === undefined ? EXIT.done : EXIT.refused;
  // It was accepted, and the time in which the floor was to show it is over.
  if (answer.left === 'late' && answer.reply.outcome === 'deferred') return EXIT['timed-out'];
  const exits: Readonly<Record<string, number>> = OUTCOME_EXIT;
  // An outcome of a newer gateway is not known here.
  return exits[answer.reply.outcome] ?? EXIT.unknown;
}
