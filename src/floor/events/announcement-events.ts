// What leads tell the people on the floor: announcements, posted through the gateway. No source tells them.
import type { AnnouncementId, EpochMs } from '../ids.ts';
import type { AnnouncementPriority, Audience } from '../rows/announcement-row.ts';
import type { Found } from './alert-events.ts';

export interface AnnouncementPosted extends Found<'announcement.posted'> {
  readonly announcement: AnnouncementId;
  readonly text: string;
  readonly priority: AnnouncementPriority;
  readonly audience: Audience;
  readonly by: string;
  readonly expiresAt: EpochMs;
}
export interface AnnouncementWithdrawn extends Found<'announcement.withdrawn'> {
  readonly announcement: AnnouncementId;
  readonly by: string;
}
/** A screen has painted it. The first time of each screen stays. */
export interface AnnouncementShown extends Found<'announcement.shown'> {
  readonly announcement: AnnouncementId;
  /** The name of the screen's token. */
  readonly screen: string;
}
