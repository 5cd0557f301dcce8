// The options of what a command prints: of a list, and of one document.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { DOCUMENT_FORMATS, LIST_FORMATS } from './formats.ts';

export interface ListOptionsSaid {
  /** The first of them is the usual one. @default those of a list */
  readonly formats?: readonly string[];
  /** Of names of columns. */
  readonly columns?: string;
  /** Of what `--filter` takes; absent where nothing is filtered. */
  readonly filter?: string;
}

/** Of what people read as a text that is no table. */
export const TEXT_OR_LIST = ['text', ...LIST_FORMATS] as const;

/** `-o`, `--columns`, `--no-headers`, `--filter`, `--sort`, `--jq`; what is said are examples. */
export function listOptions({ formats = LIST_FORMATS, columns, filter }: ListOptionsSaid = {}): Option[] {
  return [
    ...[formatOption(formats), columnsOption(columns), headersOption()],
    ...(filter === undefined ? [] : [filterOption(filter)]),
    ...[sortOption(), jqOption()],
  ];
}

/** `-o`, `--jq` */
export function documentOptions(): Option[] {
  return [formatOption(DOCUMENT_FORMATS), jqOption()];
}

/** The first of them is the usual one. */
export function formatOption(formats: readonly string[]): Option {
  const [usual = 'text'] = formats;
  return new Option(
    '-o, --output <FORMAT>',
    `${formats.slice(0, -1).join(', ')} or ${formats.at(-1)} (default: ${usual})`,
  )
    .choices(formats)
    .default(usual);
}

function columnsOption(example?: string): Option {
  const what = 'which, in this order, as the table or the JSON calls them';
  return new Option('--columns <NAMES>', example === undefined ? what : `${what}: ${example}`).argParser(
    parseNames,
  );
}

function headersOption(): Option {
  return new Option('--no-headers', 'no line of titles above the columns');
}

function sortOption(): Option {
  return new Option('--sort <NAME>', 'by a column, -NAME the other way; what is not known stands last');
}

export function filterOption(example: string): Option {
  return new Option('--filter <EXPR>', `only those of which it holds: ${example}`);
}

export function jqOption(): Option {
  return new Option('--jq <EXPR>', 'what jq makes of the JSON, a line each; texts without quotes').implies({
    output: 'json',
  });
}

/** Of what prints a line of JSON for each thing that comes. */
export function linesOption(): Option {
  return new Option('-o, --output <FORMAT>', 'ndjson (default: ndjson)')
    .choices(['ndjson'])
    .default('ndjson');
}

/** The same of jq: each line by itself. */
export function jqOfLinesOption(): Option {
  return new Option('--jq <EXPR>', 'what jq makes of each line; texts without quotes');
}

export function addOptions(command: Command, options: readonly Option[]): Command {
  for (const option of options) command.addOption(option);
  return command;
}

function parseNames(text: string): readonly string[] {
  const names = text.split(',').map(name => name.trim());
  if (names.every(name => name !== '')) return names;
  throw new InvalidArgumentError('It is names with commas between: id,name,state.');
}
