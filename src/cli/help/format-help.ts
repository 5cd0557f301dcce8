// The help of a command: Usage, Commands, Options, Examples, in 80 columns, or in those of a narrower terminal.
import type { Command, Help } from 'commander';

export const HELP_COLUMNS = 80;

export function formatHelp(command: Command, help: Help): string {
  const columns = help.padWidth(command, help);
  const section = (title: string, entries: readonly (readonly [string, string])[]) =>
    entries.length === 0
      ? []
      : [`${title}:`, ...entries.map(([term, text]) => help.formatItem(term, columns, text, help)), ''];
  const lines = [
    `Usage: ${help.commandUsage(command)}`,
    '',
    help.boxWrap(command.description(), help.helpWidth ?? HELP_COLUMNS),
    '',
    ...section(
      'Commands',
      help.visibleCommands(command).map(sub => [help.subcommandTerm(sub), help.subcommandDescription(sub)]),
    ),
    ...section(
      'Arguments',
      help.visibleArguments(command).map(one => [help.argumentTerm(one), help.argumentDescription(one)]),
    ),
    ...section(
      'Options',
      help.visibleOptions(command).map(one => [help.optionTerm(one), one.description]),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** `--seed <N>` is written for the parser; people read `--seed N`. */
export function plainTerm(flags: string): string {
  return flags.replace(/<([^>]+)>/g, '$1');
}

/** What stands under the options: commands that run as they are, each with what it does. */
export function formatExamples(examples: readonly (readonly [string, string])[]): string {
  const width = Math.max(...examples.map(([line]) => line.length));
  const beside = examples.map(([line, does]) => `  $ ${line.padEnd(width)}  ${does}`.trimEnd());
  const isWide = beside.some(line => line.length > HELP_COLUMNS);
  const lines = isWide ? examples.flatMap(([line, does]) => below(line, does)) : beside;
  return ['Examples:', ...lines].join('\n');
}

/** Where a command and what it does have no room in one line. */
function below(line: string, does: string): string[] {
  return [`  $ ${line}`, ...(does === '' ? [] : [`      ${does}`])];
}
