// Where people take alerts up, silence them, and post announcements: each checked against what the asker may see, and audited.
import { type AlertRow, isStanding } from '../../../floor/index.ts';
import { given } from '../../../lib/given.ts';
import type { JsonObject } from '../../../lib/merge-patch.ts';
import { type AlertCall, RingtopError } from '../../../protocol/index.ts';
import { whoOf } from '../../journal/audit/audit-entry.ts';
import { type Asker, failed, type Served, serveResult } from '../../served.ts';
import { createAnnouncementDesk } from './announcement-desk.ts';
import { type Asking, type DeskParts, findRow } from './desk-parts.ts';
import { previewAlerts } from './preview-desk.ts';
import { createSilenceDesk } from './silence-desk.ts';

export interface AlertDesk {
  serve(call: AlertCall, asker: Asker): Promise<Served>;
}

export function createAlertDesk(parts: DeskParts): AlertDesk {
  const { hub, clock, views, audit, office, keys } = parts;
  const silencing = createSilenceDesk(parts);
  const announcing = createAnnouncementDesk(parts);

  const acknowledge = async (
    { alert, note, reason, dryRun }: Asking<'alert.acknowledge'>,
    asker: Asker,
  ): Promise<Served> => {
    hub.publish();
    const row = findRow(views.for(asker.principal).document.alerts, alert);
    if (!row)
      return failed('not-found', `there is no alert ${JSON.stringify(alert)}`, 'see ringtop alert list');
    if (row.acknowledged && dryRun) return previewAlerts([], `${row.acknowledged.by} has it already`);
    if (row.acknowledged) return toTaken(alert, row.acknowledged);
    if (!isStanding(row)) return failed('not-found', `alert ${alert} is over`, 'see ringtop alert list');
    const { name: by } = asker.principal;
    if (dryRun) return previewAlerts([[alert, row]], `it would be with ${by}`);
    await audit.write({
      ...whoOf(asker),
      what: 'alert.acknowledged',
      ...given({ why: reason ?? note }),
      detail: { ...detailOf(alert, row), ...(reason === undefined ? {} : given({ note })) },
    });
    const at = clock.now();
    hub.note([{ type: 'alert.acknowledged', at, alert, by, ...(note === undefined ? {} : { note }) }]);
    hub.publish();
    return toTaken(alert, hub.ledger.document.alerts[alert]?.acknowledged ?? { by, at });
  };
  const resend = async ({ letters }: Asking<'alert.resend'>, asker: Asker): Promise<Served> => {
    const known = new Set(office.dead().map(({ letter }) => letter));
    const unknown = letters?.find(letter => !known.has(letter));
    if (unknown !== undefined)
      return failed(
        'not-found',
        `there is no dead letter ${JSON.stringify(unknown)}`,
        'see ringtop alert dead-letters',
      );
    await audit.write({
      ...whoOf(asker),
      what: 'alert.resent',
      detail: { letters: [...(letters ?? ['all'])] },
    });
    return serveResult({ letters: [...office.resend(letters)] });
  };

  const answer = (call: AlertCall, asker: Asker): Served | Promise<Served> => {
    switch (call.method) {
      case 'alert.acknowledge':
        return acknowledge(call, asker);
      case 'alert.silence':
        return keys.once(asker.principal, call, () => silencing.silence(call, asker));
      case 'alert.endSilence':
        return silencing.end(call, asker);
      case 'alert.silences':
        return silencing.list(asker);
      case 'alert.deadLetters':
        return serveResult({ letters: [...office.dead()] });
      case 'alert.resend':
        return resend(call, asker);
      case 'announcement.post':
        return keys.once(asker.principal, call, () => announcing.post(call, asker));
      case 'announcement.withdraw':
        return announcing.withdraw(call, asker);
      case 'announcement.shown':
        return announcing.shown(call, asker);
    }
  };
  return {
    async serve(call, asker) {
      try {
        return await answer(call, asker);
      } catch (error) {
        if (error instanceof RingtopError && error.code === 'not-recorded')
          return failed(error.code, error.message, error.hint);
        throw error;
      }
    },
  };
}

function toTaken(alert: string, { by, at }: NonNullable<AlertRow['acknowledged']>): Served {
  return serveResult({ alert, by, at });
}

function detailOf(alert: string, { rule, subject }: AlertRow): JsonObject {
  return { alert, rule, subject: `${subject.kind}/${subject.id}` };
}
