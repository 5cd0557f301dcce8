// Gives a command, and all that are added to it, ringtop's help and ringtop's way to say what is wrong.
import type { Command } from 'commander';
import type { Host } from '../host.ts';
import { columnsOf } from '../output/columns-of.ts';
import { formatHelp, HELP_COLUMNS, plainTerm } from './format-help.ts';

/** Narrower than this a terminal breaks the lines better than we do. */
const LEAST_COLUMNS = 40;

export function setUpHelp(program: Command, { env, stdout }: Pick<Host, 'env' | 'stdout'>): void {
  const room = columnsOf(env) ?? (stdout.isTTY ? stdout.columns : HELP_COLUMNS);
  const columns = Math.max(LEAST_COLUMNS, Math.min(HELP_COLUMNS, room));
  program
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .configureHelp({
      helpWidth: columns,
      // Commander's 40 would leave a line whole that a narrow terminal then breaks anywhere.
      minWidthToWrap: 16,
      formatHelp,
      optionTerm: option => plainTerm(option.flags),
      argumentTerm: argument => argument.name(),
      subcommandTerm: sub => [sub.name(), ...sub.registeredArguments.map(argumentTerm)].join(' '),
    })
    // What is wrong is told once, by `report-error.ts`.
    .configureOutput({
      writeOut: text => stdout.write(text),
      writeErr: () => undefined,
      outputError: () => undefined,
      getOutHelpWidth: () => columns,
    })
    .exitOverride();
}

function argumentTerm(argument: { name(): string; required: boolean; variadic: boolean }): string {
  const name = argument.variadic ? `${argument.name()}…` : argument.name();
  return argument.required ? name : `[${name}]`;
}
