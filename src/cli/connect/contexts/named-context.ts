// A context by its name, or by the address that it is of.
import { isAbsolute, join } from 'node:path';
import { closestWord } from '../../../lib/closest-word.ts';
import { type Code, RingtopError } from '../../../protocol/index.ts';
import { parseGatewayUrl } from '../gateway-url.ts';
import { type Env, settingsFolder } from '../settings-folder.ts';
import { type Context, type Contexts, LOCAL } from './context-file.ts';

/** With its address as `--url` would have it. */
export interface NamedContext extends Context {
  readonly name: string;
}

/** Undefined: the gateway that runs here. Throws where there is none of the name, which stood in `where`. */
export function contextNamed(
  { contexts }: Contexts,
  name: string,
  { where, code = 'bad-arguments' }: { readonly where: string; readonly code?: Code },
): NamedContext | undefined {
  if (name === LOCAL) return undefined;
  const context = Object.hasOwn(contexts, name) ? contexts[name] : undefined;
  if (context !== undefined) return toNamed(name, context);
  const known = [LOCAL, ...Object.keys(contexts)];
  const near = closestWord(name, known);
  throw new RingtopError({
    code,
    message: `there is no context "${name}"${where === '' ? '' : `, which ${where} names`}`,
    hint: near === undefined ? `There are ${known.join(', ')}.` : `Did you mean ${near}?`,
  });
}

export function contextsAt(url: string, { contexts }: Contexts): readonly NamedContext[] {
  return Object.entries(contexts)
    .map(([name, context]) => toNamed(name, context))
    .filter(context => context.url === url);
}

function toNamed(name: string, context: Context): NamedContext {
  return { ...context, name, url: parseGatewayUrl(context.url) ?? context.url };
}

/** A file that a context names, from the folder in which the contexts stand. */
export function fileOf(file: string, env: Env): string {
  return isAbsolute(file) ? file : join(settingsFolder(env), file);
}
