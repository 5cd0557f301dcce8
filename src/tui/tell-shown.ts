// Tells the gateway which announcements this screen has shown: a receipt for who posted them.
import type { Feed } from '../client/index.ts';
import { ROLES, roleCovers } from '../floor/index.ts';
import type { Timers } from '../lib/timers.ts';
import type { Scene } from './scene/scene.ts';
import { placementOf } from './scene/scene.ts';
import type { WallStore } from './scene/wall-store.ts';
import { selectAnnouncement } from './select/announcements.ts';

export interface Telling {
  readonly store: Pick<WallStore, 'scene' | 'subscribe'>;
  readonly feed: Feed;
  readonly timers: Timers;
}

/** Frames are drawn ten times a second: what has stood for so long was painted. */
const PAINTED_AFTER_MS = 1_000;

/** Returns the way to stop. */
export function tellShown({ store, feed, timers }: Telling): () => void {
  const told = new Set<string>();
  let shown: string | undefined;
  let callOff = (): void => {};

  const tell = async (id: string): Promise<void> => {
    if (shownOn(store.scene) !== id || !mayTell(feed)) return;
    told.add(id);
    const answer = await feed.tellShown(id);
    // Not heard: it is told when it is shown again.
    if (!answer.ok && answer.error.code !== 'not-allowed') told.delete(id);
  };
  const look = (): void => {
    const id = shownOn(store.scene);
    if (id === shown) return;
    shown = id;
    callOff();
    if (id !== undefined && !told.has(id)) callOff = timers.after(PAINTED_AFTER_MS, () => void tell(id));
  };
  const unsubscribe = store.subscribe(look);
  look();
  return () => {
    unsubscribe();
    callOff();
  };
}

function shownOn({ moment, layout }: Scene): string | undefined {
  return placementOf(layout, 'banner') && selectAnnouncement(moment)?.id;
}

/** A viewer only reads. */
function mayTell({ you, status }: Feed): boolean {
  const role = ROLES.find(one => one === you?.role);
  return status.state === 'live' && role !== undefined && roleCovers(role, 'wall');
}
