// `ringtop token …`: who may come in, as whom, how far, and until when.
import { type Command, Option } from 'commander';
import { ROLES } from '../../floor/index.ts';
import { formatExamples } from '../help/format-help.ts';
import { caOption, configOption, urlOption } from '../options/shared-options.ts';
import { tzOption } from '../options/tz-option.ts';
import { DOCUMENT_FORMATS } from '../output/formats.ts';
import { addOptions, documentOptions, formatOption, listOptions } from '../output/output-options.ts';
import type { TokenOptions, TokenVerb } from '../run/token.ts';
import type { Begin } from '../task.ts';
import { parseExpiry, parseGrace, parseScope } from '../token/parse-token.ts';

export function addToken(program: Command, begin: Begin): void {
  const token = program
    .command('token')
    .helpCommand(false)
    .usage('COMMAND')
    .summary('who may come in: make, list, change, rotate, revoke tokens')
    .description(
      'Make tokens for people, screens and systems, and take them away again. The gateway that runs here is asked, or the ' +
        'one that --url names; where none runs, or with --data or --config, its store is opened, as its user.',
    )
    .addHelpText('after', () => formatExamples(EXAMPLES));
  const run = (verb: TokenVerb) => (name: string, options: TokenOptions) =>
    begin(async host => (await import('../run/token.ts')).token(host, verb, { ...options, name }));

  addTo(token, 'create', 'make a token, shown this once')
    .addOption(outOption())
    .addOption(new Option('--role <ROLE>', `${ROLES.join(', ')}`).choices([...ROLES]).makeOptionMandatory())
    .action(run('create'));
  addTo(token, 'change', 'give it another role, scope, note or expiry; its secret stays')
    .addOption(new Option('--role <ROLE>', `${ROLES.join(', ')}`).choices([...ROLES]))
    .action(run('change'));
  withPlace(
    token
      .command('rotate')
      .usage('NAME [options]')
      .summary('a new secret, shown this once; the old one lets in for a while')
      .description(
        'Make another secret for a token. The old one lets in for the grace, so that there is time to carry the new one ' +
          'to where it is used; its sessions end then, unless they renew themselves.',
      )
      .argument('<NAME>', 'whose token')
      .addOption(
        new Option('--grace <TIME>', 'the old one lets in for 0s, 10m, 2d (default: 1h)').argParser(
          parseGrace,
        ),
      )
      .addOption(expiresOption('as it is'))
      .addOption(outOption())
      .addHelpText('after', () => formatExamples(ROTATE_EXAMPLES)),
    secretOptions(),
  ).action(run('rotate'));
  withPlace(
    token
      .command('revoke')
      .usage('NAME [options]')
      .summary('take a token away: its sessions end within a second')
      .description(
        'Take a token away for good. Its sessions end within a second; its name may be given again.',
      )
      .argument('<NAME>', 'whose token'),
    documentOptions(),
  ).action(run('revoke'));
  withPlace(
    token
      .command('list')
      .usage('[options]')
      .summary('name, role, scope, expiry, last use and from where')
      .description(
        'Print all tokens with what they grant, when they end, and when and from where they were last used.',
      )
      .addOption(new Option('--all', 'also those that were revoked')),
    listOptions(),
  ).action((options: TokenOptions) =>
    begin(async host => (await import('../run/token.ts')).token(host, 'list', options)),
  );
}

function addTo(token: Command, verb: 'create' | 'change', summary: string): Command {
  const command = token
    .command(verb)
    .usage('NAME [options]')
    .summary(summary)
    .description(verb === 'create' ? CREATE : CHANGE)
    .argument('<NAME>', 'a person, a screen or a system; stands in logs and rows: levan')
    .addOption(
      new Option(
        '--scope <SCOPE>',
        `queues=a,b,teams=x,campaigns=y or all (default: ${verb === 'create' ? 'the whole floor' : 'as it is'})`,
      ).argParser(parseScope),
    )
    .addOption(expiresOption(verb === 'create' ? 'never' : 'as it is'))
    .addOption(new Option('--note <TEXT>', 'whose it is, and what for'))
    .addOption(
      new Option(
        '--unmask',
        `it may ask who calls (default: ${verb === 'create' ? 'it may not' : 'as it is'})`,
      ),
    );
  if (verb === 'change') command.addOption(new Option('--no-unmask', 'it may not any more'));
  const output = verb === 'create' ? secretOptions() : documentOptions();
  return withPlace(command, output).addHelpText('after', () =>
    formatExamples(verb === 'create' ? EXAMPLES : CHANGE_EXAMPLES),
  );
}

function withPlace(command: Command, output: readonly Option[]): Command {
  return addOptions(command, output)
    .addOption(tzOption())
    .addOption(new Option('--data <DIR>', 'open the store in this data folder, without a gateway'))
    .addOption(configOption('open the store that this config names'))
    .addOption(urlOption())
    .addOption(caOption());
}

/** No `--jq`: where it failed on it a secret would be gone that is shown once. */
function secretOptions(): Option[] {
  return [formatOption(DOCUMENT_FORMATS)];
}

function outOption(): Option {
  return new Option('--out <FILE>', 'write the secret into this file, for you alone, and not on stdout');
}

function expiresOption(otherwise: string): Option {
  const what = `30d from now, 2027-01-31, 2027-01-31T18:00, or never (default: ${otherwise})`;
  return new Option('--expires <WHEN>', what).argParser(parseExpiry);
}

const CREATE =
  'Make a token. Its secret is printed once, alone on stdout, and kept nowhere. By wire only an admin makes tokens, none ' +
  'with more than he has himself; a token of the role admin is made on the gateway’s machine alone.';
const CHANGE =
  'Change what a token grants, from now on: what is not said stays. Where its role or scope is another, its sessions are ' +
  'closed, and come back with the new one.';

const EXAMPLES = [
  ['ringtop token create levan --role lead --expires 30d', 'for a month'],
  ['ringtop token create lobby --role wall --out lobby.token', 'for a screen'],
  ['ringtop token list', 'who has what, and when it was used'],
] as const;
const CHANGE_EXAMPLES = [
  ['ringtop token change nino --scope queues=sales', 'that queue from now on'],
] as const;
const ROTATE_EXAMPLES = [
  ['ringtop token rotate lobby --out lobby.token', 'the screen reads it when it must'],
  ['ringtop token rotate levan --grace 0s', 'the old one is in wrong hands'],
] as const;
