// The contexts of a person: gateways by names of his own, in `contexts.json` beside his settings. No secret stands in it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../../../lib/error-code.ts';
import { parseJson } from '../../../lib/parse-json.ts';
import { RingtopError } from '../../../protocol/index.ts';
import { type Env, settingsFolder } from '../settings-folder.ts';
import { faultIn, isContextFile } from './fault-in-contexts.ts';

export interface Context {
  readonly url: string;
  /** As it is written: from the settings folder, where it is not absolute. */
  readonly tokenFile?: string;
  /** Certificates to trust as well; as `tokenFile`. */
  readonly ca?: string;
  /** One of ringtop's, or of the person's own. */
  readonly theme?: string;
  /** Nothing is ordered from here. */
  readonly readOnly?: boolean;
}

export interface Contexts {
  /** @default local */
  readonly current?: string;
  readonly contexts: Readonly<Record<string, Context>>;
}

/** The gateway that runs here, which has no entry: it leaves its address itself. */
export const LOCAL = 'local';

const NONE: Contexts = { contexts: {} };

/** `~/.config/ringtop/contexts.json` */
export function contextsPath(env: Env): string {
  return join(settingsFolder(env), 'contexts.json');
}

/** Throws where it will not do, with the line. Without the file there is none. */
export function readContexts(env: Env): Contexts {
  const path = contextsPath(env);
  const text = readIfAny(path);
  return text === undefined ? NONE : parseContexts(text, path);
}

function parseContexts(text: string, path: string): Contexts {
  const value = parseJson(text);
  if (isContextFile(value)) return { contexts: {}, ...value };
  const { line, what, advice } = faultIn(value, text);
  throw new RingtopError({ code: 'bad-config', message: `${path}:${line}: ${what}`, hint: advice });
}

function readIfAny(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    const message = `cannot read ${path} (${code})`;
    throw new RingtopError(
      { code: 'bad-config', message, hint: 'It has the contexts: ringtop context list.' },
      cause,
    );
  }
}
