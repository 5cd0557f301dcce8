// Queues that a rule or a token names and the config does not: a slip of the pen is a rule that never raises anything.
import { closestWord } from '../../lib/closest-word.ts';
import type { Config } from './config-schema.ts';

/** Sentences. The PBX may have queues of which a config says nothing: with none named here there is nothing to say. */
export function strangeQueues({ queues = {}, alerts = [], tokens = [] }: Config): string[] {
  const known = Object.entries(queues).flatMap(([id, { name }]) => (name === undefined ? [id] : [id, name]));
  if (known.length === 0) return [];
  const named = [
    ...alerts.map((rule, index) => ({ by: `alerts[${index}].queues`, queues: rule.queues ?? [] })),
    ...tokens.map(({ scope }, index) => ({
      by: `tokens[${index}].scope.queues`,
      queues: scope?.queues ?? [],
    })),
  ];
  // Of several sources they are `north:support`.
  const isKnown = (one: string) => known.some(id => one === id || one.endsWith(`:${id}`));
  return named.flatMap(({ by, queues: said }) =>
    said.filter(one => !isKnown(one)).map(one => `${by}: ${explain(one, known)}`),
  );
}

function explain(queue: string, known: readonly string[]): string {
  const near = closestWord(queue, known);
  const guess = near === undefined ? '' : ` Did you mean ${near}?`;
  return `of "${queue}" this config says nothing: does the source have it?${guess}`;
}
