// The token that somebody hands to a command: by a file that it names, or by the environment. Never by an argument.
import { SAID } from './as-said.ts';
import { readPrivateFile } from './read-private-file.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** `--token-file FILE`: for this gateway, whichever it is. */
export function saidToken(env: Env): string | undefined {
  return tokenInFile(wordOf(env, SAID.tokenFile), SAID.tokenFile);
}

export function tokenOfEnv(env: Env): string | undefined {
  return wordOf(env, 'RINGTOP_TOKEN') ?? tokenInFile(wordOf(env, 'RINGTOP_TOKEN_FILE'), 'RINGTOP_TOKEN_FILE');
}

/** An empty variable is one that is not set. */
export function wordOf(env: Env, name: string): string | undefined {
  return env[name] === '' ? undefined : env[name];
}

/** Read anew each time that a gateway is looked for: a token that was rotated stands in it by then. */
function tokenInFile(file: string | undefined, name: string): string | undefined {
  return file === undefined ? undefined : readPrivateFile(file, name).trim();
}
