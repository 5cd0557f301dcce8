// What commander found wrong with a command line, in ringtop's voice and with the next step.
import { type Command, CommanderError } from 'commander';
import { closestWord } from '../lib/closest-word.ts';
import type { Failure } from '../protocol/index.ts';
import { plainTerm } from './help/format-help.ts';

/** Undefined: the error is of another kind. */
export function toUsageError(error: unknown, program: Command): Failure | undefined {
  if (!(error instanceof CommanderError)) return undefined;
  const { command, path, next } = findCommand(program);
  const isGroup = command.commands.length > 0;
  // `ringtop gt --seed 7`: the option is unknown only because the command is.
  if (isGroup && next !== undefined && !next.startsWith('-')) return unknownCommand(next, command, path);
  if (isGroup && error.code === 'commander.help') return unnamedCommand(command, path);
  const { message, advice } = splitAdvice(error.message);
  const help = `See ${[...path, '--help'].join(' ')}.`;
  return { code: 'bad-arguments', message, hint: advice === '' ? help : `${advice} ${help}` };
}

/** A word that is no command, where one is wanted: asked for its help, commander would print that of the group. */
export function findUnknown(program: Command, words: readonly string[]): Failure | undefined {
  let command = program;
  const path = ['ringtop'];
  for (const word of words) {
    const isGroup = command.commands.length > 0 && command.registeredArguments.length === 0;
    if (!isGroup || word.startsWith('-')) return undefined;
    const inner = command.commands.find(one => one.name() === word);
    if (inner === undefined) return unknownCommand(word, command, path);
    command = inner;
    path.push(word);
  }
  return undefined;
}

interface Found {
  readonly command: Command;
  /** `ringtop config` */
  readonly path: readonly string[];
  readonly next: string | undefined;
}

/** As far as the words name commands. */
function findCommand(program: Command): Found {
  let command = program;
  const path = ['ringtop'];
  const words = [...program.args];
  for (let [word] = words; word !== undefined; word = words[0]) {
    const inner = command.commands.find(one => one.name() === word);
    if (inner === undefined) break;
    command = inner;
    path.push(word);
    words.shift();
  }
  return { command, path, next: words[0] };
}

function unknownCommand(word: string, group: Command, path: readonly string[]): Failure {
  const near = closestWord(word, namesIn(group));
  const see = `See ${path.join(' ')} --help.`;
  return {
    code: 'bad-arguments',
    message: `there is no command "${[...path.slice(1), word].join(' ')}"`,
    hint: near === undefined ? see : `Did you mean ${path.join(' ')} ${near}? ${see}`,
  };
}

function unnamedCommand(group: Command, path: readonly string[]): Failure {
  return {
    code: 'bad-arguments',
    message: `${path.join(' ')} needs a command: ${namesIn(group).join(', ')}`,
    hint: `See ${path.join(' ')} --help.`,
  };
}

function namesIn(group: Command): string[] {
  return group
    .createHelp()
    .visibleCommands(group)
    .map(one => one.name());
}

/**
 * `error: unknown option '--sped'\n(Did you mean --speed?)` →
 * `unknown option '--sped'` and `Did you mean --speed?`
 * `error: option '--seed <N>' argument 'x' is invalid. It is a whole number.` →
 * `option '--seed N' argument 'x' is invalid` and `It is a whole number.`
 */
function splitAdvice(text: string): { message: string; advice: string } {
  const plain = plainTerm(text.replace(/^error: /, '').replace('command-argument value', 'the value'));
  const [, message = plain, advice = ''] =
    /^(.*? is invalid[^.]*)\. (.*)$/s.exec(plain) ?? /^(.*?)\n\((.*)\)$/s.exec(plain) ?? [];
  return { message: message.replace(/\.$/, ''), advice };
}
