// Announcements are posted, shown by screens and withdrawn; some time after their end they leave the floor.
import type { AnnouncementPosted, AnnouncementShown, AnnouncementWithdrawn } from '../event.ts';
import type { Floor } from '../floor.ts';
import type { AnnouncementId, EpochMs } from '../ids.ts';
import type { AnnouncementRow } from '../rows/announcement-row.ts';

/** How long who posted it can still see which screens have shown it. */
const KEEP_ANNOUNCEMENT_MS = 60 * 60_000;
/** Names of screens are those of tokens: more than these are no screens but a fault. */
const MOST_SCREENS = 2_000;

export function applyAnnouncementPosted(floor: Floor, event: AnnouncementPosted): boolean {
  const { at, announcement, text, priority, audience, by, expiresAt } = event;
  if (floor.announcements.has(announcement)) return false;
  const shown: Record<string, EpochMs> = Object.create(null);
  return setRow(floor, announcement, {
    text,
    priority,
    audience,
    postedBy: by,
    postedAt: at,
    expiresAt,
    shown,
  });
}

export function applyAnnouncementWithdrawn(floor: Floor, event: AnnouncementWithdrawn): boolean {
  const { announcement, by, at } = event;
  const row = floor.announcements.get(announcement);
  if (!row || row.withdrawn) return false;
  return setRow(floor, announcement, { ...row, withdrawn: { by, at } });
}

export function applyAnnouncementShown(floor: Floor, event: AnnouncementShown): boolean {
  const { announcement, screen, at } = event;
  const row = floor.announcements.get(announcement);
  if (!row || Object.hasOwn(row.shown, screen)) return false;
  if (Object.keys(row.shown).length >= MOST_SCREENS) return false;
  const shown: Record<string, EpochMs> = Object.assign(Object.create(null), row.shown);
  shown[screen] = at;
  return setRow(floor, announcement, { ...row, shown });
}

/** At whole minutes. */
export function forgetAnnouncements(floor: Floor, now: EpochMs): void {
  for (const [id, { expiresAt, withdrawn }] of floor.announcements) {
    const endedAt = Math.min(expiresAt, withdrawn?.at ?? expiresAt);
    if (now - endedAt < KEEP_ANNOUNCEMENT_MS) continue;
    floor.announcements.delete(id);
    floor.touched.announcements.add(id);
  }
}

function setRow(floor: Floor, id: AnnouncementId, row: AnnouncementRow): true {
  floor.announcements.set(id, row);
  floor.touched.announcements.add(id);
  return true;
}
