// `ringtop config check` and `ringtop config suggest`: whether a config will do, and the beginning of one.
import type { Command } from 'commander';
import { formatExamples } from '../help/format-help.ts';
import type { Begin } from '../task.ts';

export function addConfig(program: Command, begin: Begin): void {
  const config = program
    .command('config')
    .helpCommand(false)
    .usage('COMMAND')
    .summary('check a config file')
    .description('Check a config file, without starting anything.')
    .addHelpText('after', () => formatExamples(EXAMPLES));
  config
    .command('check')
    .usage('FILE')
    .summary('say whether a config will do, and what is wrong with it')
    .description(
      'Read a config with all that it names on this machine: files of agents, files of secrets, environment variables, ' +
        'recordings and logs. Nothing is connected to; ringtop doctor does that.',
    )
    .argument('<FILE>', 'the config, YAML')
    .addHelpText('after', () => formatExamples(CHECK_EXAMPLES))
    .action((file: string) =>
      begin(async host => (await import('../run/check-config.ts')).checkConfig(host, file)),
    );
}

const CHECK_EXAMPLES = [
  ['ringtop config check ringtop.yaml', 'before the gateway is started with it'],
] as const;
const EXAMPLES = CHECK_EXAMPLES;
