// `ringtop get KIND`: one kind of the floor's things, for people or for scripts.
import type { Command } from 'commander';
import { Option } from 'commander';
import { type GetOptions, get } from '../get/get.ts';
import { KIND_NAMES, parseKind } from '../get/kinds.ts';
import { formatExamples } from '../help/format-help.ts';
import { parseSeconds } from '../options/parse-options.ts';
import { caOption, tableOption, urlOption } from '../options/shared-options.ts';
import type { Begin } from '../task.ts';

export function addGet(program: Command, begin: Begin): void {
  program
    .command('get')
    .usage('KIND [options]')
    .summary('print the queues, agents, contacts … as they are')
    .description(
      'Print what is on the floor at this moment, from the gateway that runs here or that --url names.',
    )
    .argument('<KIND>', `${KIND_NAMES.slice(0, -1).join(', ')} or ${KIND_NAMES.at(-1)}`, parseKind)
    .addOption(tableOption())
    .addOption(new Option('--fresh', 'end with 5 where some of it is stale, or a source is missing'))
    .addOption(urlOption())
    .addOption(caOption())
    .addOption(
      new Option('--timeout <SECONDS>', 'give up after so long without an answer (default: 10)')
        .argParser(parseSeconds)
        .default(10),
    )
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((kind: ReturnType<typeof parseKind>, options: GetOptions) =>
      begin(host => get(host, kind, options)),
    );
}

const EXAMPLES = [
  ['ringtop get queues', 'as a table'],
  ['ringtop get agents -o json', 'as one JSON object'],
  ["ringtop get queues -o json | jq '.items[].name'", 'in a script'],
] as const;
