// What has changed between two scenes, in lines to be read aloud: one for each change that matters, no picture.

import { keyOfAlert } from '../comfort/red-alerts.ts';
import { textOfLine } from '../comfort/screen-lines.ts';
import { takeText } from '../comfort/take-text.ts';
import { saySaid } from '../deeds/say-toast.ts';
import { dialogLines } from '../dialogs/index.ts';
import { showKey } from '../keys/show-key.ts';
import { sayResolved } from '../palette/say-resolved.ts';
import { alertText } from '../panes/lines/alert-text.ts';
import type { Wording } from '../panes/wording.ts';
import type { Scene } from '../scene/scene.ts';
import { type AlertView, selectAlerts } from '../select/alerts.ts';
import { idOfRoute, listStateOf } from '../view-state/index.ts';

export function tellChanges(before: Scene | undefined, after: Scene, wording: Wording): readonly string[] {
  const { view } = after;
  const was = before?.view;
  return [
    ...tellPlace(before, after, wording),
    ...tellFeed(before, after, wording),
    ...tellAlerts(before, after, wording),
    ...(view.dialog && view.dialog.dialog !== was?.dialog?.dialog ? readDialog(after, wording) : []),
    ...(view.palette && view.palette.text !== was?.palette?.text ? readPalette(after, wording) : []),
    ...tellRow(before, after, wording),
    ...(view.notice && view.notice !== was?.notice
      ? [`${showKey(view.notice.key)}: ${wording.words.tell(view.notice.reason)}`]
      : []),
    ...view.toasts.filter(toast => !was?.toasts.includes(toast)).map(toast => saySaid(toast, after, wording)),
  ];
}

/** Another screen, or another page of it, is read from its title on; the wall by its title alone, for it has too much. */
function tellPlace(before: Scene | undefined, after: Scene, wording: Wording): readonly string[] {
  const isOther = before === undefined || idOfRoute(before.route) !== idOfRoute(after.route);
  const hasCome = before?.moment.hasDocument === after.moment.hasDocument;
  if (!isOther && hasCome) return [];
  const text = takeText('list', after, wording) ?? '';
  const lines = toPlain(text.split('\n'));
  return after.focus ? lines.slice(0, 1) : lines;
}

function tellFeed(before: Scene | undefined, after: Scene, { words }: Wording): readonly string[] {
  const { state } = after.moment.status;
  if (before?.moment.status.state === state) return [];
  return [state === 'live' ? words.say('feed.live') : words.say('monitor.not-live')];
}

const MOST_ALERTS = 50;

function tellAlerts(before: Scene | undefined, after: Scene, wording: Wording): readonly string[] {
  const [was, now] = [before, after].map(scene => alertsOf(scene));
  if (!now) return [];
  const { words } = wording;
  const fresh = [...now].filter(([key]) => !was?.has(key)).map(([, alert]) => alert);
  const gone = [...(was ?? [])].filter(([key]) => !now.has(key)).map(([, alert]) => alert);
  const say = (alert: AlertView): string => alertText(alert, wording).text;
  return [
    ...fresh.map(alert =>
      words.say(alert.mark === 'red' ? 'stream.red' : 'stream.amber', { what: say(alert) }),
    ),
    ...gone.map(alert => words.say('stream.over', { what: say(alert) })),
  ];
}

/** Undefined while nothing vouches for what is known. */
function alertsOf(scene: Scene | undefined): ReadonlyMap<string, AlertView> | undefined {
  if (!scene?.moment.hasDocument) return undefined;
  const { blind, first } = selectAlerts(scene.moment, { most: MOST_ALERTS });
  return blind ? undefined : new Map(first.map(alert => [`${alert.mark} ${keyOfAlert(alert)}`, alert]));
}

/** The row that the cursor came to; what ticks in a row that it stands on is not told. */
function tellRow(before: Scene | undefined, after: Scene, wording: Wording): readonly string[] {
  if (!after.focus || rowOfCursor(before) === rowOfCursor(after)) return [];
  const row = takeText('row', after, wording);
  return row === undefined ? [] : [row.replaceAll('\t', ', ')];
}

function rowOfCursor(scene: Scene | undefined): string | undefined {
  if (!scene?.focus) return undefined;
  return `${scene.focus} ${listStateOf(scene.view, scene.focus).cursorId ?? ''}`;
}

function readDialog(scene: Scene, wording: Wording): readonly string[] {
  return toPlain(dialogLines(scene, wording).map(textOfLine));
}

function readPalette({ view, ...scene }: Scene, wording: Wording): readonly string[] {
  const text = view.palette?.text ?? '';
  return [`:${text}`, textOfLine(sayResolved(text, { ...scene, view }, wording)).trim()];
}

/** Without frames and rules, which would be read out letter by letter. */
function toPlain(lines: readonly string[]): readonly string[] {
  return lines
    .map(line =>
      line
        .replace(/[─│┌┐└┘▏]+/gu, ' ')
        .replace(/ {2,}/g, '  ')
        .trim(),
    )
    .filter(line => line !== '');
}
