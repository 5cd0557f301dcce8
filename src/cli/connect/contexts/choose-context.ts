// Which of a person's contexts a command is about, if any.
import { RingtopError } from '../../../protocol/index.ts';
import { SAID } from '../as-said.ts';
import { saidToken, tokenOfEnv, wordOf } from '../said-token.ts';
import type { Env } from '../settings-folder.ts';
import { type Contexts, LOCAL, readContexts } from './context-file.ts';
import { contextNamed, contextsAt, type NamedContext } from './named-context.ts';

const BY_ENV = 'RINGTOP_CONTEXT';

/** `url` is the address that was named, by `where`: then a context is what else is known of that gateway. */
export function chooseContext(env: Env, url: string | undefined, where: string): NamedContext | undefined {
  const said = wordOf(env, SAID.context);
  if (url === undefined) return currentOf(env, readContexts(env));
  if (said !== undefined)
    return requireSame(contextNamed(readContexts(env), said, { where: SAID.context }), url, { said, where });
  return oneAt(env, url);
}

/** `--context`, else `RINGTOP_CONTEXT`, else the current one. */
export function currentOf(env: Env, contexts: Contexts): NamedContext | undefined {
  const said = wordOf(env, SAID.context);
  if (said !== undefined) return contextNamed(contexts, said, { where: SAID.context });
  const byEnv = wordOf(env, BY_ENV);
  if (byEnv !== undefined) return contextNamed(contexts, byEnv, { where: BY_ENV });
  return contextNamed(contexts, contexts.current ?? LOCAL, {
    where: 'contexts.json as the current one',
    code: 'bad-config',
  });
}

/** Two words for two gateways: neither is passed over in silence. */
function requireSame(
  context: NamedContext | undefined,
  url: string,
  { said, where }: { readonly said: string; readonly where: string },
): NamedContext {
  if (context?.url === url) return context;
  throw new RingtopError({
    code: 'bad-arguments',
    message: `${where} names ${url}, and --context ${said} ${context === undefined ? 'the gateway that runs here' : context.url}`,
    hint:
      where === 'RINGTOP_URL'
        ? 'Which is meant? RINGTOP_URL= before the command takes it away.'
        : 'Say one of them.',
  });
}

/** The one that is named or current, where it is of this gateway; else the only one that is. */
function oneAt(env: Env, url: string): NamedContext | undefined {
  const contexts = readContexts(env);
  const there = contextsAt(url, contexts);
  const name = wordOf(env, BY_ENV) ?? contexts.current;
  const near = there.find(context => context.name === name);
  if (near !== undefined || there.length < 2) return near ?? there[0];
  // Who brings a token along means none of theirs.
  if ((saidToken(env) ?? tokenOfEnv(env)) !== undefined) return undefined;
  throw new RingtopError({
    code: 'bad-arguments',
    message: `several contexts are of ${url}: ${there.map(context => context.name).join(', ')}`,
    hint: 'Say which by --context.',
  });
}
