// `ringtop login` and `ringtop logout`: a token of a gateway, kept for the commands of one's own.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { wrongName } from '../contexts/context-name.ts';
import { formatExamples } from '../help/format-help.ts';
import { caOption, urlOption } from '../options/shared-options.ts';
import type { DocumentOutput } from '../output/formats.ts';
import { addOptions, documentOptions } from '../output/output-options.ts';
import type { LoginOptions } from '../run/login.ts';
import type { Begin } from '../task.ts';

export function addLogin(program: Command, begin: Begin): void {
  const login = program
    .command('login')
    .usage('[CONTEXT] [options]')
    .summary('check a token at its gateway, and keep it in a context')
    .description(
      'Log in at a gateway. The token is asked for on the terminal without being shown, or read from standard input or a ' +
        'file; it is never an argument. The gateway is asked first: a token that it does not know is not stored. It is ' +
        'kept in a file that is open to you alone, and its context becomes the current one.',
    )
    .argument(
      '[CONTEXT]',
      'what it is or will be called (default: the one of --url, else the current)',
      parseName,
    )
    .addOption(urlOption('the gateway, of a context that is not there yet (default: RINGTOP_URL)'))
    .addOption(
      new Option('--token-file <FILE>', 'the file with the token; it is copied (default: asked for)'),
    )
    .addOption(caOption('certificates to trust as well, from now on'));
  addOptions(login, documentOptions())
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((name: string | undefined, options: LoginOptions) =>
      begin(async host => (await import('../run/login.ts')).login(host, name, options)),
    );
  const logout = program
    .command('logout')
    .usage('[CONTEXT] [options]')
    .summary('forget the token of a context')
    .description(
      'Forget the token of a context here. At the gateway it lets in until it ends: ringtop token revoke takes it away.',
    )
    .argument('[CONTEXT]', 'of which (default: the current one)');
  addOptions(logout, documentOptions())
    .addHelpText('after', () => formatExamples(OUT_EXAMPLES))
    .action((name: string | undefined, output: DocumentOutput) =>
      begin(async host => (await import('../run/login.ts')).logout(host, name, output)),
    );
}

function parseName(name: string): string {
  const wrong = wrongName(name);
  if (wrong !== undefined) throw new InvalidArgumentError(wrong);
  return name;
}

const EXAMPLES = [
  ['ringtop login --url https://wall.example:7420', 'asks for the token'],
  ['ringtop login sales --token-file levan.token', 'another one, from a file'],
  ['ringtop login sales < levan.token', 'or from a pipe'],
] as const;
const OUT_EXAMPLES = [['ringtop logout sales', 'of one that is not the current']] as const;
