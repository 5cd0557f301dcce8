// What commander found wrong with a command line, in ringtop's voice and with the next step.
import { type Command, CommanderError } from 'commander';
import type { Failure } from '../protocol/index.ts';
import { closestWord } from './closest-word.ts';
import { plainTerm } from './help/format-help.ts';

/** Undefined: the error is of another kind. */
export function toUsageError(error: unknown, program: Command): Failure | undefined {
  if (!(error instanceof CommanderError)) return undefined;
  const [word = ''] = program.args;
  const command = program.commands.find(one => one.name() === word);
  // `ringtop gt --seed 7`: the option is unknown only because the command is.
  if (command === undefined && word !== '' && !word.startsWith('-')) return unknownCommand(word, program);
  const { message, advice } = splitAdvice(error.message);
  const help = `See ringtop ${command === undefined ? '' : `${word} `}--help.`;
  return { code: 'bad-arguments', message, hint: advice === '' ? help : `${advice} ${help}` };
}

function unknownCommand(word: string, program: Command): Failure {
  const near = closestWord(
    word,
    program.commands.map(one => one.name()),
  );
  return {
    code: 'bad-arguments',
    message: `there is no command "${word}"`,
    hint: near === undefined ? 'See ringtop --help.' : `Did you mean ringtop ${near}? See ringtop --help.`,
  };
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
