// All that is announced, each in full, the most urgent first: what the foot has one line for at a time.
import { cutCells } from '../../../lib/display-width.ts';
import { type PaneSize, sayHourMinute, type Wording } from '../../panes/wording.ts';
import { fitLine, type Line, ruleLine, span } from '../../parts/line.ts';
import { wrapWords } from '../../parts/wrap-words.ts';
import type { AnnouncementView } from '../../select/announcements.ts';

const WHO_CELLS = 24;
const INDENT = 4;

export function announcementsLines(
  announcements: readonly AnnouncementView[],
  { width, height }: PaneSize,
  wording: Wording,
): Line[] {
  const lines = announcements.flatMap(view => [...announcementLines(view, width, wording), []]);
  return [ruleLine(wording.words.say('monitor.announcements'), '', width), ...lines]
    .slice(0, height)
    .map(line => fitLine(line, width));
}

function announcementLines(
  { text, priority, by, until }: AnnouncementView,
  width: number,
  wording: Wording,
): Line[] {
  const of = { who: cutCells(by, WHO_CELLS), clock: sayHourMinute(until, wording) };
  const isUrgent = priority === 'urgent';
  const role = isUrgent ? 'amber' : priority === 'important' ? 'strong' : 'text';
  const lead = span((isUrgent ? '!' : '').padEnd(INDENT), role);
  const blank = span(' '.repeat(INDENT));
  return [
    ...wrapWords(text, width - INDENT).map((line, row): Line => [row === 0 ? lead : blank, span(line, role)]),
    [blank, span(wording.words.say('announcement.by', of), 'label')],
  ];
}
