// An agent as a public screen may show him: without a reason that is not for a public wall.
import type { AgentRow, Membership, QueueId } from '../../../floor/index.ts';

/** The same row where it holds none. What somebody paused one queue for is public only where the person's reason is the same. */
export function maskAgent(row: AgentRow): AgentRow {
  const isPublic = (reason: string | undefined): boolean =>
    reason === undefined || (reason === row.reason && row.isReasonPrivate !== true);
  const places = Object.entries(row.memberships);
  const isBare = places.every(([, { reason }]) => isPublic(reason));
  if (isPublic(row.reason) && isBare) return row;
  const { reason, ...person } = row;
  return {
    ...person,
    ...(reason !== undefined && isPublic(reason) ? { reason } : {}),
    memberships: isBare ? row.memberships : withoutReasons(places, isPublic),
  };
}

function withoutReasons(
  places: readonly (readonly [QueueId, Membership])[],
  isPublic: (reason: string | undefined) => boolean,
): AgentRow['memberships'] {
  const memberships: Record<QueueId, Membership> = Object.create(null);
  for (const [queue, place] of places) {
    const { reason, ...bare } = place;
    memberships[queue] = isPublic(reason) ? place : bare;
  }
  return memberships;
}
