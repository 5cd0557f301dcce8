// An announcement as the JSON contract writes it.
import { type AnnouncementId, type AnnouncementRow, isPosted } from '../../../floor/index.ts';
import { formatInstant, formatInstantIfAny } from '../instant.ts';
import type { Reading } from '../reading.ts';
import type { AnnouncementItem } from '../schema/announcement-schema.ts';

export function toAnnouncementItem(
  id: AnnouncementId,
  row: AnnouncementRow,
  reading: Reading,
): AnnouncementItem {
  const { audience, withdrawn } = row;
  const shown = Object.entries(row.shown).map(([screen, at]) => ({ screen, at: formatInstant(at) }));
  return {
    id,
    source: null,
    stale: reading.isFeedStale,
    text: row.text,
    priority: row.priority,
    state: stateOf(row, reading.at),
    audience: {
      roles: [...(audience.roles ?? [])],
      teams: [...(audience.teams ?? [])],
      queues: [...(audience.queues ?? [])],
      screens: [...(audience.screens ?? [])],
    },
    postedBy: row.postedBy,
    postedAt: formatInstant(row.postedAt),
    expiresAt: formatInstant(row.expiresAt),
    withdrawnBy: withdrawn?.by ?? null,
    withdrawnAt: formatInstantIfAny(withdrawn?.at),
    shownCount: shown.length,
    shown: shown.sort((one, other) => (one.screen < other.screen ? -1 : 1)),
  };
}

function stateOf(row: AnnouncementRow, now: number): string {
  if (row.withdrawn) return 'withdrawn';
  return isPosted(row, now) ? 'posted' : 'expired';
}
