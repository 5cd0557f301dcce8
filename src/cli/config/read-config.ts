// Reads a config file; what is wrong with it is told with file, line, key, value and what would do.

import { readFile } from 'node:fs/promises';
import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { codeOf } from '../../lib/error-code.ts';
import { formatError } from '../../lib/format-error.ts';
import { RingtopError } from '../../protocol/index.ts';
import { type Config, configSchema } from './config-schema.ts';
import { badConfig, explainConfig, type Place, tellPlace } from './explain-config.ts';
import { rememberPlaces } from './said-at.ts';

export async function readConfig(file: string, explain: Explain = explainConfig): Promise<Config> {
  return parseConfig(await readText(file), file, explain);
}

/** The first thing that is wrong, or all of it. */
type Explain = typeof explainConfig;

/** `sources: [{ type: simulator, seed: 7 }]`; an empty file says nothing, and all is as without one. */
export function parseConfig(text: string, file: string, explain: Explain = explainConfig): Config {
  const place = placeIn(text, file);
  const parsed = configSchema.safeParse(place.value);
  if (!parsed.success) throw explain(parsed.error, place);
  rememberPlaces(parsed.data, path => tellPlace(path, place));
  return parsed.data;
}

/** What a text says, with the line of each thing in it. JSON is YAML too. */
export function placeIn(text: string, file: string): Place {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const [broken] = document.errors;
  if (broken !== undefined) throw notYaml(`${file}:${lines.linePos(broken.pos[0]).line}`, broken);
  takeAsWritten(document, { file, lines });
  return { file, document, lines, value: toValue(document, file) };
}

/** What grows beyond measure (`*a` in `*b` in …) is found only here. */
function toValue(document: Document, file: string): unknown {
  try {
    return document.toJS() ?? {};
  } catch (cause) {
    throw notYaml(file, cause);
  }
}

/**
 * Keys as they are written, where YAML reads `0701` as 701, and none that readers of plain objects drop without a word.
 * An alias is told without its name: `secret: *abc` is meant as a text.
 */
function takeAsWritten(document: Document, { file, lines }: { file: string; lines: LineCounter }): void {
  const complain = (node: { range?: readonly number[] | null }, what: string, advice: string) => {
    throw badConfig(`${file}:${lines.linePos(node.range?.[0] ?? 0).line}: ${what}`, advice);
  };
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) === undefined) complain(alias, 'an alias of nothing', QUOTE_IT);
    },
    Pair(_, { key }) {
      if (!isScalar(key)) return;
      if (typeof key.value !== 'string' && key.source !== undefined) key.value = key.source;
      if (key.value === '__proto__') complain(key, '__proto__ cannot be set', RENAME_IT);
    },
  });
}

const QUOTE_IT = 'A text that begins with * stands in quotes.';
const RENAME_IT = 'Name that queue, agent or reason by another word in the PBX.';

/** Without the piece of the file that the parser quotes: it may be of a secret. */
function notYaml(where: string, cause: unknown): RingtopError {
  const said = formatError(cause);
  return badConfig(`${where}: ${said.replace(QUOTED, '')}`, 'As it stands it is not YAML.');
}

/** `header includes extra characters: |s3cr3t`, `The !s3cr3t! tag has no suffix`, `Invalid escape sequence \\Us3cr3t` */
const QUOTED = /(?<=[\w)]): .*$| !\S*| \\.*$/gs;

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const reason = codeOf(cause);
    throw new RingtopError(
      {
        code: 'bad-config',
        message: `cannot read the config ${file} (${reason})`,
        hint: 'Is the path right?',
      },
      cause,
    );
  }
}
