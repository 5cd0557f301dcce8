// The help page: each action of the screen at hand with its keys, and behind them, by why, those that do nothing now.
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
import { fitLine, type Line, ruleLine, span } from '../../parts/line.ts';
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
  const hasColumns = width >= COLUMN_LEAST * 2 + GAP;
  const drawing = { words, width: hasColumns ? Math.floor((width - GAP) / 2) : width };
  const blocks = helpBlocks(below, drawing);
  return [
    ...(hasColumns ? inTwoColumns(blocks, drawing.width) : blocks.flat()),
    ...hiddenLines(below, width, words),
    [],
    ...(['help.marks', 'help.figures'] as const).flatMap(key =>
      wrapWords(words.say(key), width - 2).map((text): Line => [span(`  ${text}`, 'faint')]),
    ),
  ];
}

const COLUMN_LEAST = 90;
const GAP = 2;

/** What is not to be torn apart: a key and what it does, and why nothing with the first of those that do nothing. */
type Block = readonly Line[];

interface Drawing {
  readonly width: number;
  readonly words: Words;
}

/** What does something here stands first; behind it, by why, what does nothing now. */
function helpBlocks(scene: Scene, drawing: Drawing): readonly Block[] {
  const on: Block[] = [];
  const off = new Map<string, [Block, ...Block[]]>();
  for (const row of helpRows(scene)) {
    const reason = whyOff(row.actions[0], scene);
    const lines = rowLines(row, reason !== undefined, drawing);
    if (reason === undefined) on.push(lines);
    else {
      const why = drawing.words.say('help.off', { reason: drawing.words.tell(reason) });
      const known = off.get(why);
      if (known) known.push(lines);
      else off.set(why, [[...(off.size === 0 ? [[]] : []), ...whyLines(why, drawing), ...lines]]);
    }
  }
  return [...on, ...[...off.values()].flat()];
}

function whyLines(why: string, { width }: Drawing): readonly Line[] {
  return wrapWords(why, width - INDENT).map((text): Line => [span(`  ${text}`, 'strong')]);
}

/** The left column is as long as the right one, or a block longer. */
function inTwoColumns(blocks: readonly Block[], width: number): readonly Line[] {
  const total = blocks.flat().length;
  const left: Line[] = [];
  const right: Line[] = [];
  for (const block of blocks) {
    if (right.length === 0 && left.length * 2 < total) left.push(...block);
    else right.push(...(right.length === 0 && block[0]?.length === 0 ? block.slice(1) : block));
  }
  return left.map((line, index) => [
    ...fitLine(line, width),
    span(' '.repeat(GAP)),
    ...fitLine(right[index] ?? [], width),
  ]);
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

/** What a key does is told to its last word, however many lines that takes. */
function rowLines({ actions, help }: HelpRow, isOff: boolean, { width, words }: Drawing): Block {
  const keys = actions.flatMap(action => action.keys.map(showKey)).join(' ');
  const cells = Math.max(TEXT_LEAST, width - INDENT - KEYS_CELLS);
  return wrapWords(words.say(help), cells).map((text, index) => [
    span(' '.repeat(INDENT)),
    span(fitCells(index === 0 ? keys : '', KEYS_CELLS), 'key'),
    span(text, isOff ? 'faint' : 'text'),
  ]);
}
