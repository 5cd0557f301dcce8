// The token that somebody hands to a command: by a file that it names, or by the environment. Never by an argument.
import { SAID } from './as-said.ts';
import { readPrivateFile } from './read-private-file.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Where a token comes from: who is told that it is refused has to know which one. */
export interface TokenOrigin {
  /** `left`: by the gateway that runs here. */
  readonly is: 'said' | 'left' | 'context';
  /** `RINGTOP_TOKEN`, `--token-file token.txt`, `the context sales` */
  readonly words: string;
}

export interface FoundToken {
  readonly token: string;
  readonly tokenFrom: TokenOrigin;
}

/** `--token-file FILE`: for this gateway, whichever it is. */
export function saidToken(env: Env): FoundToken | undefined {
  return tokenInFile(wordOf(env, SAID.tokenFile), SAID.tokenFile);
}

export function tokenOfEnv(env: Env): FoundToken | undefined {
  const token = wordOf(env, 'RINGTOP_TOKEN');
  if (token === undefined) return tokenInFile(wordOf(env, 'RINGTOP_TOKEN_FILE'), 'RINGTOP_TOKEN_FILE');
  return { token, tokenFrom: { is: 'said', words: 'RINGTOP_TOKEN' } };
}

/** An empty variable is one that is not set. */
export function wordOf(env: Env, name: string): string | undefined {
  return env[name] === '' ? undefined : env[name];
}

/** Read anew each time that a gateway is looked for: a token that was rotated stands in it by then. */
function tokenInFile(file: string | undefined, name: string): FoundToken | undefined {
  if (file === undefined) return undefined;
  return { token: readPrivateFile(file, name).trim(), tokenFrom: { is: 'said', words: `${name} ${file}` } };
}
