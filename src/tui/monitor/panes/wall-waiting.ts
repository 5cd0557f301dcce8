// What stands in the middle of a monitor while there is no floor: what it waits for, since when, and why it has to.
import { sayWhyAndWhen } from '../../panes/lines/next-try.ts';
import { waitingText } from '../../panes/pages/waiting-page.ts';
import type { PaneSize, Wording } from '../../panes/wording.ts';
import { fitLine, type Line, span } from '../../parts/line.ts';
import { wrapWords } from '../../parts/wrap-words.ts';
import type { FeedView } from '../../select/feed.ts';

const MARGIN = 2;

export function wallWaitingLines(feed: FeedView, { width, height }: PaneSize, wording: Wording): Line[] {
  if (feed.kind !== 'starting') return [];
  const room = width - 2 * MARGIN;
  const told = [
    ...wrapWords(`◌ ${waitingText(feed, wording)}`, room).map(text => span(text, 'strong')),
    span(''),
    ...sayWhyAndWhen(feed.next, wording)
      .flatMap(said => wrapWords(said, room))
      .map(text => span(text, 'label')),
  ];
  const above = Math.max(0, Math.floor((height - told.length) / 2));
  const blank: Line[] = Array.from({ length: above }, () => []);
  return [...blank, ...told.map(one => [span(' '.repeat(MARGIN)), one])]
    .slice(0, height)
    .map(line => fitLine(line, width));
}
