// Alerts and announcements in the gateway's own log: by ids, and in the words of the alert.
import type { GatewayEvent } from '../../floor/index.ts';
import type { Log, LogLine } from '../log.ts';

export function logAlert(event: GatewayEvent, log: Log): void {
  log(lineOf(event));
}

function lineOf(event: GatewayEvent): LogLine {
  switch (event.type) {
    case 'alert.raised': {
      const { alert, rule, severity, subject, text } = event;
      const level = severity === 'critical' ? 'error' : 'warn';
      return {
        level,
        what: 'alert raised',
        alert,
        rule,
        subject: `${subject.kind}/${subject.id}`,
        text,
      };
    }
    case 'alert.acknowledged':
      return { level: 'info', what: 'alert acknowledged', alert: event.alert, by: event.by };
    case 'alert.silenced':
      return { level: 'info', what: 'alert silenced', alert: event.alert, until: event.until ?? 'now' };
    case 'alert.recovered':
      return { level: 'note', what: 'alert recovered', alert: event.alert };
    case 'alert.expired':
      return { level: 'note', what: 'alert expired', alert: event.alert, because: event.because };
    case 'announcement.posted':
      return {
        level: 'info',
        what: 'announcement posted',
        announcement: event.announcement,
        by: event.by,
      };
    case 'announcement.withdrawn':
      return {
        level: 'info',
        what: 'announcement withdrawn',
        announcement: event.announcement,
        by: event.by,
      };
    case 'announcement.shown':
      return {
        level: 'info',
        what: 'announcement shown',
        announcement: event.announcement,
        screen: event.screen,
      };
  }
}
