// `ringtop help`: the help of a command, or a topic that belongs to none.
import type { Command } from 'commander';
import { closestWord } from '../../lib/closest-word.ts';
import { RingtopError } from '../../protocol/index.ts';
import { formatExitCodes } from '../exit-codes.ts';
import { formatExamples } from '../help/format-help.ts';
import { TIMES } from '../help/times.ts';
import type { Host } from '../host.ts';
import type { Begin } from '../task.ts';

export function addHelp(program: Command, begin: Begin): void {
  program
    .command('help')
    .usage('[TOPIC…]')
    .summary('the help of a command; also `help exit-codes`, `help times`')
    .description('Print the help of a command, the list of exit codes, or how times are said.')
    .argument('[TOPIC...]', 'a command, exit-codes or times (default: ringtop itself)')
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
  const [first = '', ...others] = topic;
  const text = others.length === 0 ? TOPICS.get(first) : undefined;
  if (text !== undefined) {
    stdout.write(text());
    return;
  }
  let command = program;
  for (const [place, word] of topic.entries()) {
    const next = command.commands.find(one => one.name() === word);
    if (next === undefined)
      throw unknownTopic(topic, { before: topic.slice(0, place), word, known: namesIn(command, program) });
    command = next;
  }
  command.outputHelp();
}

function namesIn(command: Command, program: Command): readonly string[] {
  const names = command.commands.map(one => one.name());
  return command === program ? [...names, ...TOPICS.keys()] : names;
}

interface Unknown {
  /** What is known of it. */
  readonly before: readonly string[];
  readonly word: string;
  readonly known: readonly string[];
}

/** As an unknown command is told: the nearest, and where the others stand. */
function unknownTopic(topic: readonly string[], { before, word, known }: Unknown): RingtopError {
  const near = closestWord(word, known);
  const path = ['ringtop help', ...before].join(' ');
  return new RingtopError({
    code: 'bad-arguments',
    message: `there is no help on "${topic.join(' ')}"`,
    hint: `${near === undefined ? '' : `Did you mean ${path} ${near}? `}See ${path}.`,
  });
}

/** Those that belong to no command. */
const TOPICS: ReadonlyMap<string, () => string> = new Map([
  ['exit-codes', formatExitCodes],
  ['times', () => TIMES],
]);
const EXAMPLES = [
  ['ringtop help replay', 'the same as ringtop replay --help'],
  ['ringtop help agent pause', 'of one below another'],
  ['ringtop help exit-codes', 'what a script may rely on'],
  ['ringtop help times', 'what --since, --for and --tz take'],
] as const;
