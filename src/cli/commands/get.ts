// `ringtop get KIND`: one kind of the floor's things, for people or for scripts.
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { get } from '../get/get.ts';
import { FORMATS, type GetOptions } from '../get/get-options.ts';
import { KIND_NAMES, parseKind } from '../get/kinds.ts';
import { formatExamples } from '../help/format-help.ts';
import { parseSeconds } from '../options/parse-options.ts';
import { caOption, urlOption } from '../options/shared-options.ts';
import type { Begin } from '../task.ts';

export function addGet(program: Command, begin: Begin): void {
  program
    .command('get')
    .usage('KIND [ID…] [options]')
    .summary('print the queues, agents, contacts … as they are')
    .description(
      'Print what is on the floor at this moment, from the gateway that runs here or that --url names.',
    )
    .argument('<KIND>', `${KIND_NAMES.slice(0, -1).join(', ')} or ${KIND_NAMES.at(-1)}`, parseKind)
    .argument('[ID...]', 'only these, by id or name (default: all)')
    .addOption(formatOption())
    .addOption(new Option('--columns <NAMES>', COLUMNS_TOLD).argParser(parseNames))
    .addOption(new Option('--no-headers', 'no line of titles above the columns'))
    .addOption(new Option('--filter <EXPR>', 'only those of which it holds: state=break,queue=sales'))
    .addOption(new Option('--sort <NAME>', 'by a column, -NAME the other way; what is not known stands last'))
    .addOption(new Option('--watch', 'again whenever something has changed, until it is stopped'))
    .addOption(new Option('--fresh', 'end with 5 where some of it is stale, or a source is missing'))
    .addOption(urlOption())
    .addOption(caOption())
    .addOption(
      new Option('--timeout <SECONDS>', 'give up after so long without an answer (default: 10)')
        .argParser(parseSeconds)
        .default(10),
    )
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((kind: ReturnType<typeof parseKind>, names: string[], options: Omit<GetOptions, 'names'>) =>
      begin(host => get(host, kind, { ...options, names })),
    );
}

const COLUMNS_TOLD = 'which, in this order, as the table or the JSON calls them: name,SL30M,last30m.offered';

function formatOption(): Option {
  return new Option(
    '-o, --output <FORMAT>',
    `${FORMATS.slice(0, -1).join(', ')} or ${FORMATS.at(-1)} (default: table)`,
  )
    .choices(FORMATS)
    .default('table');
}

function parseNames(text: string): readonly string[] {
  const names = text.split(',').map(name => name.trim());
  if (names.every(name => name !== '')) return names;
  throw new InvalidArgumentError('It is names with commas between: id,name,state.');
}

const EXAMPLES = [
  ['ringtop get queues', 'as a table'],
  ['ringtop get agents --filter state=break --sort -stateMs', 'the longest break first'],
  ['ringtop get agents -o csv --columns name,state,stateMs', 'for a spreadsheet'],
  ["ringtop get queues -o json | jq '.items[].name'", 'in a script'],
] as const;
