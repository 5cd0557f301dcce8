// The answers to the commands of one undo, as one answer.
import type { CommandResult, Outcome } from '../../../floor/index.ts';
import type { WireKept } from '../../../protocol/index.ts';
import type { Asked } from '../ask-source.ts';

/** The worst of them; what stays is said with it. Nothing asked: `not undone, because …`. */
export function combineAnswers(asked: readonly Asked[], kept: readonly WireKept[]): Asked {
  const results = asked.map(({ result }) => result);
  const result = combine(results, kept);
  if (asked.every(({ later }) => later === undefined)) return { result };
  const inTheEnd = Promise.all(asked.map(({ result: first, later = first }) => later));
  return { result, later: inTheEnd.then(settled => combine(settled, kept)) };
}

function combine(results: readonly CommandResult[], kept: readonly WireKept[]): CommandResult {
  const stays = kept.map(({ said }) => said).join('; ');
  if (results.length === 0) {
    const said = `not undone, because ${stays === '' ? 'it had changed nothing' : stays}`;
    return { outcome: 'refused', said, steps: [] };
  }
  const said = [...new Set(results.map(result => result.said))].join('; ');
  return {
    outcome: worst(results),
    said: stays === '' ? said : `${said}; not undone: ${stays}`,
    steps: results.flatMap(({ steps }) => steps),
  };
}

function worst(results: readonly CommandResult[]): Outcome {
  const order: readonly Outcome[] = ['refused', 'unknown', 'deferred'];
  return order.find(outcome => results.some(result => result.outcome === outcome)) ?? 'applied';
}
