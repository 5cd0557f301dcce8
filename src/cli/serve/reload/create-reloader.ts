// Reads the config again while the gateway runs, makes the changes that can be made, and says of each what became of it.
import type { Log } from '../../../gateway/index.ts';
import { RingtopError } from '../../../protocol/index.ts';
import type { Config } from '../../config/config-schema.ts';
import { type ConfigChange, configChanges, formatPath } from './config-changes.ts';
import { isLiveChange } from './reload-table.ts';

/** A part of the gateway that takes other settings while it runs. */
export interface ReloadPart {
  readonly keys: readonly (keyof Config)[];
  /** What it reads may have changed where the config has not: files of secrets. */
  readonly readsFiles?: true;
  /** Checks all, changes nothing, and returns what makes the change. Throws where the new settings will not do. */
  prepare(next: Config): Promise<() => void>;
}

export interface ReloaderOptions {
  readonly read: () => Promise<Config>;
  /** As the gateway was started. */
  readonly config: Config;
  readonly parts: readonly ReloadPart[];
  readonly log: Log;
  /** Told of the keys, never of their values. */
  readonly onReload?: (took: readonly string[], waiting: readonly string[]) => void;
}

/** Never rejects: a config that will not do changes nothing, and is told. */
export function createReloader({ read, config: started, parts, log, onReload }: ReloaderOptions) {
  let current = started;
  const reload = async (): Promise<void> => {
    const next = await read();
    const took = configChanges(current, next).filter(isLiveChange);
    const waiting = configChanges(started, next).filter(change => !isLiveChange(change));
    const concerned = parts.filter(part => part.readsFiles || took.some(change => isOf(part, change)));
    const makeChanges = await Promise.all(concerned.map(part => part.prepare(next)));
    for (const make of makeChanges) make();
    current = next;
    tell(log, took, waiting);
    onReload?.(toKeys(took), toKeys(waiting));
  };
  /** One at a time, in their order: a second hang-up may come while the first is at work. */
  let turn = Promise.resolve();
  return (): Promise<void> => {
    turn = turn.then(reload).catch((error: unknown) => tellRefused(log, error));
    return turn;
  };
}

function isOf({ keys }: ReloadPart, { path: [key] }: ConfigChange): boolean {
  return keys.some(one => one === key);
}

function toKeys(changes: readonly ConfigChange[]): string[] {
  return changes.map(({ path }) => formatPath(path));
}

function tell(log: Log, took: readonly ConfigChange[], waiting: readonly ConfigChange[]): void {
  for (const key of toKeys(took)) log({ level: 'note', what: 'config change took effect', key });
  for (const key of toKeys(waiting)) log({ level: 'warn', what: 'config change needs a restart', key });
  log({ level: 'note', what: 'config read again', tookEffect: took.length, needRestart: waiting.length });
}

function tellRefused(log: Log, error: unknown): void {
  if (!(error instanceof RingtopError)) throw error;
  const { message, hint = '' } = error;
  log({ level: 'error', what: 'config not taken: nothing is changed', reason: message, hint });
}
