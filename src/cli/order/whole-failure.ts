// Where nobody could be asked at all it is said once, as of any other command, and not for each target.
import { type Code, RingtopError } from '../../protocol/index.ts';
import type { OrderAnswer, PreviewAnswer } from './send-order.ts';

/** What is wrong with the way to the gateway, whoever is meant. */
const OF_ALL: ReadonlySet<Code> = new Set([
  'not-connected',
  'not-authenticated',
  'token-ended',
  'stopping',
  'interrupted',
]);

export function isOfAll(answer: OrderAnswer | PreviewAnswer): boolean {
  return answer.is === 'failure' && OF_ALL.has(answer.failure.code);
}

export function throwIfWhole(answers: readonly (OrderAnswer | PreviewAnswer)[]): void {
  const [first, ...others] = answers;
  if (first?.is !== 'failure' || !isOfAll(first)) return;
  const { code, message, hint } = first.failure;
  if (others.every(other => other.is === 'failure' && other.failure.code === code))
    throw new RingtopError({ code, message, ...(hint === undefined ? {} : { hint }) });
}
