// How many people stand in which state: big figures over their words where there is room, else a line or two.
import type { Words } from '../../../i18n/index.ts';
import { toCapitals } from '../../../lib/capitals.ts';
import { lookOfState } from '../../moment/agent-state.ts';
import type { PaneSize } from '../../panes/wording.ts';
import { fitLine, type Line, lineWidth, ruleOf, span } from '../../parts/line.ts';
import { isWorthAWord, type StatesView } from '../../select/states.ts';
import { bigFigureLines, countFigure } from './big-figure.ts';

type Counts = StatesView['counts'];

/** A glyph, and a blank. */
const GLYPH_CELLS = 3;
const RULED_FROM = 3;

export function wallStatesLines(
  view: StatesView,
  size: PaneSize & { readonly figureHeight?: number | undefined },
  words: Words,
): Line[] {
  const counts = mergeOwnCalls(view.counts);
  const lines =
    size.figureHeight === undefined
      ? stripLines(counts, view, size, words)
      : bigLines(counts, view, { ...size, figureHeight: size.figureHeight }, words);
  return lines.slice(0, size.height).map(line => fitLine(line, size.width));
}

function bigLines(
  counts: Counts,
  { isStale }: StatesView,
  { width, figureHeight }: { readonly width: number; readonly figureHeight: number },
  words: Words,
): Line[] {
  const cells = Math.floor(width / Math.max(1, counts.length));
  const middle = Math.floor((figureHeight - 1) / 2);
  const blocks = counts.map(({ state, count }) => {
    const { glyph, role } = lookOfState(state);
    const look = isStale ? 'stale' : count === 0 ? 'faint' : role;
    const room = { width: cells - GLYPH_CELLS - 1, height: figureHeight };
    const figure = bigFigureLines({ text: String(count), role: look }, room, isStale);
    const lead = (row: number): Line => [span(` ${row === middle ? glyph : ' '} `, look)];
    const word = span(`   ${toCapitals(words.nameOf('state', state))}`, isStale ? 'stale' : 'label');
    return [[], ...figure.map((line, row) => [...lead(row), ...line]), [word]].map(line =>
      fitLine(line, cells),
    );
  });
  return Array.from({ length: figureHeight + 2 }, (_, row) => blocks.flatMap(block => block[row] ?? []));
}

/** Under a rule where there are three lines; above it a blank one where there are two. */
function stripLines(counts: Counts, view: StatesView, { width, height }: PaneSize, words: Words): Line[] {
  const head: Line[] = height >= RULED_FROM ? [ruleOf('━', width)] : [];
  const room = height - head.length;
  const lines = foldStrip(counts, view, { width, height: room }, words);
  const blank: Line[] = Array.from({ length: head.length === 0 ? room - lines.length : 0 }, () => []);
  return [...head, ...blank, ...lines];
}

/** Into as few lines as there are, with as wide gaps as they allow; without words where there is no other way. */
function foldStrip(counts: Counts, view: StatesView, { width, height }: PaneSize, words: Words): Line[] {
  const full = counts.map(one => stateItem(one, { view, words }));
  const told = counts.filter(isWorthAWord).map(one => stateItem(one, { view, words }));
  const short = counts.map(one => stateItem(one, { view }));
  const folds = [
    ...[3, 2, 1].map(gap => fold(full, gap, width)),
    ...[3, 2, 1].map(gap => fold(told, gap, width)),
    fold(short, 2, width),
  ];
  return folds.find(lines => lines.length <= height) ?? fold(short, 1, width).slice(0, height);
}

function fold(items: readonly Line[], gap: number, width: number): Line[] {
  const lines: Line[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    const longer = last ? [...last, span(' '.repeat(gap)), ...item] : item;
    if (last && lineWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(item);
  }
  return lines;
}

/** `○ 6 AVAILABLE` */
function stateItem(
  { state, count }: Counts[number],
  { view, words }: { readonly view: StatesView; readonly words?: Words },
): Line {
  const { glyph, role } = lookOfState(state);
  const word = words ? ` ${toCapitals(words.nameOf('state', state))}` : '';
  const look = view.isStale ? 'stale' : count === 0 ? countFigure(0).role : role;
  return [span(`${glyph} ${count}${word}`, look)];
}

/** Who has a call of his own talks: from afar there is no telling more. */
function mergeOwnCalls(counts: Counts): Counts {
  const own = counts.find(({ state }) => state === 'own')?.count ?? 0;
  return counts
    .filter(({ state }) => state !== 'own')
    .map(({ state, count }) => ({ state, count: state === 'on-contact' ? count + own : count }));
}
