// Which gateway a login is at, and what its context is called: by its name, by its address, or the current one.
import { RingtopError } from '../../protocol/index.ts';
import { currentOf } from '../connect/contexts/choose-context.ts';
import { type Context, type Contexts, LOCAL } from '../connect/contexts/context-file.ts';
import { contextNamed, contextsAt } from '../connect/contexts/named-context.ts';
import { parseGatewayUrl, URL_WANTED } from '../connect/gateway-url.ts';
import { wordOf } from '../connect/said-token.ts';
import type { Env } from '../connect/settings-folder.ts';
import { nameFor } from './context-name.ts';

export interface LoginPlace {
  readonly name: string;
  readonly url: string;
  /** As it was before. */
  readonly context?: Context;
}

interface Said {
  readonly env: Env;
  readonly name: string | undefined;
  readonly url: string | undefined;
}

export function placeOfLogin(all: Contexts, { env, name, url = urlIn(env) }: Said): LoginPlace {
  if (name !== undefined) return placeNamed(all, name, url);
  if (url !== undefined) return placeAt(all, url);
  const current = currentOf(env, all);
  if (current !== undefined) return placeNamed(all, current.name, undefined);
  throw new RingtopError({
    code: 'bad-arguments',
    message: 'it is not said where to log in; the gateway that runs here needs no login',
    hint: 'Name another: ringtop login --url https://wall.example:7420.',
  });
}

function placeNamed(all: Contexts, name: string, url: string | undefined): LoginPlace {
  const isThere = Object.hasOwn(all.contexts, name);
  if (!isThere && url !== undefined) return { name, url };
  const there = contextNamed(all, name, { where: '', code: 'not-found' });
  const context = all.contexts[name];
  if (there === undefined || context === undefined) throw isLocal();
  if (url === undefined || url === there.url) return { name, url: there.url, context };
  throw new RingtopError({
    code: 'bad-arguments',
    message: `the context ${name} is of ${there.url}, and not of ${url}`,
    hint: `If it is to be another: ringtop context add ${name} --url ${url}`,
  });
}

function placeAt(all: Contexts, url: string): LoginPlace {
  const [first, ...others] = contextsAt(url, all);
  if (first === undefined) return { name: nameFor(url, all.contexts), url };
  if (others.length === 0) return placeNamed(all, first.name, url);
  throw new RingtopError({
    code: 'bad-arguments',
    message: `several contexts are of ${url}: ${[first, ...others].map(({ name }) => name).join(', ')}`,
    hint: 'Say which: ringtop login NAME.',
  });
}

function isLocal(): RingtopError {
  return new RingtopError({
    code: 'bad-arguments',
    message: `${LOCAL} is the gateway that runs here, which needs no login`,
  });
}

function urlIn(env: Env): string | undefined {
  const said = wordOf(env, 'RINGTOP_URL');
  const url = said === undefined ? undefined : parseGatewayUrl(said);
  if (said === undefined || url !== undefined) return url;
  throw new RingtopError({ code: 'bad-arguments', message: `RINGTOP_URL is "${said}"`, hint: URL_WANTED });
}
