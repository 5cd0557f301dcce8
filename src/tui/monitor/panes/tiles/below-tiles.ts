// What stands below the figures of the tiles, in full or in few words; the target has its place there on every page.
import { formatDuration, formatSpan, formatWholePercent, type Words } from '../../../../i18n/index.ts';
import { toCapitals } from '../../../../lib/capitals.ts';
import { type Line, type Span, span } from '../../../parts/line.ts';
import { MARK_TEXT, type Mark } from '../../../parts/table/index.ts';
import { staffedOf } from '../../../select/states.ts';
import type { TilesView } from '../../../select/tiles.ts';
import { levelFigure } from './wall-figures.ts';

export interface TileWidth {
  readonly isWide: boolean;
}

/** `6 past their target` */
export function belowWaiting(view: TilesView, { isWide }: TileWidth, words: Words): Line {
  const count = view.pastTarget;
  const text = words.say(isWide ? 'tile.past-their-target' : 'tile.past-target', { count });
  const mark = view.mark('pastTarget');
  return [...markSpans(mark), span(text, mark ?? 'label')];
}

/** `!! SUPPORT   limit 2:00` */
export function belowLongest({ longest }: TilesView, { isWide }: TileWidth, words: Words): Line {
  if (!longest) return [span(words.say('tile.nobody-waits'), 'label')];
  const { mark, limitMs, queueName } = longest;
  const limit =
    isWide && limitMs !== undefined
      ? `   ${words.say('alert.limit', { limit: formatDuration(limitMs, words) })}`
      : '';
  return [...markSpans(mark), span(toCapitals(queueName), mark ?? 'strong'), span(limit, 'label')];
}

/** `!   target 80 in 20 s   today 82`; `!  % target 80` */
export function belowLevel(
  view: TilesView,
  { isWide, hasPercent }: TileWidth & { readonly hasPercent: boolean },
  words: Words,
): Line {
  const { mark } = view.level30m;
  const unit: Span[] = hasPercent ? [] : [span('% ', 'label')];
  return [
    ...markSpans(mark),
    ...unit,
    span(targetText(view, { isWide }, words), 'label'),
    ...(isWide ? todaySpans(view, words) : []),
  ];
}

function targetText({ target }: TilesView, { isWide }: TileWidth, words: Words): string {
  if (!target) return '';
  const share = formatWholePercent(target.share);
  return isWide
    ? words.say('tile.target-in', { target: share, time: formatSpan(target.thresholdMs, words) })
    : words.say('alert.target', { limit: share });
}

function todaySpans({ levelToday }: TilesView, words: Words): Span[] {
  const { text, role } = levelFigure(levelToday);
  const look = role === 'strong' ? 'label' : role;
  return [span(`   ${words.say('monitor.today')} `, 'label'), span(`${text}`, look)];
}

/** `of 46     32 busy  8 away` */
export function belowFree(view: TilesView, { isWide }: TileWidth, words: Words): Line {
  const { staffing } = view;
  const { busy, away } = staffing;
  const of = words.say(isWide ? 'monitor.of' : 'monitor.of-people', { staffed: staffedOf(staffing) });
  const mark = view.mark('free');
  return [
    ...markSpans(mark),
    span(of, 'label'),
    ...(isWide ? [span(`     ${words.say('tile.busy-away', { busy, away })}`, 'label')] : []),
  ];
}

/** The mark has a place of its own before what it is about, so that it is seen without colour. */
export function markSpans(mark: Mark | undefined): Span[] {
  return mark ? [span(MARK_TEXT[mark], mark), span(' ')] : [];
}
