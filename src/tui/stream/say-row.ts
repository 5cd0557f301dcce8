// The row under the cursor in words, each figure with the title that stands above it: whoever listens sees no columns.
import { displayWidth } from '../../lib/display-width.ts';
import { keyColumnOf } from '../columns/column-ids.ts';
import { takeText } from '../comfort/take-text.ts';
import { placementOf } from '../layout/layout.ts';
import type { PaneId } from '../layout/placement.ts';
import { drawPane } from '../panes/draw-pane.ts';
import type { Wording } from '../panes/wording.ts';
import type { Line } from '../parts/line.ts';
import type { Scene } from '../scene/scene.ts';

/** Pages whose rows are none of the floor's. */
const PAGES: readonly PaneId[] = ['all-alerts', 'log', 'explain'];

/** `Support, wait 7 alarm, longest 3:12 alarm, past 5`; undefined where no row has the cursor. */
export function sayRow(scene: Scene, wording: Wording): string | undefined {
  const { focus, layout } = scene;
  const pane = focus ?? PAGES.find(page => placementOf(layout, page));
  const placement = pane && placementOf(layout, pane);
  if (!placement) return undefined;
  const lines = drawPane(scene, placement, wording);
  const row = lines.map(cursorIn).find(found => found !== undefined);
  if (!row) return undefined;
  const titles = lines.map(titlesIn).find(found => found.length > 0);
  if (!titles) return takeText('row', scene, wording)?.replaceAll('\t', ', ');
  const key = focus && keyColumnOf(focus);
  const told = titles.flatMap(title => sayCell(title, row, { key, wording }));
  const marked = row[0] === '»' ? [wording.words.say('stream.marked')] : [];
  return [...told.toSorted(keyFirst).map(({ text }) => text), ...marked].join(', ');
}

interface Title {
  readonly id: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Agents stand side by side, each block under the same titles: those of the first stand for all. */
function titlesIn(line: Line): readonly Title[] {
  let x = 0;
  const titles = line.flatMap(({ text, target }) => {
    const from = x;
    x += displayWidth(text);
    return target?.kind === 'column'
      ? [{ id: target.id, text: text.replace(/[▼▲]/g, '').trim(), from, to: x }]
      : [];
  });
  return titles.filter(({ id }, index) => titles.findIndex(one => one.id === id) === index);
}

/** What stands in each cell of it, from its block's first; the second cell of a wide letter is empty. */
type Row = readonly string[];

function cursorIn(line: Line): Row | undefined {
  const spans = line.filter(({ over }) => over === 'cursor');
  if (spans.length === 0) return undefined;
  const graphemes = [...new Intl.Segmenter().segment(spans.map(({ text }) => text).join(''))];
  return graphemes.flatMap(({ segment }) => [
    segment,
    ...Array.from({ length: Math.max(0, displayWidth(segment) - 1) }, () => ''),
  ]);
}

interface Told {
  readonly text: string;
  readonly isKey: boolean;
}

/** What says which row it is goes before all else, and needs no title. */
function keyFirst(one: Told, other: Told): number {
  return Number(other.isKey) - Number(one.isKey);
}

function sayCell(
  { id, text: title, from, to }: Title,
  row: Row,
  { key, wording }: { readonly key: string | undefined; readonly wording: Wording },
): readonly Told[] {
  const value = inWords(row.slice(from, to).join(''), wording);
  if (value === '') return [];
  const isKey = id === key;
  return [{ text: isKey || title === '' ? value : `${title} ${value}`, isKey }];
}

const BARS = /^[▁-█ ]*$/u;
const GLYPH = /^[○►●▬◊■×?·] (?=\p{L})/u;

/** `71!!` is `71 alarm`, `● talking` is `talking`, `·` is 0; a dash and a small chart say nothing. */
function inWords(cell: string, { words }: Wording): string {
  const text = cell.trim();
  if (BARS.test(text) || text === '–') return '';
  if (text === '·') return '0';
  return text
    .replace(GLYPH, '')
    .replace(/\s*!!$/, ` ${words.say('stream.mark-red')}`)
    .replace(/\s*!$/, ` ${words.say('stream.mark-amber')}`)
    .trim();
}
