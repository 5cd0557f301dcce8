// The help page: each action of the screen at hand with its keys, and why one does nothing now.
import { fitCells } from '../../../lib/display-width.ts';
import {
  ACTIONS,
  type ActionRecord,
  isOn,
  type TitleKey,
  whyNotAllowed,
  whyOff,
} from '../../actions/index.ts';
import { showKey } from '../../keys/show-key.ts';
import { fitLine, type Line, lineWidth, ruleLine, span } from '../../parts/line.ts';
import { wrapWords } from '../../parts/wrap-words.ts';
import { composeScene, type Scene } from '../../scene/scene.ts';
import type { PaneSize, Wording } from '../wording.ts';

const INDENT = 2;
const KEYS_CELLS = 25;
const TEXT_LEAST = 24;

export function helpLines(scene: Scene, size: PaneSize, { words }: Wording): Line[] {
  const lines = helpText(scene, size.width, words);
  const from = Math.max(0, Math.min(scene.route.top, lines.length - (size.height - 1)));
  return [ruleLine(words.say('help.title'), words.say('help.back'), size.width), ...lines.slice(from)]
    .slice(0, size.height)
    .map(line => fitLine(line, size.width));
}

/** All of it, however long the page is. */
export function helpText(scene: Scene, width: number, words: Words): readonly Line[] {
  // What a key would do is asked of the screen below this page.
  const routes = scene.view.routes.filter(({ kind }) => kind !== 'help');
  const below = composeScene({ ...scene, view: { ...scene.view, routes } });
  return [
    ...helpRows(below).flatMap(row => rowLines(row, { scene: below, width, words })),
    ...hiddenLines(below, width, words),
    [],
    ...(['help.marks', 'help.figures'] as const).flatMap(key =>
      wrapWords(words.say(key), width - 2).map((text): Line => [span(`  ${text}`, 'faint')]),
    ),
  ];
}

type Words = Wording['words'];

interface HelpRow {
  readonly actions: readonly [ActionRecord, ...ActionRecord[]];
  readonly help: TitleKey;
}

/** Actions that go in pairs share a line. */
function helpRows(scene: Scene): readonly HelpRow[] {
  const shown = ACTIONS.filter(
    action => action.keys.length > 0 && isOn(action, scene) && !whyNotAllowed(action, scene),
  );
  const rows: HelpRow[] = [];
  for (let index = 0; index < shown.length; index += 1) {
    const action = shown[index];
    const next = shown[index + 1];
    if (!action) continue;
    if (action.helpOfBoth !== undefined && next) {
      rows.push({ actions: [action, next], help: action.helpOfBoth });
      index += 1;
    } else rows.push({ actions: [action], help: action.help });
  }
  return rows;
}

/** What may not be done at all is not listed; that there is more, and what it takes, is. */
function hiddenLines(scene: Scene, width: number, words: Words): readonly Line[] {
  const hidden = ACTIONS.filter(action => action.keys.length > 0 && isOn(action, scene)).flatMap(
    action => whyNotAllowed(action, scene) ?? [],
  );
  const [reason] = hidden;
  if (!reason) return [];
  const told = words.say('help.hidden', { count: hidden.length, reason: words.tell(reason) });
  return wrapWords(told, width - INDENT).map(text => [span(`  ${text}`, 'faint')]);
}

interface Drawing {
  readonly scene: Scene;
  readonly width: number;
  readonly words: Words;
}

/** What a key does is told to its last word, however many lines that takes. */
function rowLines({ actions, help }: HelpRow, { scene, width, words }: Drawing): Line[] {
  const keys = actions.flatMap(action => action.keys.map(showKey)).join(' ');
  const reason = whyOff(actions[0], scene);
  const off = reason === undefined ? '' : `(${words.say('help.off', { reason: words.tell(reason) })})`;
  const cells = Math.max(TEXT_LEAST, width - INDENT - KEYS_CELLS);
  const texts: Line[] = wrapWords(words.say(help), cells).map(text => [
    span(text, off === '' ? 'text' : 'faint'),
  ]);
  return joinReason(texts, off, cells).map((line, index) => [
    span(' '.repeat(INDENT)),
    span(fitCells(index === 0 ? keys : '', KEYS_CELLS), 'key'),
    ...line,
  ]);
}

/** Behind the last words where it fits there, else below them. */
function joinReason(texts: readonly Line[], off: string, cells: number): readonly Line[] {
  const last = texts.at(-1);
  if (off === '' || !last) return texts;
  const behind = [...last, span(`  ${off}`, 'faint')];
  if (lineWidth(behind) <= cells) return [...texts.slice(0, -1), behind];
  return [...texts, ...wrapWords(off, cells).map((text): Line => [span(text, 'faint')])];
}
