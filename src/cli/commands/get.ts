// `ringtop get KIND`: one kind of the floor's things, for people or for scripts.
import type { Command } from 'commander';
import { Option } from 'commander';
import { get } from '../get/get.ts';
import type { GetOptions } from '../get/get-options.ts';
import { KIND_NAMES, parseKind } from '../get/kinds.ts';
import { USUAL_TIMEOUT_MS } from '../get/plain-get.ts';
import { formatExamples } from '../help/format-help.ts';
import { freshOption } from '../options/fresh-option.ts';
import { caOption, urlOption } from '../options/shared-options.ts';
import { timeoutOption } from '../options/timeout-option.ts';
import { tzOption } from '../options/tz-option.ts';
import { parseLimit } from '../order/parse-order.ts';
import { addOptions, listOptions } from '../output/output-options.ts';
import type { Begin } from '../task.ts';

export function addGet(program: Command, begin: Begin): void {
  const command = program
    .command('get')
    .usage('KIND [ID…] [options]')
    .summary('print the queues, agents, contacts … as they are')
    .description(
      'Print what is on the floor at this moment, from the gateway that runs here or that --url names; who is connected ' +
        'to it (sessions, for the role admin), or the newest of what was ordered (commands, for the role wall).',
    )
    .argument('<KIND>', `${KIND_NAMES.slice(0, -1).join(', ')} or ${KIND_NAMES.at(-1)}`, parseKind)
    .argument('[ID...]', 'only these, by id or name (default: all)');
  addOptions(command, listOptions(EXAMPLE))
    .addOption(
      new Option('--limit <N>', 'of commands: so many of the newest, 1 to 1000 (default: 100)').argParser(
        parseLimit,
      ),
    )
    .addOption(new Option('--watch', 'again whenever something has changed, until it is stopped'))
    .addOption(freshOption())
    .addOption(tzOption())
    .addOption(urlOption())
    .addOption(caOption())
    .addOption(
      timeoutOption(
        'give up after so long without an answer; a number is seconds (default: 10s)',
        USUAL_TIMEOUT_MS,
      ),
    )
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((kind: ReturnType<typeof parseKind>, names: string[], options: Omit<GetOptions, 'names'>) =>
      begin(host => get(host, kind, { ...options, names })),
    );
}

const EXAMPLE = { columns: 'name,SL30M,last30m.offered', filter: 'state=break,queue=sales' };
const EXAMPLES = [
  ['ringtop get queues', 'as a table'],
  ['ringtop get agents --filter state=break --sort -stateMs', 'the longest break first'],
  ['ringtop get agents -o csv --columns name,state,stateMs', 'for a spreadsheet'],
  ['ringtop get commands --filter outcome=refused --limit 1000', 'what was refused of late'],
  ["ringtop get queues --jq '.items[].name'", 'in a script, with jq’s language built in'],
] as const;
