// What has changed between two scenes, in lines to be read aloud: one for each change that matters, no picture.
import { textOfLine } from '../comfort/screen-lines.ts';
import { takeText } from '../comfort/take-text.ts';
import { saySaid } from '../deeds/say-toast.ts';
import { detailText } from '../details/detail-page.ts';
import { dialogLines } from '../dialogs/index.ts';
import { showKey } from '../keys/show-key.ts';
import { sayResolved } from '../palette/say-resolved.ts';
import { sayFound } from '../panes/lines/filter-line.ts';
import type { Wording } from '../panes/wording.ts';
import { cursorOf } from '../scene/lists.ts';
import type { Scene } from '../scene/scene.ts';
import { filterTextOf, idOfRoute, listStateOf, pageCursorOf } from '../view-state/index.ts';
import { sayRow } from './say-row.ts';
import { tellAlerts } from './tell-alerts.ts';

export function tellChanges(before: Scene | undefined, after: Scene, wording: Wording): readonly string[] {
  const { view } = after;
  const was = before?.view;
  return [
    ...tellPlace(before, after, wording),
    ...tellFeed(before, after, wording),
    ...tellAlerts(before, after, wording),
    ...tellDialog(before, after, wording),
    ...(view.palette && view.palette.text !== was?.palette?.text ? readPalette(after, wording) : []),
    ...tellFilter(before, after, wording),
    ...tellMarks(before, after, wording),
    ...tellRow(before, after, wording),
    ...(view.notice && view.notice !== was?.notice
      ? [`${showKey(view.notice.key)}: ${wording.words.tell(view.notice.reason)}`]
      : []),
    ...view.toasts.filter(toast => !was?.toasts.includes(toast)).map(toast => saySaid(toast, after, wording)),
  ];
}

/** Another screen, or another page of it, is read from its title on; the wall by its title alone, for it has too much. */
function tellPlace(before: Scene | undefined, after: Scene, wording: Wording): readonly string[] {
  const hasCome = before?.moment.hasDocument === after.moment.hasDocument;
  if (!isOtherPlace(before, after) && hasCome) return [];
  const list = toPlain((takeText('list', after, wording) ?? '').split('\n'));
  const { route, layout } = after;
  if (route.kind !== 'detail') return after.focus ? list.slice(0, 1) : list;
  const { title, lines } = detailText({ ...after, route }, layout.columns, wording);
  return [...toPlain([title, ...lines.map(textOfLine)]), ...(after.focus ? list.slice(0, 1) : [])];
}

function isOtherPlace(before: Scene | undefined, after: Scene): boolean {
  return before === undefined || idOfRoute(before.route) !== idOfRoute(after.route);
}

function tellFeed(before: Scene | undefined, after: Scene, { words }: Wording): readonly string[] {
  const { state } = after.moment.status;
  const isLive = state === 'live';
  // Each try to come back is another state, and no news.
  if (before && (before.moment.status.state === 'live') === isLive) return [];
  return [isLive ? words.say('feed.live') : words.say('monitor.not-live')];
}

/** One that opens is read out; of one that is typed into, what is otherwise now. */
function tellDialog(before: Scene | undefined, after: Scene, wording: Wording): readonly string[] {
  const [was, now] = [before?.view.dialog, after.view.dialog];
  if (!now || now.dialog === was?.dialog) return [];
  const lines = readDialog(after, wording);
  if (!before || !was) return lines;
  const known = new Set(readDialog(before, wording));
  return lines.filter(line => !known.has(line));
}

function tellFilter(before: Scene | undefined, after: Scene, wording: Wording): readonly string[] {
  const [was, text] = [before, after].map(scene => (scene ? filterTextOf(scene.view) : ''));
  if (text === was || isOtherPlace(before, after)) return [];
  const { words } = wording;
  return [
    text === '' || text === undefined
      ? words.say('stream.no-filter')
      : words.say('stream.filter', { text, found: sayFound(after, words) }),
  ];
}

function tellMarks(before: Scene | undefined, after: Scene, { words }: Wording): readonly string[] {
  const [was = 0, now = 0] = [before, after].map(scene => (scene ? countMarked(scene) : 0));
  return was === now ? [] : [words.say('marks.on', { count: now })];
}

function countMarked({ view: { marked } }: Scene): number {
  return Object.values(marked).reduce((sum, ids) => sum + ids.size, 0);
}

/** The row that the cursor came to by a key; what ticks in a row that it stands on is not told. */
function tellRow(before: Scene | undefined, after: Scene, wording: Wording): readonly string[] {
  const isAtHand = before === undefined || before.view !== after.view || before.focus !== after.focus;
  if (!isAtHand || rowOfCursor(before) === rowOfCursor(after)) return [];
  // A page that opens was read out whole.
  if (!after.focus && isOtherPlace(before, after)) return [];
  const row = sayRow(after, wording);
  return row === undefined ? [] : [row];
}

function rowOfCursor(scene: Scene | undefined): string | undefined {
  if (!scene) return undefined;
  const { focus, lists, view, pageList, route } = scene;
  const [list, state] = focus ? [lists[focus], listStateOf(view, focus)] : [pageList, pageCursorOf(route)];
  const index = list && cursorOf(list, state);
  return index === undefined ? undefined : `${focus ?? route.kind} ${list?.ids[index]}`;
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
