// Tells the gateway which announcements this screen has shown: a receipt for who posted them.
import type { Feed } from '../client/index.ts';
import { type AnnouncementId, ROLES, roleCovers } from '../floor/index.ts';
import type { Timers } from '../lib/timers.ts';
import { placementOf } from './layout/layout.ts';
import type { Scene } from './scene/scene.ts';
import { selectAnnouncement } from './select/announcements.ts';

export interface Telling {
  readonly subscribe: (onScene: () => void) => () => void;
  /** Which of them stands on the screen. */
  readonly shown: () => AnnouncementId | undefined;
  readonly feed: Feed;
  readonly timers: Timers;
}

/** Frames are drawn ten times a second: what has stood for so long was painted. */
const PAINTED_AFTER_MS = 1_000;

/** Returns the way to stop. */
export function tellShown({ subscribe, shown: shownNow, feed, timers }: Telling): () => void {
  const told = new Set<string>();
  let shown: string | undefined;
  let callOff = (): void => {};

  const tell = async (id: string): Promise<void> => {
    if (shownNow() !== id || !mayTell(feed)) return;
    told.add(id);
    if (feed.status.state === 'live' && isTaken(await feed.tellShown(id))) return;
    // Not heard: it is told a little later, if it is shown still, or when it is shown again.
    told.delete(id);
    if (shown === id) shown = undefined;
  };
  const look = (): void => {
    const id = shownNow();
    if (id === shown) return;
    shown = id;
    callOff();
    if (id !== undefined && !told.has(id)) callOff = timers.after(PAINTED_AFTER_MS, () => void tell(id));
  };
  const unsubscribe = subscribe(look);
  look();
  return () => {
    unsubscribe();
    callOff();
  };
}

export function announcementOn({ moment, layout }: Scene): AnnouncementId | undefined {
  return placementOf(layout, 'banner') && selectAnnouncement(moment)?.id;
}

/** A viewer only reads. */
function mayTell({ you }: Feed): boolean {
  const role = ROLES.find(one => one === you?.role);
  return role !== undefined && roleCovers(role, 'wall');
}

/** Or refused for good. */
function isTaken(answer: Awaited<ReturnType<Feed['tellShown']>>): boolean {
  return answer.ok || answer.error.code === 'not-allowed';
}
