// `ringtop get queues -o json`: what scripts ask most, understood without the parser of options, which costs as much as the answer.
import { CONTRACT_KINDS, type ContractKind } from '../../protocol/index.ts';
import type { Host } from '../host.ts';
import { get } from './get.ts';

const AS_JSON: readonly (readonly string[])[] = [
  ['-o', 'json'],
  ['-ojson'],
  ['--output', 'json'],
  ['--output=json'],
];
/** As the command has it where nothing is said. */
export const USUAL_TIMEOUT_MS = 10_000;

/** The kind, where these are the very words; whatever else is said is the command's to understand. */
export function plainKind([command, kind = '', ...rest]: readonly string[]): ContractKind | undefined {
  if (command !== 'get' || !isKind(kind)) return undefined;
  const isJson = AS_JSON.some(
    words => words.length === rest.length && words.every((word, at) => word === rest[at]),
  );
  return isJson ? kind : undefined;
}

export function getPlain(host: Host, kind: ContractKind): Promise<number> {
  return get(host, kind, { output: 'json', timeout: USUAL_TIMEOUT_MS });
}

function isKind(word: string): word is ContractKind {
  return Object.hasOwn(CONTRACT_KINDS, word);
}
