// The announcement that is shown: of those that are for this screen each in its turn; while one is urgent, only such.
import {
  ANNOUNCEMENT_PRIORITIES,
  type AnnouncementId,
  type AnnouncementPriority,
  type AnnouncementRow,
  type Audience,
  type EpochMs,
  isPosted,
} from '../../floor/index.ts';
import type { Moment } from '../moment/moment.ts';

export interface AnnouncementView {
  readonly id: AnnouncementId;
  readonly text: string;
  readonly priority: AnnouncementPriority;
  readonly by: string;
  readonly until: EpochMs;
  /** How many others there are. */
  readonly more: number;
}

/** How long each of several is shown. */
const TURN_MS = 10_000;

export function selectAnnouncement(moment: Moment): AnnouncementView | undefined {
  const found = selectAnnouncements(moment);
  const urgent = found.filter(({ priority }) => priority === 'urgent');
  // A fire does not make way for a meeting.
  const inTurn = urgent.length > 0 ? urgent : found;
  return inTurn[Math.floor(moment.clockNow / TURN_MS) % inTurn.length];
}

/** All that are on, the most urgent first. */
export function selectAnnouncements(moment: Moment): AnnouncementView[] {
  const { document, clockNow } = moment;
  const found = Object.entries<AnnouncementRow>(document.announcements)
    .filter(([, row]) => isPosted(row, clockNow) && isForMe(row.audience, moment))
    .sort(([, one], [, other]) => urgencyOf(other) - urgencyOf(one) || other.postedAt - one.postedAt);
  return found.map(([id, { text, priority, postedBy: by, expiresAt: until }]) => {
    return { id, text, priority, by, until, more: found.length - 1 };
  });
}

/** A screen of the whole floor shows what is for any of its teams and queues; a gateway cuts the others. */
function isForMe({ roles, screens, teams, queues }: Audience, { reader }: Moment): boolean {
  const isForAll = [roles, screens, teams, queues].every(list => list === undefined);
  if (isForAll || teams !== undefined || queues !== undefined) return true;
  if (reader === undefined) return false;
  return roles?.some(role => role === reader.role) === true || screens?.includes(reader.name) === true;
}

function urgencyOf({ priority }: AnnouncementRow): number {
  return ANNOUNCEMENT_PRIORITIES.indexOf(priority);
}
