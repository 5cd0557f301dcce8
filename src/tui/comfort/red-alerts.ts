// The red alerts that are worth calling somebody to the screen: SCREENS §7, each told apart from the others.

import type { Moment } from '../moment/moment.ts';
import { alertText } from '../panes/lines/alert-text.ts';
import type { Wording } from '../panes/wording.ts';
import { type AlertView, selectAlerts } from '../select/alerts.ts';

export interface RedAlert {
  /** The same as long as it is the same alert. */
  readonly key: string;
  readonly text: string;
}

/** A limit is an alert when it has been passed for so long; an alarm, and what a rule has found, are at once. */
const HELD_MS = 60_000;
const MOST = 200;

/** Undefined where nothing vouches for what is known: no alert has come or gone. */
export function selectRedAlerts(moment: Moment, wording: Wording): readonly RedAlert[] | undefined {
  const { blind, lost, first } = selectAlerts(moment, { most: MOST });
  if (blind) return undefined;
  const red = first.filter(alert => alert.mark === 'red' && isHeld(alert, moment));
  return [
    ...lost.map(({ name }) => ({
      key: `source ${name}`,
      text: wording.words.say('title.source-lost', { source: name }),
    })),
    ...red.map(alert => ({
      key: keyOfAlert(alert),
      // Of hundreds that stand one is told, when it comes.
      get text() {
        return alertText(alert, wording).text;
      },
    })),
  ];
}

function isHeld(alert: AlertView, { clockNow }: Moment): boolean {
  if (!('figure' in alert)) return !('isSettled' in alert) || !alert.isSettled;
  return alert.since === undefined || clockNow - alert.since >= HELD_MS;
}

/** The same as long as it is the same alert: without the figure, which runs on. */
export function keyOfAlert(alert: AlertView): string {
  if ('alarm' in alert) return `alarm ${alert.alarm} ${alert.subject}`;
  if ('rule' in alert) return `rule ${alert.rule} ${JSON.stringify(alert.about)}`;
  if ('loans' in alert) return 'loans';
  if ('figure' in alert) return `figure ${alert.figure} ${alert.subject ?? alert.channel ?? ''}`;
  return `warning ${alert.subject} ${alert.text}`;
}
