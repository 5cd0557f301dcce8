// Which alerts have come, become graver or milder, or gone: each once.
import { keyOfAlert } from '../comfort/red-alerts.ts';
import { alertText } from '../panes/lines/alert-text.ts';
import type { Wording } from '../panes/wording.ts';
import type { Scene } from '../scene/scene.ts';
import { type AlertView, selectAlerts } from '../select/alerts.ts';

const MOST_ALERTS = 50;

export function tellAlerts(before: Scene | undefined, after: Scene, wording: Wording): readonly string[] {
  const [was, now] = [before, after].map(scene => alertsOf(scene));
  if (!now) return [];
  const { words } = wording;
  const say = (alert: AlertView): string => alertText(alert, wording).text;
  const fresh = [...now].filter(([key, { mark }]) => was?.get(key)?.mark !== mark);
  const gone = [...(was ?? [])].filter(([key]) => !now.has(key));
  return [
    ...fresh.map(([, alert]) =>
      words.say(alert.mark === 'red' ? 'stream.red' : 'stream.amber', { what: say(alert) }),
    ),
    ...gone.map(([, alert]) => words.say('stream.over', { what: say(alert) })),
  ];
}

/** Undefined while nothing vouches for what is known. */
function alertsOf(scene: Scene | undefined): ReadonlyMap<string, AlertView> | undefined {
  if (!scene?.moment.hasDocument) return undefined;
  const { blind, first } = selectAlerts(scene.moment, { most: MOST_ALERTS });
  return blind ? undefined : new Map(first.map(alert => [keyOfAlert(alert), alert]));
}
