// `ringtop log`: who ordered what, and what became of it; and whether the audit of that is whole.
import type { Command } from 'commander';
import { Option } from 'commander';
import { formatExamples } from '../help/format-help.ts';
import type { LogOptions } from '../log/print-log.ts';
import { parseWhat } from '../log/what.ts';
import { parseMoment } from '../options/parse-moment.ts';
import { caOption, dataOption, urlOption } from '../options/shared-options.ts';
import { tzOption } from '../options/tz-option.ts';
import { parseLimit } from '../order/parse-order.ts';
import { addOptions, documentOptions, listOptions } from '../output/output-options.ts';
import type { VerifyOptions } from '../run/verify-log.ts';
import type { Begin } from '../task.ts';

export function addLog(program: Command, begin: Begin): void {
  const log = program
    .command('log')
    .helpCommand(false)
    .usage('[options]')
    .summary('who ordered what, and what became of it')
    .description(
      'Print the newest commands, oldest first: who ordered them, from where, what the source said, what took them back. ' +
        'The gateway keeps two years of them in its data folder. It needs the role wall. `ringtop log verify` says ' +
        'whether the audit, which has more than this, is whole.',
    )
    .addOption(new Option('--who <NAME>', 'only those of this name (default: all)'))
    .addOption(
      new Option('--what <COMMAND>', 'only these: agent.pause, agent, pause, undo (default: all)').argParser(
        parseWhat,
      ),
    )
    .addOption(
      new Option('--since <WHEN>', 'from then on: 09:00, -2h, today … (default: all)').argParser(parseMoment),
    )
    .addOption(
      new Option('--until <WHEN>', 'up to then; a day to its end (default: now)').argParser(parseMoment),
    )
    .addOption(tzOption())
    .addOption(
      new Option('--before <ID>', 'only those before this command: the page before (default: the newest)'),
    )
    .addOption(
      new Option('--limit <N>', 'so many at most, 1 to 1000 (default: 20)').argParser(parseLimit).default(20),
    );
  addOptions(log, [...listOptions(), urlOption(), caOption()])
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((options: LogOptions) =>
      begin(async host => (await import('../quick/log.ts')).printLog(host, options)),
    );
  addVerify(log, begin);
}

function addVerify(log: Command, begin: Begin): void {
  const verify = log
    .command('verify')
    .usage('[FILE…] [options]')
    .summary('whether the audit is whole')
    .description(
      'Verify the audit of a gateway: a line that was changed, left out, put in or moved is found, and an end that is ' +
        'missing, as far as it is known: by the journal beside it, and by what was sent elsewhere. It reads files of ' +
        'this machine, and asks no gateway. It exits with 1 where something is wrong.',
    )
    .argument('[FILE...]', 'the files, oldest first (default: those of the data folder)')
    .addOption(dataOption())
    .addOption(
      new Option('--head <HASH>', 'the hash of a line that has to be there; may be given again').argParser(
        (hash: string, all: string[] = []) => [...all, hash],
      ),
    )
    .addOption(
      new Option('--heads <FILE>', 'lines or heads as they were sent elsewhere, which have to be there'),
    );
  addOptions(verify, documentOptions())
    .addHelpText('after', () => formatExamples(VERIFY_EXAMPLES))
    .action((files: string[], options: VerifyOptions) =>
      begin(async host => (await import('../run/verify-log.ts')).verifyLog(host, files, options)),
    );
}

const EXAMPLES = [
  ['ringtop log', 'the last twenty'],
  ['ringtop log --who levan -o json', 'of one name, in a script'],
  ['ringtop log --what pause --since 09:00', 'of agents and of campaigns'],
  ['ringtop log --since 2026-11-24 --until 2026-11-24', 'of one day'],
  ['ringtop log verify', 'is the audit whole?'],
] as const;

const VERIFY_EXAMPLES = [
  ['ringtop log verify', 'that of your own gateway'],
  ['ringtop log verify --data /var/lib/ringtop', 'that of another'],
  ['ringtop log verify --heads /mnt/audit.ndjson', 'by what was sent elsewhere'],
] as const;
