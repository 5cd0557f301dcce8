// Where a person's own files are: what he has settled, and what ringtop remembers for him (XDG base directories).
import { homedir } from 'node:os';
import { join } from 'node:path';

export type Env = Readonly<Record<string, string | undefined>>;

/** `~/.config/ringtop`: `config.json`, and the folder `themes`. */
export function settingsFolder(env: Env): string {
  return join(env.XDG_CONFIG_HOME || join(env.HOME || homedir(), '.config'), 'ringtop');
}

/** `~/.local/state/ringtop`: nobody writes there by hand. */
export function stateFolder(env: Env): string {
  return join(env.XDG_STATE_HOME || join(env.HOME || homedir(), '.local', 'state'), 'ringtop');
}
