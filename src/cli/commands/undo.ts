// `ringtop undo`: takes commands back as far as they still stand.
import { type Command, Option } from 'commander';
import { formatExamples } from '../help/format-help.ts';
import { caOption, urlOption } from '../options/shared-options.ts';
import { reasonOption, type SendingOptions, saidOnce, sendingOptions } from '../order/order-options.ts';
import type { Begin } from '../task.ts';

export function addUndo(program: Command, begin: Begin): void {
  const command = program
    .command('undo')
    .usage('[COMMAND-ID…] [options]')
    .summary('take a command back, as far as it still stands')
    .description(
      'Take commands back. Only what still stands as the command left it goes back: what somebody else changed since ' +
        'stays, nobody is logged in, and the reason is told. A lead takes back his own, an admin any. Without a COMMAND-ID it is ' +
        'the newest of your own that could still be undone: it is shown, and asked about.',
    )
    .argument('[COMMAND-ID...]', 'as the order told it, or ringtop log; - reads ids from standard input');
  for (const option of [
    reasonOption('the log and the audit'),
    ...sendingOptions(),
    yesOption(),
    urlOption(),
    caOption(),
  ])
    command.addOption(saidOnce(option));
  command
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((ids: string[], options: SendingOptions) =>
      begin(async host => (await import('../quick/order.ts')).undo(host, ids, options)),
    );
}

const yesOption = () => new Option('--yes', 'without a COMMAND-ID: do not ask first');

const EXAMPLES = [
  ['ringtop undo', 'the newest of your own, once you have said yes'],
  ['ringtop undo cgzjlo-81', 'the command that an order told'],
  ['ringtop undo cgzjlo-81 --dry-run', 'what would go back, and what would stay'],
] as const;
