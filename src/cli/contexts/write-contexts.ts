// Writes the contexts of a person, and the tokens that he logged in with: each file whole at once, open to him alone.
import { existsSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../../lib/error-code.ts';
import { makeFolders } from '../../lib/make-folders.ts';
import { replacePrivateFile } from '../../lib/replace-private-file.ts';
import { RingtopError } from '../../protocol/index.ts';
import { type Contexts, contextsPath } from '../connect/contexts/context-file.ts';
import { type Env, settingsFolder } from '../connect/settings-folder.ts';

export function writeContexts(env: Env, { current, contexts }: Contexts): void {
  const path = contextsPath(env);
  const content = { ...(current === undefined ? {} : { current }), contexts };
  inFolder(settingsFolder(env), () =>
    // One that is a link into a folder of dotfiles stays one.
    replacePrivateFile(existsSync(path) ? realpathSync(path) : path, `${JSON.stringify(content, null, 2)}\n`),
  );
}

/** Where a token is that was logged in with, from the settings folder; a file that the person named is another. */
export function storedTokenFile(name: string): string {
  return join('tokens', name);
}

export function storeToken(env: Env, name: string, token: string): void {
  const folder = join(settingsFolder(env), 'tokens');
  inFolder(folder, () => replacePrivateFile(join(folder, name), `${token}\n`));
}

export function forgetToken(env: Env, name: string): void {
  rmSync(join(settingsFolder(env), storedTokenFile(name)), { force: true });
}

function inFolder(folder: string, write: () => void): void {
  try {
    makeFolders(folder);
    write();
  } catch (cause) {
    const message = `cannot write into ${folder} (${codeOf(cause)})`;
    throw new RingtopError({ code: 'bad-config', message, hint: 'May you write there?' }, cause);
  }
}
