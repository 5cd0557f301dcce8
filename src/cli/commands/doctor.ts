// `ringtop doctor`: what is wrong between ringtop and the Asterisks that a config names.
import type { Command } from 'commander';
import { Option } from 'commander';
import { formatExamples } from '../help/format-help.ts';
import { durationParser } from '../options/parse-duration.ts';
import { configOption } from '../options/shared-options.ts';
import { addOptions, listOptions, TEXT_OR_LIST } from '../output/output-options.ts';
import type { DoctorOptions } from '../run/doctor.ts';
import type { Begin } from '../task.ts';

export function addDoctor(program: Command, begin: Begin): void {
  const doctor = program
    .command('doctor')
    .usage('[options]')
    .summary('find what is wrong with the PBX, its account and the config')
    .description(
      'Log in at each Asterisk that the config names, look and listen for some seconds, and say what a PBX admin should ' +
        'mend: the line, the account’s rights, clocks, events, members, impossible floors, the queue_log. Nothing is ' +
        'changed there. Where a gateway runs here, it says how that one fares too.',
    )
    .addOption(configOption('whose sources are examined (default: ringtop.yaml here)'))
    .addOption(new Option('--source <NAME>', 'only this source, by its id (default: all)'))
    .addOption(
      new Option('--listen <TIME>', 'listen so long for events: 90s, 5m; a number is seconds (default: 5s)')
        .argParser(durationParser({ isBareSeconds: true }))
        .default(5_000),
    );
  addOptions(doctor, listOptions({ formats: TEXT_OR_LIST }))
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((options: DoctorOptions) =>
      begin(async host => (await import('../run/doctor.ts')).doctor(host, options)),
    );
}

const EXAMPLES = [
  ['ringtop doctor', 'all sources of ringtop.yaml'],
  ['ringtop doctor --listen 60s', 'in a busy minute: more can be told'],
  ['ringtop doctor --source north -o json', 'one of them, in a script'],
] as const;
