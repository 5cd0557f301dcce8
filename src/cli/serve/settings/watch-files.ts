// Tells when the settings, or a theme in the folder beside them, were written: by the system's word, else by looking.
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { every } from '../../../lib/every.ts';
import type { Timers } from '../../../lib/timers.ts';

/** Beside it stands what the tool writes itself. */
export const SETTINGS_FILE = 'config.json';

export interface Watching {
  readonly folder: string;
  readonly timers: Timers;
  readonly onChange: () => void;
}

/** Network folders tell nothing, and a folder may be made later: it is looked as well, which costs next to nothing. */
const LOOK_EVERY_MS = 3_000;

/** Returns the way to stop. */
export function watchFiles({ folder, timers, onChange }: Watching): () => void {
  const folders = [folder, join(folder, 'themes')];
  let seen = stampOf(folders);
  const look = (): void => {
    const now = stampOf(folders);
    if (now === seen) return;
    seen = now;
    onChange();
  };
  const watchers = folders.flatMap(one => watcherOf(one, look));
  const callOff = every(timers, LOOK_EVERY_MS, look);
  return () => {
    callOff();
    for (const watcher of watchers) watcher.close();
  };
}

function watcherOf(folder: string, look: () => void): FSWatcher[] {
  try {
    const watcher = watch(folder, { persistent: false }, look);
    // Gone, or no longer to be watched: the looking goes on.
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch {
    return [];
  }
}

/** Another one when a file was made, written or removed. */
function stampOf([folder = '', themes = '']: readonly string[]): string {
  const files = [SETTINGS_FILE, 'contexts.json']
    .map(name => join(folder, name))
    .concat(namesIn(themes).map(name => join(themes, name)));
  return files.map(stampOfFile).join('\n');
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(name => name.endsWith('.json'));
  } catch {
    return [];
  }
}

function stampOfFile(file: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(file);
    return `${file} ${mtimeMs} ${size} ${ino}`;
  } catch {
    return file;
  }
}
