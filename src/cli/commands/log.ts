// `ringtop log`: who ordered what, and what became of it.
import type { Command } from 'commander';
import { Option } from 'commander';
import { formatExamples } from '../help/format-help.ts';
import { type LogOptions, printLog } from '../log/print-log.ts';
import { urlOption } from '../options/shared-options.ts';
import { parseLimit } from '../order/parse-order.ts';
import type { Begin } from '../task.ts';

export function addLog(program: Command, begin: Begin): void {
  program
    .command('log')
    .usage('[options]')
    .summary('who ordered what, and what became of it')
    .description(
      'Print the newest commands, oldest first: who ordered them, from where, what the source said, what took them back. ' +
        'The gateway keeps the last thousand since it was started. It needs the role wall.',
    )
    .addOption(new Option('--who <NAME>', 'only those of this name (default: all)'))
    .addOption(
      new Option('--limit <N>', 'so many at most, 1 to 1000 (default: 20)').argParser(parseLimit).default(20),
    )
    .addOption(
      new Option('-o, --output <FORMAT>', 'table for people, json for scripts (default: table)')
        .choices(['table', 'json'])
        .default('table'),
    )
    .addOption(urlOption())
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((options: LogOptions) => begin(host => printLog(host, options)));
}

const EXAMPLES = [
  ['ringtop log', 'the last twenty'],
  ['ringtop log --who levan -o json', 'those of one name, in a script'],
] as const;
