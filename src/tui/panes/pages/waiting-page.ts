// What stands where the figures will be, before the first of them is known: no digit but those of the clock.
import { fitLine, type Line, span } from '../../parts/line.ts';
import type { FeedView } from '../../select/feed.ts';
import { sayWhyAndWhen } from '../lines/next-try.ts';
import { type PaneSize, sayHourMinute, type Wording } from '../wording.ts';

export function waitingLines(feed: FeedView, size: PaneSize, wording: Wording): Line[] {
  if (feed.kind !== 'starting') return [];
  const waiting = waitingText(feed, wording);
  const lines: Line[] = [
    [],
    [span(`  ◌ ${waiting}`, 'strong')],
    ...sayWhyAndWhen(feed.next, wording).map(said => [span(`    ${said}`, 'faint' as const)]),
  ];
  return lines.slice(0, size.height).map(line => fitLine(line, size.width));
}

/** Before a gateway has left its address there is none to name. */
export function waitingText(
  { url, since }: Extract<FeedView, { kind: 'starting' }>,
  wording: Wording,
): string {
  const { words } = wording;
  const clock = sayHourMinute(since, wording);
  return url === '' ? words.say('feed.waiting-here', { clock }) : words.say('feed.waiting', { url, clock });
}
