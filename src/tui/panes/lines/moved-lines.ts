// Who is moved now, in lines: a few on the wall, one where there is no more room, and the words the list has of them too.
import { formatWeekday } from '../../../i18n/index.ts';
import { cutCells } from '../../../lib/display-width.ts';
import { sayLabel } from '../../moment/label.ts';
import { fitLine, type Line, ruleLine, type Span, span, spreadLine, staleLine } from '../../parts/line.ts';
import type { MovedView } from '../../select/moved.ts';
import { NOTHING } from '../figures.ts';
import { type PaneSize, sayHourMinute, type Wording } from '../wording.ts';

/** `“Tamar G.”  Sales → Support  levan 14:03  back 16:00` on the wall, a line each, and in one line where there is no more room. */
export function movedPaneLines(
  views: readonly MovedView[],
  count: number,
  drawing: { readonly size: PaneSize; readonly wording: Wording },
): Line[] {
  const { size, wording } = drawing;
  const { words } = wording;
  const [first] = views;
  if (size.height === 1 && first) {
    const note: Line = [span(`${words.say('moved.count', { count })} `, 'faint')];
    return [spreadLine([span(' '), ...movedSpans(first, wording)], note, size.width)];
  }
  const rule = ruleLine(words.say('moved.title', { count }), '', size.width);
  const rows = views.map((moved): Line => {
    const line: Line = [span(' '), ...movedSpans(moved, wording)];
    return moved.isStale ? staleLine(line) : line;
  });
  return [rule, ...rows].map(line => fitLine(line, size.width));
}

const NAME_CELLS = 20;

function movedSpans(moved: MovedView, wording: Wording): Span[] {
  const { words } = wording;
  const name = `“${cutCells(sayLabel(moved), NAME_CELLS)}”`;
  const since = sinceText(moved, wording);
  const by = moved.who === undefined ? words.say('alert.since', { clock: since }) : `${moved.who} ${since}`;
  const back = backText(moved, wording);
  return [
    span(name, 'strong'),
    span(`  ${wayText(moved)}  `),
    span(by, 'faint'),
    ...(back === NOTHING
      ? []
      : [span(`  ${words.say('moved.back-at', { back })}`, moved.isOld ? 'red' : 'text')]),
  ];
}

/** `Sales → Support` */
export function wayText({ left, lent }: MovedView): string {
  return `${left.join(', ') || NOTHING} → ${lent.join(', ') || NOTHING}`;
}

/** `14:03`; of an older day `Sun 14:03`. */
export function sinceText({ at, isOld }: MovedView, wording: Wording): string {
  const { weekday } = wording.partsOf(at);
  const clock = sayHourMinute(at, wording);
  return isOld ? `${formatWeekday(weekday, wording.words)} ${clock}` : clock;
}

export function backText(
  { undoAt, until, isOld }: Pick<MovedView, 'undoAt' | 'until' | 'isOld'>,
  wording: Wording,
): string {
  if (undoAt !== undefined) return sayHourMinute(undoAt, wording);
  if (until !== undefined) return wording.words.say('moved.end-of-shift');
  return isOld ? wording.words.say('moved.too-long') : NOTHING;
}
