// Whom an order is for: ids, names, ids on standard input for `-`, or all that a filter finds.
import { RingtopError } from '../../protocol/index.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import { readNameLine } from '../output/name-line.ts';
import type { Noun, OrderEntry } from './order-table.ts';

/** `agent pause` */
type Words = readonly string[];

export type TargetKind = 'agents' | 'contacts' | 'campaigns' | 'queues';

export const TARGET_KINDS: Readonly<Record<Noun, TargetKind>> = {
  agent: 'agents',
  monitor: 'agents',
  contact: 'contacts',
  campaign: 'campaigns',
  queue: 'queues',
};

export interface TargetsAsked {
  readonly targets: readonly string[];
  readonly filter: string | undefined;
}

/** Before anybody is looked for. */
export function checkTargets({ words, target }: OrderEntry, { targets, filter }: TargetsAsked): void {
  if (filter !== undefined && targets.length > 0)
    throw badWords(words, 'targets and --filter do not go together');
  if (filter === undefined && targets.length === 0)
    throw badWords(words, `missing required argument '${target.replace('…', '')}'`);
  // A variable that was not set: it is nobody, and not all.
  if (targets.some(one => one.trim() === ''))
    throw badWords(words, `an empty ${target.replace('…', '')} names nothing`);
}

/** Each once, in the order in which they were named. */
export async function findTargets(
  { stdin, stderr }: Host,
  { words }: OrderEntry,
  { targets, filter, gateway }: TargetsAsked & { readonly gateway: GatewayAddress },
): Promise<readonly string[]> {
  if (filter !== undefined) {
    const { idsByFilter } = await import('../quick/choose-targets.ts');
    const { ids, staleCount } = await idsByFilter(gateway, TARGET_KINDS[words[0]], filter);
    if (staleCount > 0) stderr.write(`ringtop: ${staleCount} left out as stale: the source is not live\n`);
    return ids;
  }
  return readTargets(stdin, words, targets);
}

export async function readTargets(
  stdin: NodeJS.ReadStream,
  words: Words,
  targets: readonly string[],
): Promise<readonly string[]> {
  const named = await Promise.all(targets.map(one => (one === '-' ? readIds(stdin, words) : [one])));
  return [...new Set(named.flat())];
}

/** As `ringtop get … -o name` prints them. */
async function readIds(stdin: NodeJS.ReadStream, words: Words): Promise<readonly string[]> {
  if (stdin.isTTY) throw badWords(words, '- reads ids from standard input, and that is a terminal');
  let text = '';
  stdin.setEncoding('utf8');
  for await (const piece of stdin) {
    text += String(piece);
    if (text.length > MOST_CHARS) throw badWords(words, '- was given more than 16 million letters of ids');
  }
  return text
    .split('\n')
    .map(readNameLine)
    .filter(id => id !== '');
}

/** A million ids; a stream without an end is none of them. */
const MOST_CHARS = 16_000_000;

export function badWords(words: Words, message: string): RingtopError {
  return new RingtopError({
    code: 'bad-arguments',
    message,
    hint: `See ringtop ${words.join(' ')} --help.`,
  });
}
