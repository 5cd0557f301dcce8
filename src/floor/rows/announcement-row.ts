// An announcement as the document shows it: what is told, to whom, until when, and which screens have shown it.
import type { Role } from '../commands/role.ts';
import type { EpochMs, QueueId } from '../ids.ts';

export const ANNOUNCEMENT_PRIORITIES = ['info', 'important', 'urgent'] as const;
export type AnnouncementPriority = (typeof ANNOUNCEMENT_PRIORITIES)[number];

/** Whoever is meant by any of these; everybody, where none is given. */
export interface Audience {
  readonly roles?: readonly Role[];
  readonly teams?: readonly string[];
  readonly queues?: readonly QueueId[];
  /** Names of tokens. */
  readonly screens?: readonly string[];
}

export interface AnnouncementRow {
  readonly text: string;
  readonly priority: AnnouncementPriority;
  readonly audience: Audience;
  readonly postedBy: string;
  readonly postedAt: EpochMs;
  readonly expiresAt: EpochMs;
  readonly withdrawn?: { readonly by: string; readonly at: EpochMs };
  /** When each screen first painted it, by the name of its token. */
  readonly shown: Readonly<Record<string, EpochMs>>;
}

/** It is to be seen: not withdrawn, and its time is not over. */
export function isPosted({ withdrawn, expiresAt }: AnnouncementRow, now: EpochMs): boolean {
  return withdrawn === undefined && now < expiresAt;
}
