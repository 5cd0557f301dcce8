// The kinds that `ringtop get` prints.
import { InvalidArgumentError } from 'commander';
import { closestWord } from '../../lib/closest-word.ts';
import { CONTRACT_KINDS, type ContractKind } from '../../protocol/index.ts';

export const KIND_NAMES = Object.keys(CONTRACT_KINDS);

/** `queues`, and `queue` for the forgetful. */
export function parseKind(text: string): ContractKind {
  for (const kind of [text, `${text}s`]) if (isKind(kind)) return kind;
  const near = closestWord(text, KIND_NAMES);
  throw new InvalidArgumentError(
    `${near === undefined ? '' : `Did you mean "${near}"? `}The kinds: ${KIND_NAMES.join(', ')}.`,
  );
}

function isKind(text: string): text is ContractKind {
  return Object.hasOwn(CONTRACT_KINDS, text);
}
