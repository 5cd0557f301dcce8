// The row under the cursor in words, each figure with the title that stands above it: whoever listens sees no columns.
import { keyColumnOf } from '../columns/column-ids.ts';
import { type RowCell, rowCells } from '../comfort/row-cells.ts';
import { takeText } from '../comfort/take-text.ts';
import type { Wording } from '../panes/wording.ts';
import type { Scene } from '../scene/scene.ts';

/** `Support, wait 7 alarm, longest 3:12 alarm, past 5`; undefined where no row has the cursor. */
export function sayRow(scene: Scene, wording: Wording): string | undefined {
  const row = rowCells(scene, wording);
  if (!row) return takeText('row', scene, wording)?.replaceAll('\t', ', ');
  const key = scene.focus && keyColumnOf(scene.focus);
  const [named, others] = [true, false].map(isKey => row.cells.filter(({ id }) => (id === key) === isKey));
  return [
    // What says which row it is goes before all else, and needs no title.
    ...(named ?? []).flatMap(cell => sayCell({ ...cell, title: '' }, wording)),
    ...(others ?? []).flatMap(cell => sayCell(cell, wording)),
    ...(row.isMarked ? [wording.words.say('stream.marked')] : []),
  ].join(', ');
}

function sayCell({ title, text }: RowCell, wording: Wording): readonly string[] {
  const value = inWords(text, wording);
  if (value === '') return [];
  return [title === '' ? value : `${title} ${value}`];
}

const BARS = /^[▁-█ ]*$/u;
const GLYPH = /^[○►●▬◊■×?·] (?=\p{L})/u;

/** `71!!` is `71 alarm`, `● talking` is `talking`, `·` is 0; a dash and a small chart say nothing. */
function inWords(text: string, { words }: Wording): string {
  if (BARS.test(text) || text === '–') return '';
  if (text === '·') return '0';
  return text
    .replace(GLYPH, '')
    .replace(/\s*!!$/, ` ${words.say('stream.mark-red')}`)
    .replace(/\s*!$/, ` ${words.say('stream.mark-amber')}`)
    .trim();
}
