// `ringtop wait --for EXPR`: goes on when the floor has come to something.
import { type Command, Option } from 'commander';
import { formatExamples } from '../help/format-help.ts';
import { caOption, urlOption } from '../options/shared-options.ts';
import { timeoutOption } from '../options/timeout-option.ts';
import { addOptions, listOptions, TEXT_OR_LIST } from '../output/output-options.ts';
import type { Begin } from '../task.ts';
import type { WaitOptions } from '../wait/wait-options.ts';

const DESCRIPTION = `Wait until an expression is so of a row, and print of which. It is of the language of alert rules
(docs/alerts.md): KIND[ID].FIGURE < VALUE, with * for any row, more of the same row after \`and\`; \`for 2m\` behind it
asks that it be so for so long without a break, \`least 20\` of how many a ratio has to be. What is stale or not known
is never so. It ends with 124 when its time is over.`;

export function addWait(program: Command, begin: Begin): void {
  const wait = program
    .command('wait')
    .usage('--for EXPR [options]')
    .summary('go on when the floor has come to something')
    .description(DESCRIPTION.replaceAll('\n', ' '))
    .addOption(new Option('--for <EXPR>', 'what is waited for').makeOptionMandatory())
    .addOption(
      timeoutOption('give up after so long: 90s, 10m; a number is seconds (default: never)', Infinity),
    );
  addOptions(wait, [...listOptions({ formats: TEXT_OR_LIST }), urlOption(), caOption()])
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((options: WaitOptions) =>
      begin(async host => (await import('../run/wait.ts')).wait(host, options)),
    );
}

const EXAMPLES = [
  ["ringtop wait --for 'queues[vip].waitingCount > 5' --timeout 10m", ''],
  ["ringtop wait --for 'queues[*].oldestWaitMs > 3m for 30s' -o name", ''],
  ["ringtop wait --for 'agents[1002].state == available' && say 'Nino is free'", ''],
] as const;
