// `ringtop help`: the help of a command, or a topic that belongs to none.
import type { Command } from 'commander';
import { closestWord } from '../../lib/closest-word.ts';
import { RingtopError } from '../../protocol/index.ts';
import { formatExitCodes } from '../exit-codes.ts';
import { formatExamples } from '../help/format-help.ts';
import type { Host } from '../host.ts';
import type { Begin } from '../task.ts';

export function addHelp(program: Command, begin: Begin): void {
  program
    .command('help')
    .usage('[TOPIC…]')
    .summary('the help of a command; `help exit-codes` lists those')
    .description('Print the help of a command, or the list of exit codes.')
    .argument('[TOPIC...]', 'a command, or exit-codes (default: ringtop itself)')
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((topic: readonly string[]) =>
      begin(async host => {
        printHelpOn(topic, program, host);
        return 0;
      }),
    );
}

/** `agent pause`: the words of a command, as far as there are. */
function printHelpOn(topic: readonly string[], program: Command, { stdout }: Host): void {
  if (topic.length === 1 && topic[0] === EXIT_CODES) {
    stdout.write(formatExitCodes());
    return;
  }
  let command = program;
  for (const word of topic) {
    const next = command.commands.find(one => one.name() === word);
    if (next === undefined) throw unknownTopic(topic, word, namesIn(command, program));
    command = next;
  }
  command.outputHelp();
}

function namesIn(command: Command, program: Command): readonly string[] {
  const names = command.commands.map(one => one.name());
  return command === program ? [...names, EXIT_CODES] : names;
}

function unknownTopic(topic: readonly string[], word: string, known: readonly string[]): RingtopError {
  const near = closestWord(word, known);
  const message = `there is no help on "${topic.join(' ')}"`;
  if (known.length === 0) return new RingtopError({ code: 'bad-arguments', message });
  return new RingtopError({
    code: 'bad-arguments',
    message,
    hint: `${near === undefined ? '' : `Did you mean "${near}"? `}Topics: ${known.join(', ')}.`,
  });
}

const EXIT_CODES = 'exit-codes';
const EXAMPLES = [
  ['ringtop help replay', 'the same as ringtop replay --help'],
  ['ringtop help agent pause', 'of one below another'],
  ['ringtop help exit-codes', 'what a script may rely on'],
] as const;
