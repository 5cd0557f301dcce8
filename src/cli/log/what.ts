// `--what`: which commands are meant by `agent.pause`, `agent`, `pause`, in the words of the command line and of the wire.
import { InvalidArgumentError } from 'commander';
import { COMMAND_METHODS } from '../../floor/index.ts';
import { closestWord } from '../../lib/closest-word.ts';
import { ORDERS } from '../order/order-table.ts';

const UNDO = 'command.undo';

/** By each word that stands for some of them. */
const METHODS_OF: ReadonlyMap<string, readonly string[]> = gather([
  ...ORDERS.flatMap(({ method, words: [noun, verb] }): [string, string][] => [
    [noun, method],
    [verb, method],
    [`${noun}.${verb}`, method],
  ]),
  ...COMMAND_METHODS.map((method): [string, string] => [method, method]),
  ['undo', UNDO],
  [UNDO, UNDO],
]);

/** For the shell to complete. */
export const WHAT_WORDS: readonly string[] = [...METHODS_OF.keys()];

/** `agent.pause,undo` → the methods, each once. */
export function parseWhat(text: string): readonly string[] {
  const words = text.split(',').map(word => word.trim().replace(' ', '.'));
  return [...new Set(words.flatMap(methodsOf))];
}

function methodsOf(word: string): readonly string[] {
  const methods = METHODS_OF.get(word);
  if (methods !== undefined) return methods;
  const near = closestWord(word, WHAT_WORDS);
  const meant = near === undefined ? '' : ` Did you mean ${near}?`;
  throw new InvalidArgumentError(
    `There is no such command.${meant} It is a command (agent.pause), or a word of one (agent, pause, undo).`,
  );
}

function gather(pairs: readonly [word: string, method: string][]): Map<string, readonly string[]> {
  const methods = new Map<string, readonly string[]>();
  for (const [word, method] of pairs) methods.set(word, [...new Set([...(methods.get(word) ?? []), method])]);
  return methods;
}
