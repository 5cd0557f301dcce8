// Announcements are posted, withdrawn, and shown by screens: to whom, is checked against what the asker may see.
import { type Audience, type FloorDocument, isPosted } from '../../../floor/index.ts';
import { cleanText } from '../../../lib/clean-text.ts';
import { given } from '../../../lib/given.ts';
import type { Principal } from '../../access/principal.ts';
import { whoOf } from '../../journal/audit/audit-entry.ts';
import { type Asker, failed, type Served, serveResult } from '../../served.ts';
import { type Asking, type DeskParts, findRow } from './desk-parts.ts';
import { findQueue } from './find-queue.ts';
import { previewAnnouncement } from './preview-desk.ts';

/** More at once are read by nobody. */
const MOST_POSTED = 50;
const TEXT_CELLS = 200;

export function createAnnouncementDesk({ hub, clock, views, audit, nextId }: DeskParts) {
  return {
    async post(call: Asking<'announcement.post'>, asker: Asker): Promise<Served> {
      const { principal } = asker;
      const text = cleanText(call.text, { cells: TEXT_CELLS });
      if (text === '')
        return failed('bad-arguments', 'nothing of that text can be shown', 'write it in letters');
      const at = clock.now();
      hub.publish();
      const posted = Object.values(hub.ledger.document.announcements).filter(row => isPosted(row, at));
      if (posted.length >= MOST_POSTED)
        return failed(
          'busy',
          `${posted.length} announcements stand already`,
          'withdraw one: ringtop announcement list',
        );
      const read = readAudience(call.audience ?? {}, views.for(principal).document, principal);
      if ('ok' in read) return read;
      const { priority = 'info', forMs } = call;
      const expiresAt = at + forMs;
      if (call.dryRun)
        return previewAnnouncement(
          { text, priority, audience: read, expiresAt },
          to => `it would be posted, for ${to}`,
        );
      const announcement = nextId('n');
      const detail = { announcement, text, priority, expiresAt };
      await audit.write({
        ...whoOf(asker),
        what: 'announcement.posted',
        ...given({ why: call.reason }),
        detail,
      });
      hub.note([
        {
          type: 'announcement.posted',
          at,
          announcement,
          text,
          priority,
          audience: read,
          by: principal.name,
          expiresAt,
        },
      ]);
      hub.publish();
      return serveResult({ announcement, expiresAt });
    },
    async withdraw(
      { announcement, reason: why, dryRun }: Asking<'announcement.withdraw'>,
      asker: Asker,
    ): Promise<Served> {
      const row = findRow(views.for(asker.principal).document.announcements, announcement);
      if (!row || row.withdrawn)
        return failed(
          'not-found',
          `there is no announcement ${JSON.stringify(announcement)} to withdraw`,
          'see ringtop announcement list',
        );
      const { name, role } = asker.principal;
      if (row.postedBy !== name && role !== 'admin' && asker.principal.scope !== undefined)
        return failed('not-allowed', `${row.postedBy} has posted it`, 'he can withdraw it, or an admin');
      if (dryRun) return previewAnnouncement(row, to => `it would be off the screens; it is for ${to}`);
      const detail = { announcement };
      await audit.write({ ...whoOf(asker), what: 'announcement.withdrawn', ...given({ why }), detail });
      hub.note([{ type: 'announcement.withdrawn', at: clock.now(), announcement, by: name }]);
      hub.publish();
      return serveResult({ announcement });
    },
    /** Receipts are in the events: an audit of each screen would say nothing more. */
    shown({ announcement }: Asking<'announcement.shown'>, asker: Asker): Served {
      const row = findRow(views.for(asker.principal).document.announcements, announcement);
      if (!row) return failed('not-found', `there is no announcement ${JSON.stringify(announcement)}`);
      const screen = asker.principal.name;
      if (!Object.hasOwn(row.shown, screen))
        hub.note([{ type: 'announcement.shown', at: clock.now(), announcement, screen }]);
      return serveResult({});
    },
  };
}

/** Teams and queues as the floor has them; a failure where one is not there, or would reach beyond the asker's scope. */
function readAudience(
  { roles, teams, queues, screens }: NonNullable<Asking<'announcement.post'>['audience']>,
  seen: FloorDocument,
  { scope }: Pick<Principal, 'scope'>,
): Audience | (Served & { ok: false }) {
  const known = new Set(
    [...Object.values(seen.agents), ...Object.values(seen.queues)].flatMap(row => row.team ?? []),
  );
  const lost = teams?.find(team => !known.has(team));
  if (lost !== undefined)
    return failed(
      'not-found',
      `there is no team ${JSON.stringify(lost)}`,
      `there are: ${[...known].sort().join(', ')}`,
    );
  const found = queues?.map(said => findQueue(seen, said));
  const missing = found?.find(one => !one.ok);
  if (missing?.ok === false) return missing;
  const isWithin =
    roles === undefined && screens === undefined && (teams !== undefined || found !== undefined);
  if (scope !== undefined && !isWithin)
    return failed(
      'not-allowed',
      'this token is for a part of the floor, and would announce beyond it',
      'announce to its teams or queues: --to team=Sales',
    );
  return {
    ...(roles ? { roles } : {}),
    ...(teams ? { teams } : {}),
    ...(found ? { queues: found.flatMap(one => (one.ok ? one.id : [])) } : {}),
    ...(screens ? { screens } : {}),
  };
}
