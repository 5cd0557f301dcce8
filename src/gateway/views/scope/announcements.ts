// Announcements as a scope shows them: those that are meant for it, without whom else they are meant for.
import type { AnnouncementRow, Audience } from '../../../floor/index.ts';
import type { Principal } from '../../access/principal.ts';
import type { FloorScope } from './floor-scope.ts';

/**
 * Undefined where it is for teams and queues elsewhere alone. Whose screens have shown it is for whoever posted it. For
 * which roles and screens it is, is asked by `isForReader`: sessions of one scope share all the other rows.
 */
export function cutAnnouncement(row: AnnouncementRow, scope: FloorScope): AnnouncementRow | undefined {
  const { teams = [], queues = [], ...audience } = row.audience;
  const teamsIn = teams.filter(scope.isTeamIn);
  const queuesIn = queues.filter(scope.isQueueIn);
  const cut = {
    ...audience,
    ...(teamsIn.length === 0 ? {} : { teams: teamsIn }),
    ...(queuesIn.length === 0 ? {} : { queues: queuesIn }),
  };
  if (isForAll(cut) && !isForAll(row.audience)) return undefined;
  return { ...row, audience: cut, shown: {} };
}

export type Reader = Pick<Principal, 'name' | 'role'>;

/** Of a row that is cut already. */
export function toReadersAnnouncement(row: AnnouncementRow, reader: Reader): AnnouncementRow | undefined {
  const audience = audienceFor(row.audience, reader);
  return audience === undefined ? undefined : { ...row, audience };
}

/** As far as it names whoever reads; undefined where it is for others alone. */
export function audienceFor(audience: Audience, { name, role }: Reader): Audience | undefined {
  const { roles = [], screens = [], ...places } = audience;
  const mine = {
    ...places,
    ...(roles.includes(role) ? { roles: [role] } : {}),
    ...(screens.includes(name) ? { screens: [name] } : {}),
  };
  return isForAll(mine) && !isForAll(audience) ? undefined : mine;
}

function isForAll({ roles = [], teams = [], queues = [], screens = [] }: Audience): boolean {
  return roles.length + teams.length + queues.length + screens.length === 0;
}
