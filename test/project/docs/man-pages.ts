// The man pages, of the same tree of commands as the help: one for ringtop, one for each command with those below it.
import type { Command } from 'commander';
import { formatExitCodes } from '../../../src/cli/exit-codes.ts';
import { createProgram } from '../../../src/cli/program.ts';
import { ALL_COMMANDS } from '../../../src/cli/quick/all-commands.ts';
import { VERSION } from '../../../src/cli/version.ts';

export interface ManPage {
  /** `ringtop-get.1` */
  readonly file: string;
  readonly text: string;
}

export function manPages(): readonly ManPage[] {
  const program = createProgram({ stdout: process.stdout, env: {} }, async () => undefined, ALL_COMMANDS);
  const commands = program.createHelp().visibleCommands(program);
  return [
    { file: 'ringtop.1', text: page(program, 'ringtop', [...commandList(commands), ...AROUND]) },
    ...commands.map(command => {
      const name = `ringtop-${command.name()}`;
      return { file: `${name}.1`, text: page(command, name, [...below(command), ...SEE]) };
    }),
  ];
}

function page(command: Command, name: string, more: readonly string[]): string {
  const what = command.summary() || 'htop for the call floor';
  return `${[
    `.TH ${name.toUpperCase()} 1 "" "ringtop ${VERSION}" "ringtop"`,
    '.SH NAME',
    `${roff(name)} \\- ${roff(what)}`,
    '.SH SYNOPSIS',
    `.B ${roff(pathOf(command))}`,
    roff(command.usage()),
    '.SH DESCRIPTION',
    ...paragraphs(command.description()),
    ...details(command, '.SH'),
    ...more,
  ].join('\n')}\n`;
}

/** Arguments, options, examples. */
function details(command: Command, heading: '.SH' | '.SS'): string[] {
  const help = command.createHelp();
  const args = help.visibleArguments(command).map(one => item(one.name(), one.description));
  const options = help.visibleOptions(command).map(one => item(help.optionTerm(one), one.description));
  const title = (words: string): string =>
    heading === '.SH' ? `.SH ${words.toUpperCase()}` : `.PP\n.B ${words}`;
  return [
    ...(args.length === 0 ? [] : [title('Arguments'), ...args.flat()]),
    ...(options.length === 0 ? [] : [title('Options'), ...options.flat()]),
    ...examplesOf(command, title('Examples')),
  ];
}

function item(term: string, about: string): string[] {
  return ['.TP', `.B ${roff(term)}`, roff(about)];
}

/** As the help has them, under its options. */
function examplesOf(command: Command, title: string): string[] {
  let told = '';
  command.configureOutput({ writeOut: text => (told += text) });
  command.outputHelp();
  const [, examples] = told.split('\nExamples:\n');
  return examples === undefined ? [] : [title, '.nf', ...examples.trimEnd().split('\n').map(roff), '.fi'];
}

/** The commands of a group, each whole. */
function below(command: Command): string[] {
  const inner = command.createHelp().visibleCommands(command);
  if (inner.length === 0) return [];
  return [
    '.SH COMMANDS',
    ...inner.flatMap(one => [
      `.SS ${roff(`${pathOf(one)} ${one.usage()}`)}`,
      ...paragraphs(one.description()),
      ...details(one, '.SS'),
    ]),
  ];
}

function commandList(commands: readonly Command[]): string[] {
  return ['.SH COMMANDS', ...commands.flatMap(one => item(`ringtop-${one.name()}(1)`, one.summary()))];
}

const SEE = ['.SH SEE ALSO', '.BR ringtop (1)'];

const ENVIRONMENT = [
  ['RINGTOP_URL', 'the gateway to ask, where --url does not say it'],
  ['RINGTOP_CONTEXT', 'the context, where --context does not say it'],
  [
    'RINGTOP_TOKEN, RINGTOP_TOKEN_FILE',
    'the token, or the file with it; see docs/settings.md for which gateway is sent which',
  ],
  ['RINGTOP_CA', 'certificates to trust as well'],
  ['NO_COLOR, CLICOLOR, CLICOLOR_FORCE, FORCE_COLOR', 'whether there are colors, and how many'],
  ['XDG_CONFIG_HOME, XDG_STATE_HOME', 'where your own files are, and what a gateway leaves'],
] as const;

const FILES = [
  ['~/.config/ringtop/config.json', 'your own settings'],
  ['~/.config/ringtop/contexts.json', 'gateways by names of your own'],
  ['~/.config/ringtop/tokens/', 'tokens that you logged in with, mode 0600'],
  ['~/.local/state/ringtop/gateway.json', 'the address and token of the gateway that runs here'],
] as const;

const AROUND = [
  '.SH ENVIRONMENT',
  ...ENVIRONMENT.flatMap(([name, about]) => item(name, about)),
  '.SH FILES',
  ...FILES.flatMap(([name, about]) => item(name, about)),
  '.SH EXIT STATUS',
  '.nf',
  ...formatExitCodes().trimEnd().split('\n').slice(1).map(roff),
  '.fi',
];

function paragraphs(text: string): string[] {
  return text.split('\n\n').flatMap((one, index) => [...(index === 0 ? [] : ['.PP']), roff(one)]);
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

/** A backslash is roff's own, a dash is a minus where it is typed, and a dot or a quote begins no request. */
function roff(text: string): string {
  const escaped = text.replaceAll('\\', '\\e').replaceAll('-', '\\-');
  return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}
