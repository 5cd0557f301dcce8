// Where a person's own files are: what he has settled, and the gateways that he goes to (XDG base directories).
import { homedir } from 'node:os';
import { join } from 'node:path';

export type Env = Readonly<Record<string, string | undefined>>;

/** `~/.config/ringtop`: `config.json`, `contexts.json`, and the folders `themes` and `tokens`. */
export function settingsFolder(env: Env): string {
  return join(env.XDG_CONFIG_HOME || join(env.HOME || homedir(), '.config'), 'ringtop');
}
