// Lists, makes, changes, chooses and removes contexts.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { closestWord } from '../../lib/closest-word.ts';
import { given } from '../../lib/given.ts';
import { EXIT, RingtopError } from '../../protocol/index.ts';
import { type Context, type Contexts, LOCAL, readContexts } from '../connect/contexts/context-file.ts';
import { contextNamed } from '../connect/contexts/named-context.ts';
import { parseGatewayUrl } from '../connect/gateway-url.ts';
import { readPrivateFile } from '../connect/read-private-file.ts';
import { readRuntimeFile, runtimeFilePath } from '../connect/runtime-file.ts';
import { settingsFolder } from '../connect/settings-folder.ts';
import { trustOf } from '../connect/trust.ts';
import { CONTEXT_TABLE, contextChange, contextList } from '../contexts/format-contexts.ts';
import { forgetToken, storedTokenFile, writeContexts } from '../contexts/write-contexts.ts';
import type { Host } from '../host.ts';
import { isThemeName, THEMES } from '../options/shared-options.ts';
import type { DocumentOutput, ListOutput } from '../output/formats.ts';
import { openDocumentPrinter } from '../output/print-document.ts';
import { openListPrinter } from '../output/print-list.ts';

export interface ContextOptions extends DocumentOutput {
  readonly url?: string;
  readonly tokenFile?: string;
  readonly ca?: string;
  readonly theme?: string;
  readonly readOnly?: boolean;
  readonly use?: true;
}

export async function listContexts(host: Host, options: ListOutput): Promise<number> {
  const { env, now } = host;
  const printer = await openListPrinter(host, CONTEXT_TABLE, options);
  await printer.document(contextList(readContexts(env), localUrl(env), now()));
  return EXIT.done;
}

function localUrl(env: Host['env']): string | undefined {
  return readRuntimeFile(runtimeFilePath(env))?.url;
}

export async function useContext(host: Host, name: string, output: DocumentOutput): Promise<number> {
  const { env, now, stderr } = host;
  const print = await openDocumentPrinter(host, output);
  const before = readContexts(env);
  const context = contextNamed(before, name, { where: '', code: 'not-found' });
  const all = { ...before, current: name };
  writeContexts(env, all);
  await print(contextChange(all, name, { change: 'used', localUrl: localUrl(env), at: now() }), () =>
    context === undefined
      ? 'The current context is the gateway that runs here.\n'
      : `The current context is ${name}, ${context.url}.\n`,
  );
  if (env.RINGTOP_URL || env.RINGTOP_CONTEXT)
    stderr.write(`${env.RINGTOP_URL ? 'RINGTOP_URL' : 'RINGTOP_CONTEXT'} is set here, and goes before it.\n`);
  return EXIT.done;
}

/** Of one that is there, what is not said stays. */
export async function addContext(
  host: Host,
  name: string,
  { url, tokenFile, ca, theme, readOnly, use, ...output }: ContextOptions,
): Promise<number> {
  const { env } = host;
  const print = await openDocumentPrinter(host, output);
  const all = readContexts(env);
  const before = Object.hasOwn(all.contexts, name) ? all.contexts[name] : undefined;
  const there = url ?? before?.url;
  if (there === undefined)
    throw new RingtopError({
      code: 'bad-arguments',
      message: `the context ${name} needs an address`,
      hint: `As in ringtop context add ${name} --url https://wall.example:7420.`,
    });
  // What cannot be read now is told now, and not at the first question.
  if (tokenFile !== undefined) readPrivateFile(tokenFile, '--token-file');
  trustOf(ca);
  requireTheme(theme, env);
  const isOther = before !== undefined && parseGatewayUrl(before.url) !== parseGatewayUrl(there);
  const kept = isOther ? withoutToken(before) : before;
  const said = { url, tokenFile: absolute(tokenFile), ca: absolute(ca), theme, readOnly };
  const context: Context = { ...kept, ...given(said), url: there };
  const current = use ? name : all.current;
  const contexts = { ...all.contexts, [name]: context };
  const after = { ...given({ current }), contexts };
  writeContexts(env, after);
  const lostToken = before?.tokenFile !== undefined && isOther && tokenFile === undefined;
  if (before?.tokenFile === storedTokenFile(name) && context.tokenFile !== before.tokenFile)
    forgetToken(env, name);
  const change = before === undefined ? 'added' : 'changed';
  await print(contextChange(after, name, { change, localUrl: undefined, at: host.now() }), () =>
    [
      `${before === undefined ? 'Added' : 'Changed'} the context ${name}, ${there}.`,
      ...(lostToken ? ['Its token was of another gateway, and is forgotten.'] : []),
      ...(context.tokenFile === undefined ? [`It has no token: ringtop login ${name}`] : []),
      ...(use ? ['It is the current one.'] : []),
      '',
    ].join('\n'),
  );
  return EXIT.done;
}

export async function removeContext(host: Host, name: string, output: DocumentOutput): Promise<number> {
  const { env } = host;
  const print = await openDocumentPrinter(host, output);
  const all = readContexts(env);
  if (contextNamed(all, name, { where: '', code: 'not-found' }) === undefined)
    throw new RingtopError({
      code: 'bad-arguments',
      message: `${LOCAL} is the gateway that runs here, and cannot be removed`,
    });
  const { [name]: removed, ...contexts } = all.contexts;
  const isCurrent = all.current === name;
  const after: Contexts = { ...(isCurrent ? {} : given({ current: all.current })), contexts };
  writeContexts(env, after);
  if (removed?.tokenFile === storedTokenFile(name)) forgetToken(env, name);
  await print(
    contextChange(after, name, { change: 'removed', localUrl: undefined, at: host.now() }),
    () =>
      `Removed the context ${name}.\n${isCurrent ? 'The current context is the gateway that runs here.\n' : ''}`,
  );
  return EXIT.done;
}

function requireTheme(theme: string | undefined, env: Host['env']): void {
  if (theme === undefined || isThemeName(theme)) return;
  const folder = join(settingsFolder(env), 'themes');
  const own = (existsSync(folder) ? readdirSync(folder) : [])
    .filter(name => name.endsWith('.json'))
    .map(name => name.slice(0, -'.json'.length));
  if (own.includes(theme)) return;
  const known = [...THEMES, ...own];
  const near = closestWord(theme, known);
  throw new RingtopError({
    code: 'bad-arguments',
    message: `there is no theme "${theme}"`,
    hint: near === undefined ? `There are ${known.join(', ')}.` : `Did you mean ${near}?`,
  });
}

function withoutToken({ tokenFile: _, ...rest }: Context): Context {
  return rest;
}

function absolute(file: string | undefined): string | undefined {
  return file === undefined ? undefined : resolve(file);
}
