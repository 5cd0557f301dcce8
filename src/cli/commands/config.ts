// `ringtop config check|suggest|schema`: whether a config will do, the beginning of one, and what one may say.
import type { Command } from 'commander';
import { Option } from 'commander';
import { formatExamples } from '../help/format-help.ts';
import { parsePort } from '../options/parse-options.ts';
import { configOption, textOption } from '../options/shared-options.ts';
import type { SuggestOptions } from '../run/suggest-config.ts';
import type { Begin } from '../task.ts';

export function addConfig(program: Command, begin: Begin): void {
  const config = program
    .command('config')
    .helpCommand(false)
    .usage('COMMAND')
    .summary('check a config file, or have one suggested')
    .description(
      'Check a config file without starting anything, or have one suggested by a running Asterisk.',
    )
    .addHelpText('after', () => formatExamples(EXAMPLES));
  config
    .command('check')
    .usage('[options] FILE')
    .summary('say whether a config will do, and what is wrong with it')
    .description(
      'Read a config with all that it names on this machine: files of agents, files of secrets, environment variables, ' +
        'recordings and logs. Nothing is connected to; ringtop doctor does that.',
    )
    .argument('<FILE>', 'the config, YAML')
    .addOption(textOption())
    .addHelpText('after', () => formatExamples(CHECK_EXAMPLES))
    .action((file: string, { output }: { output: 'text' | 'json' }) =>
      begin(async host => (await import('../run/check-config.ts')).checkConfig(host, file, output)),
    );
  addSuggest(config, begin);
  addSchema(config, begin);
}

function addSchema(config: Command, begin: Begin): void {
  config
    .command('schema')
    .usage('[options]')
    .summary('the JSON Schema of a config, for an editor')
    .description(
      'Print what a config may say as a JSON Schema. An editor with a YAML language server completes and checks by it, ' +
        'once the first line of the config names it.',
    )
    .addHelpText('after', () => formatExamples(SCHEMA_EXAMPLES))
    .action(() => begin(async host => (await import('../run/config-schema.ts')).printConfigSchema(host)));
}

function addSuggest(config: Command, begin: Begin): void {
  config
    .command('suggest')
    .usage('[options]')
    .summary('the members, queues and pause reasons of a running Asterisk, as YAML')
    .description(
      'Log in at an Asterisk, look at its queues, and print the members, queues and pause reasons that it has, ready to ' +
        'be looked through and pasted into a config. Nothing is changed there.',
    )
    .addOption(
      configOption('ask the Asterisk that it names').conflicts([
        'host',
        'port',
        'user',
        'env',
        'secretFile',
        'tls',
      ]),
    )
    .addOption(new Option('--source <NAME>', 'which of its sources, by the id (default: the first)'))
    .addOption(new Option('--host <ADDRESS>', 'ask this one instead (default: 127.0.0.1)'))
    .addOption(new Option('--port <N>', 'its port (default: 5038, with --tls 5039)').argParser(parsePort))
    .addOption(new Option('--user <NAME>', 'the account in manager.conf'))
    .addOption(new Option('--env <NAME>', 'the environment variable with its secret'))
    .addOption(new Option('--secret-file <FILE>', 'or the file with its secret'))
    .addOption(new Option('--tls', 'by TLS'))
    .addHelpText('after', () => formatExamples(SUGGEST_EXAMPLES))
    .action((options: SuggestOptions) =>
      begin(async host => (await import('../run/suggest-config.ts')).suggestConfig(host, options)),
    );
}

const CHECK_EXAMPLES = [
  ['ringtop config check ringtop.yaml', 'will it do?'],
  ['ringtop config check ringtop.yaml -o json', 'in a script'],
] as const;
const SCHEMA_EXAMPLES = [['ringtop config schema > ringtop.schema.json', 'beside the config']] as const;
const SUGGEST_EXAMPLES = [
  ['ringtop config suggest --user wallboard --env SECRET', 'of this machine'],
  ['ringtop config suggest --config ringtop.yaml', 'of a config begun'],
  ['ringtop config suggest --config r.yaml --source north', 'one of several'],
] as const;
const EXAMPLES = [SUGGEST_EXAMPLES[0], CHECK_EXAMPLES[0], SCHEMA_EXAMPLES[0]] as const;
