// `ringtop config`: one's own settings, and the config of a gateway: whether it will do, the beginning of one.
import type { Command } from 'commander';
import { Argument, Option } from 'commander';
import { formatExamples } from '../help/format-help.ts';
import { parsePort } from '../options/parse-options.ts';
import { configOption } from '../options/shared-options.ts';
import type { DocumentOutput } from '../output/formats.ts';
import { addOptions, documentOptions } from '../output/output-options.ts';
import type { OwnFile } from '../run/own-settings.ts';
import type { SuggestOptions } from '../run/suggest-config.ts';
import type { Begin } from '../task.ts';

export function addConfig(program: Command, begin: Begin): void {
  const config = program
    .command('config')
    .helpCommand(false)
    .usage('COMMAND')
    .summary('your own settings; check a gateway’s config, or have one suggested')
    .description(
      'Look at your own settings and change them; check the config of a gateway without starting anything, or have one ' +
        'suggested by a running Asterisk.',
    )
    .addHelpText('after', () => formatExamples(EXAMPLES));
  addOwn(config, begin);
  const check = config
    .command('check')
    .usage('[FILE] [options]')
    .summary('say whether a config will do, and what is wrong with it')
    .description(
      'Read the config of a gateway with all that it names on this machine: files of agents, files of secrets, environment ' +
        'variables, recordings and logs. Nothing is connected to; ringtop doctor does that. Without a file: your own ' +
        'settings, themes and contexts.',
    )
    .argument('[FILE]', 'the config, YAML (default: your own settings)');
  addOptions(check, documentOptions())
    .addHelpText('after', () => formatExamples(CHECK_EXAMPLES))
    .action((file: string | undefined, output: DocumentOutput) =>
      begin(async host =>
        file === undefined
          ? (await import('../run/own-settings.ts')).checkOwn(host, output)
          : (await import('../run/check-config.ts')).checkConfig(host, file, output),
      ),
    );
  addSuggest(config, begin);
  addSchema(config, begin);
}

function addOwn(config: Command, begin: Begin): void {
  const run = () => import('../run/own-settings.ts');
  config
    .command('path')
    .usage('[WHAT]')
    .summary('where your own settings are')
    .description(
      'Print the path of your own settings, or of what stands beside them, whether it is there or not.',
    )
    .addArgument(
      new Argument('[WHAT]', 'settings, contexts, lists or themes (default: settings)')
        .choices(['settings', 'contexts', 'lists', 'themes'])
        .default('settings'),
    )
    .addHelpText('after', () => formatExamples(PATH_EXAMPLES))
    .action((what: OwnFile) => begin(async host => (await run()).printPath(host, what)));
  const get = config
    .command('get')
    .usage('[KEY] [options]')
    .summary('what you have settled')
    .description(
      'Print one of your own settings, or all of them as JSON. It ends with 3 where it is not settled.',
    )
    .argument('[KEY]', 'as in theme, or gateways[floor.example].word (default: all)');
  addOptions(get, documentOptions())
    .addHelpText('after', () => formatExamples(GET_EXAMPLES))
    .action((key: string | undefined, output: DocumentOutput) =>
      begin(async host => (await run()).getSetting(host, key, output)),
    );
  const set = config
    .command('set')
    .usage('KEY [VALUE] [options]')
    .summary('settle something')
    .description(
      'Change one of your own settings. What would not do is refused, and nothing is written; comments and order of the ' +
        'file stay. Screens that run take it up at once.',
    )
    .argument('<KEY>', 'as in theme, or gateways[floor.example].word')
    .argument('[VALUE]', 'what it is from now on')
    .addOption(new Option('--unset', 'take it away instead'));
  addOptions(set, documentOptions())
    .addHelpText('after', () => formatExamples(SET_EXAMPLES))
    .action((key: string, text: string | undefined, { unset, ...output }: SetOptions) => {
      if ((text === undefined) !== (unset === true))
        config.error('error: it is not said what to set it to: VALUE, or --unset');
      return begin(async host => (await run()).setSetting(host, key, { ...output, text }));
    });
}

interface SetOptions extends DocumentOutput {
  readonly unset?: true;
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

const PATH_EXAMPLES = [['ringtop config path', 'for an editor']] as const;
const GET_EXAMPLES = [
  ['ringtop config get', 'all of them'],
  ['ringtop config get theme', 'one of them'],
] as const;
const SET_EXAMPLES = [
  ['ringtop config set theme light', 'at once, on every screen'],
  ['ringtop config set "gateways[floor.example].word" PRODUCTION', 'in the header of that one'],
  ['ringtop config set quiet --unset', 'as if it had never been said'],
] as const;
const CHECK_EXAMPLES = [
  ['ringtop config check', 'your own settings'],
  ['ringtop config check ringtop.yaml', 'will it do?'],
  ['ringtop config check ringtop.yaml -o json', 'in a script'],
] as const;
const SCHEMA_EXAMPLES = [['ringtop config schema > ringtop.schema.json', 'beside the config']] as const;
const SUGGEST_EXAMPLES = [
  ['ringtop config suggest --user wallboard --env SECRET', 'of this machine'],
  ['ringtop config suggest --config ringtop.yaml', 'of a config begun'],
  ['ringtop config suggest --config r.yaml --source north', 'one of several'],
] as const;
const EXAMPLES = [SET_EXAMPLES[0], SUGGEST_EXAMPLES[0], CHECK_EXAMPLES[1], SCHEMA_EXAMPLES[0]] as const;
