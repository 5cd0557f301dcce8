// Who is connected, as one admin is told of it: of a token with a scope, the sessions of tokens within that scope.
import type { ListedSession, SessionList } from '../../protocol/index.ts';
import { toLists } from '../access/list-tokens.ts';
import { coversScope } from '../access/reach.ts';
import type { PublishedFloor } from '../published-floor.ts';
import { type Asker, type Served, serveResult } from '../served.ts';
import type { PresentSession, Sessions } from './sessions.ts';

export interface SessionDesk {
  list(asker: Pick<Asker, 'principal'>): Served;
}

export function createSessionDesk(
  sessions: Pick<Sessions, 'present'>,
  { views, clock }: Pick<PublishedFloor, 'views' | 'clock'>,
): SessionDesk {
  return {
    list({ principal }) {
      const { epoch, offset } = views.for(principal).of();
      // A scope names queues: whose own does not hold them is not told of them.
      const seen = sessions.present().filter(one => coversScope(principal.scope, one.principal.scope));
      const list: SessionList = { at: clock.now(), epoch, offset, sessions: seen.map(toListed) };
      return serveResult(list);
    },
  };
}

function toListed({ principal, kinds, isSlow, ...present }: PresentSession): ListedSession {
  const { name, role, scope } = principal;
  const { id, address, since, client, unsentBytes } = present;
  return {
    ...{ session: id, who: name, role },
    ...(scope === undefined ? {} : { scope: toLists(scope) }),
    ...{ address, since, kinds: [...kinds] },
    ...(client === undefined ? {} : { client }),
    ...{ slow: isSlow, unsentBytes },
  };
}
