// The first line of a monitor: whose floor, what time it is there, and at the edge whether what follows is live.
import { formatSpan } from '../../../i18n/index.ts';
import { toCapitals } from '../../../lib/capitals.ts';
import { cutCells } from '../../../lib/display-width.ts';
import { dayText, scopeText } from '../../panes/lines/header-line.ts';
import { versionText } from '../../panes/lines/version-text.ts';
import { sayClock, sayHourMinute, type Wording } from '../../panes/wording.ts';
import { fitLine, type Line, lineWidth, type Span, span } from '../../parts/line.ts';
import type { FeedView } from '../../select/feed.ts';
import type { HeaderView } from '../../select/header.ts';

const NAME_CELLS = 32;
const WIDE_FROM = 140;
const GAP = 3;

/** The clock keeps the middle, whatever stands beside it. */
export function wallHeaderLine(view: HeaderView, width: number, wording: Wording): Line {
  const clock: Line = [span(sayHourMinute(view.clockNow, wording), 'strong')];
  const corner: Line = [feedSpan(view.feed, wording)];
  const left = Math.max(0, Math.floor((width - lineWidth(clock)) / 2));
  const middle = [...fitLine(leftParts(view, { width, room: left - 1 }, wording), left), ...clock];
  const right = width - lineWidth(corner);
  // A screen that is too small for all three still says whether it is live.
  return right <= lineWidth(middle) ? fitLine(corner, width) : [...fitLine(middle, right), ...corner];
}

/** What part of the floor it is of is never left out; what day is counted and which version answers, where there is room. */
function leftParts(
  view: HeaderView,
  { width, room }: { readonly width: number; readonly room: number },
  wording: Wording,
): Line {
  const { words } = wording;
  const isWide = width >= WIDE_FROM;
  const scope =
    view.scope === undefined
      ? []
      : [span(scopeText(view.scope, { isWide, isRoomy: isWide }, words), 'strong')];
  const name = toCapitals(view.center ?? 'ringtop');
  const nameRoom = Math.max(0, room - (scope.length === 0 ? 0 : lineWidth(scope) + GAP));
  const title = span(cutCells(name, Math.min(NAME_CELLS, nameRoom)), 'title');
  const notes = isWide ? notesOf(view, wording) : [];
  const line: Span[] = [title];
  for (const part of [...scope, ...notes]) {
    const longer = lineWidth(line) + GAP + lineWidth([part]);
    if (longer <= room || part.role === 'strong') line.push(span(' '.repeat(GAP)), part);
  }
  return line;
}

function notesOf(view: HeaderView, wording: Wording): Span[] {
  const { day, versionGap } = view;
  const isWhole = day === undefined || (day.seenFrom === undefined && day.blindMs === 0);
  const isStanding = day?.countsStandSince !== undefined;
  return [
    ...(day && (!isWhole || isStanding)
      ? [span(dayText(day, { isWide: false, isRoomy: true }, wording), 'faint')]
      : []),
    ...(versionGap ? [span(versionText(versionGap, { isRoomy: false }, wording), 'faint')] : []),
  ];
}

/** `● LIVE`, `≈ SLOW 14 S`, `× NOT LIVE`; its age is told from six seconds on. */
export function feedSpan(feed: FeedView, wording: Wording): Span {
  const { words } = wording;
  switch (feed.kind) {
    case 'starting':
      return span(`◌ ${toCapitals(words.say('feed.starting'))}`, 'strong');
    case 'live':
      return span(`● ${toCapitals(words.say('feed.live'))}`, 'live');
    case 'ended':
      return span(
        `■ ${toCapitals(words.say('feed.ended', { clock: sayClock(feed.at, wording) }))}`,
        'strong',
      );
    case 'slow':
      return span(
        `≈ ${toCapitals(words.say('feed.slow', { time: formatSpan(feed.ageMs, words) }))}`,
        'amber',
      );
    case 'not-live':
    case 'none-live':
      return span(`× ${toCapitals(words.say('monitor.not-live'))}`, 'red');
    case 'partial':
      return span(`× ${toCapitals(words.say('feed.partial', { live: feed.live, all: feed.all }))}`, 'red');
    default:
      return feed satisfies never;
  }
}
