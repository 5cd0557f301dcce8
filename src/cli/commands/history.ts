// `ringtop history`: what a gateway remembers, looked after by hand.
import { type Command, Option } from 'commander';
import { formatExamples } from '../help/format-help.ts';
import { dataOption } from '../options/shared-options.ts';
import { addOptions, documentOptions } from '../output/output-options.ts';
import type { HistoryOptions } from '../run/history.ts';
import type { Begin } from '../task.ts';

export function addHistory(program: Command, begin: Begin): void {
  const history = program
    .command('history')
    .helpCommand(false)
    .usage('COMMAND [options]')
    .summary('check, export, compact what a gateway remembers')
    .description(
      'Look after the history of a gateway on this machine: the events of its last days, its counters, the floors it ' +
        'comes back from. All but import may be done while the gateway runs.',
    )
    .addHelpText('after', () => formatExamples(EXAMPLES));
  const run = async () => import('../run/history.ts');

  addOptions(
    add(history, 'check', 'whether it is whole, and its counters are those of its events'),
    documentOptions(),
  ).action((options: HistoryOptions) => begin(async host => (await run()).check(host, options)));
  add(history, 'export', 'its events as JSON lines, customers masked')
    .addOption(new Option('--to <FILE>', 'where to; - is standard output (default: -)').default('-'))
    .action((options: HistoryOptions) => begin(async host => (await run()).exportTo(host, options)));
  add(history, 'import', 'exported events into an empty history')
    .argument('<FILE>', 'what export wrote; - is standard input')
    .action((file: string, options: HistoryOptions) =>
      begin(async host => (await run()).importFrom(host, file, options)),
    );
  addOptions(
    add(history, 'compact', 'give the disk back what is no longer needed'),
    documentOptions(),
  ).action((options: HistoryOptions) => begin(async host => (await run()).compact(host, options)));
  addOptions(add(history, 'forget', 'what it knows of a customer'), [
    new Option('--customer <NUMBER>', 'his number or name, whole').makeOptionMandatory(),
    ...documentOptions(),
  ]).action((options: HistoryOptions) => begin(async host => (await run()).forget(host, options)));
}

function add(history: Command, name: string, summary: string): Command {
  return history
    .command(name)
    .summary(summary)
    .description(DESCRIPTIONS[name] ?? summary)
    .addOption(dataOption())
    .addHelpText('after', () => formatExamples(EXAMPLES.filter(([line]) => line.includes(` ${name}`))));
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  check:
    'Check the history: that its file is undamaged, that no event is missing but those a full disk took, that the floors ' +
    'that were put away are what the events make, and that the counters of the running days are too. It exits with 1 ' +
    'where something is wrong.',
  export:
    'Write the events that are still there, one JSON object a line; the first line says what they are. Customers stand in ' +
    'it masked, with a hash that the key in the data folder makes.',
  import:
    'Bring what export wrote into a history that has no events yet: the counters are made anew from them. The gateway ' +
    'of that folder must not run. Without the customers.key of the folder that it was exported from, customers in it are ' +
    'forgotten by their masks.',
  compact:
    'Give the space of events that are past their time back to the disk, in small steps. A gateway that runs goes on.',
  forget:
    'Forget a customer: events and floors no longer say who called, and the bytes are overwritten; that somebody called ' +
    'stays counted. Where a source told only a mask, all that fit it are forgotten, which it says.',
};

const EXAMPLES = [
  ['ringtop history check', 'is all of it there?'],
  ['ringtop history export --to day.ndjson', 'the events of the last days'],
  ['ringtop history import day.ndjson --data ./copy', 'into another folder'],
  ['ringtop history compact', 'after a shorter retention'],
  ['ringtop history forget --customer +995535291285', 'all that is known of him'],
] as const;
