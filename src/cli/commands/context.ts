// `ringtop context list|use|add|remove`: gateways by names of one's own.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { wrongName } from '../contexts/context-name.ts';
import { formatExamples } from '../help/format-help.ts';
import { caOption, urlOption } from '../options/shared-options.ts';
import type { DocumentOutput, ListOutput } from '../output/formats.ts';
import { addOptions, documentOptions, listOptions } from '../output/output-options.ts';
import type { ContextOptions } from '../run/context.ts';
import type { Begin } from '../task.ts';

export function addContext(program: Command, begin: Begin): void {
  const context = program
    .command('context')
    .helpCommand(false)
    .usage('COMMAND')
    .summary('gateways by names of your own: list, use, add, remove')
    .description(
      'A context is a gateway by a name of your own: its address, its token, whom to trust, how it looks, and whether ' +
        'anything is ordered of it from here. One of them is the current one, which every command asks unless it is told ' +
        'otherwise; local is the gateway that runs here. They stand in contexts.json beside your settings.',
    )
    .addHelpText('after', () => formatExamples(EXAMPLES));
  const run = () => import('../run/context.ts');
  const list = context
    .command('list')
    .usage('[options]')
    .summary('all of them, and which is the current one')
    .description('Print the contexts. Of a token it is said whence it comes, never what it is.');
  addOptions(list, listOptions())
    .addHelpText('after', () => formatExamples(EXAMPLES.slice(0, 1)))
    .action((options: ListOutput) => begin(async host => (await run()).listContexts(host, options)));
  const use = context
    .command('use')
    .usage('NAME [options]')
    .summary('which one commands ask from now on')
    .description(
      'Make a context the current one. RINGTOP_URL, RINGTOP_CONTEXT and what a command says go before it.',
    )
    .argument('<NAME>', 'of a context, or local: the gateway that runs here');
  addOptions(use, documentOptions())
    .addHelpText('after', () => formatExamples(USE_EXAMPLES))
    .action((name: string, output: DocumentOutput) =>
      begin(async host => (await run()).useContext(host, name, output)),
    );
  addAdd(context, begin);
  const remove = context
    .command('remove')
    .usage('NAME [options]')
    .summary('take one away, with the token that was stored for it')
    .description(
      'Remove a context, and the token that ringtop login has stored for it. A file that you named stays.',
    )
    .argument('<NAME>', 'of a context');
  addOptions(remove, documentOptions())
    .addHelpText('after', () => formatExamples(EXAMPLES.slice(3)))
    .action((name: string, output: DocumentOutput) =>
      begin(async host => (await run()).removeContext(host, name, output)),
    );
}

function addAdd(context: Command, begin: Begin): void {
  const add = context
    .command('add')
    .usage('NAME [options]')
    .summary('make one, or change it')
    .description(
      'Make a context, or change what is said of one that is there; the rest of it stays. Where its address becomes that ' +
        'of another gateway its token is forgotten.',
    )
    .argument('<NAME>', 'a name of your own: sales', parseName)
    .addOption(urlOption('its gateway: https://wall.example:7420'))
    .addOption(
      new Option(
        '--token-file <FILE>',
        'its token, read from there each time (default: as ringtop login stores it)',
      ),
    )
    .addOption(caOption('certificates to trust as well'))
    .addOption(new Option('--theme <NAME>', 'how its screens look: a theme of ringtop’s, or of your own'))
    .addOption(new Option('--read-only', 'nothing is ordered of it from here'))
    .addOption(
      new Option('--no-read-only', 'what its token may order may be ordered (default)').default(undefined),
    )
    .addOption(new Option('--use', 'make it the current one'));
  addOptions(add, documentOptions())
    .addHelpText('after', () => formatExamples(ADD_EXAMPLES))
    .action((name: string, options: ContextOptions) =>
      begin(async host => (await import('../run/context.ts')).addContext(host, name, options)),
    );
}

function parseName(name: string): string {
  const wrong = wrongName(name);
  if (wrong !== undefined) throw new InvalidArgumentError(wrong);
  return name;
}

const ADD_EXAMPLES = [
  ['ringtop context add sales --url https://wall.example:7420 --ca ca.pem', 'its address, and whom to trust'],
  ['ringtop context add sales --read-only --theme light', 'to look, and not to touch'],
] as const;
const USE_EXAMPLES = [
  ['ringtop context use sales', 'from now on'],
  ['ringtop context use local', 'the gateway that runs here'],
] as const;
const EXAMPLES = [
  ['ringtop context list', 'what there is'],
  ['ringtop context add sales --url https://wall.example:7420', 'a name for a gateway'],
  ['ringtop context use sales', 'from now on'],
  ['ringtop context remove sales', 'and its token'],
] as const;
