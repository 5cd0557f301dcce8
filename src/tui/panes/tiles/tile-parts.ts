// The pieces that small and full tiles share: figures with their marks, and what is said below them.
import { formatSpan, formatTicking, formatWholePercent } from '../../../i18n/index.ts';
import type { Rate } from '../../moment/rate.ts';
import { type Line, type Span, span } from '../../parts/line.ts';
import { MARK_TEXT, type Mark } from '../../parts/table/index.ts';
import { staffedOf } from '../../select/states.ts';
import type { TilesView } from '../../select/tiles.ts';
import { GOOD_ZERO, NOTHING } from '../figures.ts';
import type { Wording } from '../wording.ts';

export interface Tile {
  /** Cells it takes of a screen of 80 (small) or 200 (full); the rest is shared out. */
  readonly width: number;
  readonly lines: readonly Line[];
  /** Its figures are counted: they may stand still while the others go on. */
  readonly isCounted?: true;
  /** It goes first where there is not room for all. */
  readonly isLeftOut?: true;
}

/** `3:12 !!`: a tile's mark stands apart from its figure. */
export function figure(text: string, mark?: Mark): Span {
  return mark ? span(`${text} ${MARK_TEXT[mark]}`, mark) : span(text, 'strong');
}

export function missing(): Span {
  return span(NOTHING, 'faint');
}

export function rateFigure(rate: Rate, text: string): Span {
  if (rate.rate === undefined) return missing();
  return rate.isFew ? span(text, 'faint') : figure(text, rate.mark);
}

export function faint(text: string): Line {
  return [span(text, 'faint')];
}

export function waitingFigure(view: TilesView): Span {
  const mark = view.mark('waiting');
  return view.waiting === 0 && !mark ? span(GOOD_ZERO, 'strong') : figure(String(view.waiting), mark);
}

export function longestFigure({ longest }: TilesView, { words }: Wording): Span {
  return longest ? figure(formatTicking(longest.ms, words), longest.mark) : missing();
}

export function freeFigure(view: TilesView, { words }: Wording): Span {
  const { staffing } = view;
  const text = words.say('tile.free-of', { free: staffing.free, staffed: staffedOf(staffing) });
  return figure(text, view.mark('free'));
}

export function targetText({ target }: TilesView, { words }: Wording): string {
  if (!target) return '';
  const time = formatSpan(target.thresholdMs, words);
  return words.say('tile.target-in', { target: formatWholePercent(target.share), time });
}
