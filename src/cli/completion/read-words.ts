// What the words of a command line have come to, and what of it the one that is typed would be.
import type { Argument, Command, Option } from 'commander';

export interface ReadWords {
  readonly command: Command;
  /** That were given to the command. */
  readonly args: readonly string[];
  /** By the long flag of each. */
  readonly said: ReadonlyMap<string, string>;
  readonly wanted: Wanted;
}

export type Wanted =
  | { readonly is: 'option' }
  | { readonly is: 'value'; readonly of: Option; readonly before: string }
  /** The next argument, or one of the commands below. */
  | { readonly is: 'word'; readonly argument: Argument | undefined };

export function readWords(program: Command, words: readonly string[], typed: string): ReadWords {
  let command = program;
  let pending: Option | undefined;
  let isLiteral = false;
  const args: string[] = [];
  const said = new Map<string, string>();
  for (const word of words) {
    if (pending !== undefined) {
      said.set(pending.long ?? '', word);
      pending = undefined;
    } else if (!isLiteral && word === '--') isLiteral = true;
    else if (!isLiteral && word.startsWith('-')) {
      const { option, value } = readOption(command, word);
      if (option !== undefined && value !== undefined) said.set(option.long ?? '', value);
      // What may be left away is never waited for: a name may stand there as well.
      else if (option?.required) pending = option;
    } else {
      const inner = args.length === 0 ? command.commands.find(one => one.name() === word) : undefined;
      if (inner === undefined) args.push(word);
      else command = inner;
    }
  }
  return { command, args, said, wanted: wantedOf({ command, args, pending, isLiteral, typed }) };
}

function readOption(command: Command, word: string): { option?: Option; value?: string } {
  const [flag = '', ...rest] = word.split('=');
  const byLong = command.options.find(({ long }) => long === flag);
  if (byLong !== undefined)
    return { option: byLong, ...(rest.length === 0 ? {} : { value: rest.join('=') }) };
  const byShort = command.options.find(({ short }) => short !== undefined && word.startsWith(short));
  if (byShort === undefined) return {};
  const value = word.slice(byShort.short?.length ?? 0);
  return { option: byShort, ...(value === '' ? {} : { value }) };
}

export function takesValue(option: Option): boolean {
  return option.required || option.optional;
}

interface Read {
  readonly command: Command;
  readonly args: readonly string[];
  readonly pending: Option | undefined;
  readonly isLiteral: boolean;
  readonly typed: string;
}

function wantedOf({ command, args, pending, isLiteral, typed }: Read): Wanted {
  if (pending !== undefined) return { is: 'value', of: pending, before: saidBefore(pending, typed) };
  if (!isLiteral && typed.startsWith('-')) {
    const [flag = ''] = typed.split('=');
    const option = command.options.find(({ long }) => long === flag);
    const isGiven = option !== undefined && takesValue(option) && typed.includes('=');
    if (!isGiven) return { is: 'option' };
    const value = typed.slice(flag.length + 1);
    return { is: 'value', of: option, before: `${flag}=${saidBefore(option, value)}` };
  }
  const last = command.registeredArguments.at(-1);
  const argument = command.registeredArguments[args.length] ?? (last?.variadic ? last : undefined);
  return { is: 'word', argument };
}

const LISTED: ReadonlySet<string | undefined> = new Set(['--columns', '--filter', '--type', '--what']);

/** What of a value stands before the name that is typed: other names and a comma, or the sign of an order. */
function saidBefore({ long }: Option, typed: string): string {
  if (long === '--sort') return typed.startsWith('-') ? '-' : '';
  return LISTED.has(long) ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
}
