// Silences are asked for, listed and ended: by matcher and time, with a reason, within what the asker may see.
import { isStanding } from '../../../floor/index.ts';
import { given } from '../../../lib/given.ts';
import type { Silence } from '../../../protocol/index.ts';
import { whoOf } from '../../journal/audit/audit-entry.ts';
import { type Asker, failed, type Served, serveResult } from '../../served.ts';
import { type Asking, type DeskParts, findRow } from './desk-parts.ts';
import { findQueue } from './find-queue.ts';
import { previewAlerts, standingAlerts } from './preview-desk.ts';
import { fits } from './silences.ts';

export function createSilenceDesk({ hub, clock, views, audit, silences, nextId, ruleNames }: DeskParts) {
  const maySee = (silence: Silence, { principal }: Asker): boolean => {
    if (principal.scope === undefined) return true;
    const { queues, alerts } = views.for(principal).document;
    const isOfQueue = silence.queue !== undefined && Object.hasOwn(queues, silence.queue);
    return isOfQueue || (silence.alert !== undefined && Object.hasOwn(alerts, silence.alert));
  };
  /** Each alert that stands is told until when; also where an earlier silence goes on. */
  const applyAll = (): void => {
    const now = clock.now();
    hub.publish();
    for (const [alert, row] of Object.entries(hub.ledger.document.alerts)) {
      if (!isStanding(row)) continue;
      const until = silences.untilOf(alert, row, now);
      if (until === row.silencedUntil || (until === undefined && (row.silencedUntil ?? 0) <= now)) continue;
      hub.note([{ type: 'alert.silenced', at: now, alert, ...(until === undefined ? {} : { until }) }]);
    }
    hub.publish();
  };

  /** Those that no other silence is of would be sent again. */
  const previewEnd = (ending: Silence, { principal }: Asker): Served => {
    hub.publish();
    const others = silences.lasting(clock.now()).filter(one => one !== ending);
    const freed = standingAlerts(
      views.for(principal).document.alerts,
      (id, row) => fits(ending, id, row) && !others.some(one => fits(one, id, row)),
    );
    return previewAlerts(freed, `${freed.length} of the alerts that stand would be silenced no longer`);
  };

  return {
    async silence(call: Asking<'alert.silence'>, asker: Asker): Promise<Served> {
      const { alert, rule, queue: said, severity, forMs, reason } = call;
      if (alert === undefined && rule === undefined && said === undefined && severity === undefined)
        return failed(
          'bad-arguments',
          'a silence of everything is none that anybody means',
          'name a rule, a queue, a severity or an alert',
        );
      const { principal } = asker;
      const seen = views.for(principal).document;
      const found = said === undefined ? undefined : findQueue(seen, said);
      if (found?.ok === false) return found;
      const queue = found?.id;
      if (alert !== undefined && !findRow(seen.alerts, alert))
        return failed('not-found', `there is no alert ${JSON.stringify(alert)}`, 'see ringtop alert list');
      if (rule !== undefined && !ruleNames().includes(rule))
        return failed(
          'not-found',
          `there is no rule ${JSON.stringify(rule)}`,
          `there are: ${ruleNames().join(', ')}`,
        );
      if (principal.scope !== undefined && queue === undefined && alert === undefined)
        return failed(
          'not-allowed',
          'this token is for a part of the floor, and would silence alerts beyond it',
          'name a queue of it, or an alert',
        );
      const meant = given({ alert, rule, queue, severity });
      if (call.dryRun) {
        hub.publish();
        const { alerts } = views.for(principal).document;
        const fitting = standingAlerts(alerts, (id, row) => fits(meant, id, row));
        return previewAlerts(fitting, `${fitting.length} of the alerts that stand would be sent to nobody`);
      }
      const at = clock.now();
      const silence: Silence = {
        silence: nextId('s'),
        ...meant,
        by: principal.name,
        reason,
        at,
        until: at + forMs,
      };
      const { by: _by, reason: _reason, ...detail } = silence;
      await audit.write({ ...whoOf(asker), what: 'alert.silenced', why: reason, detail });
      silences.add(silence);
      applyAll();
      return serveResult(silence);
    },
    async end(
      { silence: id, reason: why, dryRun }: Asking<'alert.endSilence'>,
      asker: Asker,
    ): Promise<Served> {
      const found = silences.lasting(clock.now()).find(one => one.silence === id);
      if (!found || !maySee(found, asker))
        return failed('not-found', `there is no silence ${JSON.stringify(id)}`, 'see ringtop alert silences');
      if (dryRun) return previewEnd(found, asker);
      const detail = { silence: id };
      await audit.write({ ...whoOf(asker), what: 'alert.silence-ended', ...given({ why }), detail });
      silences.end(id);
      applyAll();
      return serveResult({ silence: id });
    },
    list(asker: Asker): Served {
      const at = clock.now();
      return serveResult({ at, silences: silences.lasting(at).filter(one => maySee(one, asker)) });
    },
  };
}
