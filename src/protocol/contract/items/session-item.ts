// A session as the JSON contract writes it.
import type { EpochMs } from '../../../floor/index.ts';
import type { ListedSession } from '../../session-list-schema.ts';
import { durationBetween, formatInstant } from '../instant.ts';
import type { SessionItem } from '../schema/session-schema.ts';

export function toSessionItem(session: ListedSession, at: EpochMs): SessionItem {
  const { who, role, scope, address, since, kinds, client, slow, unsentBytes } = session;
  const [, version = null, program = null] = RINGTOP.exec(client ?? '') ?? [];
  return {
    id: session.session,
    source: null,
    stale: false,
    ...{ name: who, role },
    scope:
      scope === undefined
        ? null
        : { queues: scope.queues ?? null, teams: scope.teams ?? null, campaigns: scope.campaigns ?? null },
    address,
    since: formatInstant(since),
    connectedMs: durationBetween(since, at),
    kinds,
    ...{ program, version },
    client: client ?? null,
    ...{ slow, unsentBytes },
  };
}

/** `ringtop/0.9.0 (wall)` */
const RINGTOP = /^ringtop\/([\w.+-]{1,40}) \(([a-z-]{1,20})\)$/;
