// Gives a command, and all that are added to it, ringtop's help and ringtop's way to say what is wrong.
import type { Command } from 'commander';
import { formatHelp, HELP_COLUMNS, plainTerm } from './format-help.ts';

export function setUpHelp(program: Command, stdout: NodeJS.WriteStream): void {
  program
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .configureHelp({
      helpWidth: HELP_COLUMNS,
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
      getOutHelpWidth: () => HELP_COLUMNS,
    })
    .exitOverride();
}

function argumentTerm(argument: { name(): string; required: boolean; variadic: boolean }): string {
  const name = argument.variadic ? `${argument.name()}…` : argument.name();
  return argument.required ? name : `[${name}]`;
}
