// `ringtop backup`: what a gateway remembers, copied away while it runs.
import type { Command } from 'commander';
import { formatExamples } from '../help/format-help.ts';
import { configOption, dataOption } from '../options/shared-options.ts';
import type { BackupOptions } from '../run/backup.ts';
import type { Begin } from '../task.ts';

export function addBackup(program: Command, begin: Begin): void {
  program
    .command('backup')
    .usage('FOLDER [options]')
    .summary('copy away what a gateway remembers, while it runs')
    .description(
      'Copy the data folder of a gateway on this machine, running or not: its databases, each as it stands at one ' +
        'instant, its audit, and the key of customers’ hashes. Every copy is checked; a backup is whole or is not ' +
        'there. To bring it back, put it in the place of the data folder while the gateway is stopped.',
    )
    .argument('<FOLDER>', 'a new folder, as private as the data')
    .addOption(dataOption())
    .addOption(configOption('the config that names it').conflicts('data'))
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((to: string, options: Omit<BackupOptions, 'to'>) =>
      begin(async host => (await import('../run/backup.ts')).backup(host, { to, ...options })),
    );
}

const EXAMPLES = [
  ['ringtop backup /srv/monday', 'of your own gateway'],
  ['ringtop backup /srv/monday --data /var/lib/ringtop', 'of the service'],
] as const;
