// What was waited for, in a line for each row of which it is so.
import { cleanText } from '../../lib/clean-text.ts';
import type { Fields } from '../../lib/fields.ts';
import { type Awaited, judgeItem, sayJudgement } from '../../protocol/index.ts';

/** `Support (support): last30m.serviceLevelRate is 71 %, < 0.8 (98 of 138)` */
export function sayFound(awaited: Awaited, item: Fields): string {
  return `${nameOf(item)}: ${cleanText(sayJudgement(awaited.when, judgeItem(awaited, item)), LINE)}`;
}

/** What calls itself a gateway may be anything. */
const LINE = { cells: 1_000 };

function nameOf({ id, name }: Fields): string {
  const shown = cleanText(String(id));
  return typeof name === 'string' && name !== '' ? `${cleanText(name)} (${shown})` : shown;
}
