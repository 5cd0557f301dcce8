// The banner: what a lead announces, who, and until when.
import { cutCells } from '../../../lib/display-width.ts';
import { type Line, lineWidth, type Span, span, spreadLine } from '../../parts/line.ts';
import type { AnnouncementView } from '../../select/announcements.ts';
import { sayHourMinute, type Wording } from '../wording.ts';

const NAME_CELLS = 24;
/** With less than this the text goes before the word. */
const WORD_FROM = 100;

export function bannerLine(view: AnnouncementView, width: number, wording: Wording): Line {
  const { words } = wording;
  const of = {
    who: cutCells(view.by, NAME_CELLS),
    clock: sayHourMinute(view.until, wording),
  };
  const lead = width >= WORD_FROM ? words.say('announcement.lead', of) : words.say('announcement.short', of);
  const more: Line =
    view.more === 0 ? [] : [span(` ${words.say('announcement.more', { count: view.more })} `, 'faint')];
  const left: Line = [span(' '), ...markOf(view), span(`${lead} `, 'label'), textOf(view)];
  return lineWidth(more) === 0 ? left : spreadLine(left, more, width);
}

function markOf({ priority }: AnnouncementView): Span[] {
  return priority === 'urgent' ? [span('! ', 'amber')] : [];
}

function textOf({ text, priority }: AnnouncementView): Span {
  if (priority === 'urgent') return span(text, 'amber');
  return span(text, priority === 'important' ? 'strong' : 'text');
}
