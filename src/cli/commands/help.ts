// `ringtop help`: the help of a command, or a topic that belongs to none.
import type { Command } from 'commander';
import { RingtopError } from '../../protocol/index.ts';
import { closestWord } from '../closest-word.ts';
import { formatExitCodes } from '../exit-codes.ts';
import { formatExamples } from '../help/format-help.ts';
import type { Host } from '../host.ts';
import type { Begin } from '../task.ts';

export function addHelp(program: Command, begin: Begin): void {
  program
    .command('help')
    .usage('[TOPIC]')
    .summary('the help of a command; `help exit-codes` lists those')
    .description('Print the help of a command, or the list of exit codes.')
    .argument('[TOPIC]', 'a command, or exit-codes (default: ringtop itself)')
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((topic: string | undefined) =>
      begin(async host => {
        printHelpOn(topic, program, host);
        return 0;
      }),
    );
}

function printHelpOn(topic: string | undefined, program: Command, { stdout }: Host): void {
  const command = topic === undefined ? program : program.commands.find(one => one.name() === topic);
  if (command !== undefined) command.outputHelp();
  else if (topic === EXIT_CODES) stdout.write(formatExitCodes());
  else throw unknownTopic(topic ?? '', [...program.commands.map(one => one.name()), EXIT_CODES]);
}

function unknownTopic(topic: string, known: readonly string[]): RingtopError {
  const near = closestWord(topic, known);
  return new RingtopError({
    code: 'bad-arguments',
    message: `there is no help on "${topic}"`,
    hint: `${near === undefined ? '' : `Did you mean "${near}"? `}Topics: ${known.join(', ')}.`,
  });
}

const EXIT_CODES = 'exit-codes';
const EXAMPLES = [
  ['ringtop help replay', 'the same as ringtop replay --help'],
  ['ringtop help exit-codes', 'what a script may rely on'],
] as const;
