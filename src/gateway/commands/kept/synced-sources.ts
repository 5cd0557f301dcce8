// Which sources have told their floor since this gateway was started: before that, what a row shows is from before it.
import type { SourceId } from '../../../floor/index.ts';
import type { Hub } from '../../hub.ts';

export interface SyncedSources {
  has(source: SourceId | undefined): boolean;
  /** What it told is on the floor, and not published yet. */
  onSync(listener: (source: SourceId) => void): void;
}

export function createSyncedSources(hub: Pick<Hub, 'onFold'>): SyncedSources {
  const synced = new Set<SourceId>();
  const listeners: ((source: SourceId) => void)[] = [];
  hub.onFold(event => {
    if (event.type === 'source.lost') synced.delete(event.source);
    if (event.type !== 'source.synced') return;
    synced.add(event.source);
    for (const listener of listeners) listener(event.source);
  });
  return {
    has: source => source !== undefined && synced.has(source),
    onSync: listener => void listeners.push(listener),
  };
}
