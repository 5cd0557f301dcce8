// Reads a config file; what is wrong with it is told with file, line, key, value and what would do.
import { readFile } from 'node:fs/promises';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { RingtopError } from '../../protocol/index.ts';
import { type Config, configSchema } from './config-schema.ts';
import { badConfig, explainConfig } from './explain-config.ts';

export async function readConfig(file: string): Promise<Config> {
  return parseConfig(await readText(file), file);
}

/** `sources: [{ type: simulator, seed: 7 }]`; an empty file says nothing, and all is as without one. */
export function parseConfig(text: string, file: string): Config {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken !== undefined) throw notYaml(`${file}:${lines.linePos(broken.pos[0]).line}`, broken);
  refuseProto(document, file);
  const value = toValue(document, file);
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw explainConfig(parsed.error, { file, document, lines, value });
}

/** `*name` of an anchor that is not there is found only here. */
function toValue(document: Document, file: string): unknown {
  try {
    return document.toJS() ?? {};
  } catch (cause) {
    throw notYaml(file, cause);
  }
}

/** Readers of plain objects drop it without a word. */
function refuseProto(document: Document, file: string): void {
  for (const key of ['queues', 'reasons'])
    if (document.hasIn([key, '__proto__']))
      throw badConfig(
        `${file}: ${key}.__proto__ cannot be set`,
        'Name that queue or reason by another word in the PBX.',
      );
}

function notYaml(where: string, cause: unknown): RingtopError {
  const said = cause instanceof Error ? cause.message : String(cause);
  return badConfig(`${where}: ${said}`, 'As it stands it is not YAML.');
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
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
