// The four figures of every page, each as text with its look: who waits, how long, the level, who is free.
import { formatTicking, formatWholePercent, type Words } from '../../../../i18n/index.ts';
import type { Rate } from '../../../moment/rate.ts';
import { NOTHING } from '../../../panes/figures.ts';
import type { TilesView } from '../../../select/tiles.ts';
import { type BigFigure, countFigure } from '../big-figure.ts';

export function waitingFigure(view: TilesView): BigFigure {
  return countFigure(view.waiting, view.mark('waiting'));
}

export function longestFigure({ longest }: TilesView, words: Words): BigFigure {
  if (!longest) return { text: NOTHING, role: 'faint' };
  return { text: formatTicking(longest.ms, words), role: longest.mark ?? 'strong' };
}

/** `71`, `(75)` on fewer than ten contacts, `–` on none. */
export function levelFigure({ rate, isFew, mark }: Rate): BigFigure {
  if (rate === undefined) return { text: NOTHING, role: 'faint' };
  const text = formatWholePercent(rate);
  return isFew ? { text: `(${text})`, role: 'faint' } : { text, role: mark ?? 'strong' };
}

/** Nobody is free is no good news, but no alarm by itself. */
export function freeFigure(view: TilesView): BigFigure {
  return { text: String(view.staffing.free), role: view.mark('free') ?? 'strong' };
}
