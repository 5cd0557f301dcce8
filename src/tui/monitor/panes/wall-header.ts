// The first line of a monitor: whose floor, what time it is there, and at the edge whether what follows is live.
import { formatSpan } from '../../../i18n/index.ts';
import { toCapitals } from '../../../lib/capitals.ts';
import { cutCells, displayWidth } from '../../../lib/display-width.ts';
import { dayText, scopeText } from '../../panes/lines/header-line.ts';
import { versionText } from '../../panes/lines/version-text.ts';
import { sayClock, sayHourMinute, type Wording } from '../../panes/wording.ts';
import { fitLine, type Line, lineWidth, type Span, span } from '../../parts/line.ts';
import type { FeedView } from '../../select/feed.ts';
import type { HeaderView } from '../../select/header.ts';
import type { VersionGap } from '../../select/version-gap.ts';
import type { Comfort } from '../../view-state/index.ts';

const NAME_CELLS = 32;
const WIDE_FROM = 140;
const GAP = 3;
/** The name gives way to what is wrong with the settings, not all of it. */
const PROBLEM_CELLS = 60;
const SHORT_PROBLEM_CELLS = 24;

interface HeaderOf {
  readonly width: number;
  /** The layout that was asked for, where it is not to be had. */
  readonly missingLayout?: string | undefined;
  readonly comfort: Comfort;
  /** Absent where the gateway is of this version, or did not say. */
  readonly versionGap?: VersionGap | undefined;
}

/** The clock keeps the middle, whatever stands beside it. */
export function wallHeaderLine(view: HeaderView, of: HeaderOf, wording: Wording): Line {
  const { width } = of;
  const clock: Line = [span(sayHourMinute(view.clockNow, wording), 'strong')];
  const corner: Line = [feedSpan(view.feed, wording)];
  const left = Math.max(0, Math.floor((width - lineWidth(clock)) / 2));
  const middle = [...fitLine(leftParts(view, { ...of, room: left - 1 }, wording), left), ...clock];
  const right = width - lineWidth(corner);
  // A screen that is too small for all three still says whether it is live.
  return right <= lineWidth(middle) ? fitLine(corner, width) : [...fitLine(middle, right), ...corner];
}

/**
 * What part of the floor it is of, and that it has not the layout that was asked for, are never left out; what day is counted
 * and which version answers are, where there is no room.
 */
function leftParts(
  view: HeaderView,
  { width, missingLayout, comfort, versionGap, room }: HeaderOf & { readonly room: number },
  wording: Wording,
): Line {
  const { words } = wording;
  const isWide = width >= WIDE_FROM;
  const told: Span[] = [
    ...(comfort.word === undefined
      ? []
      : [{ text: ` ${comfort.word} `, role: 'title', over: 'cursor' } as const]),
    ...(view.scope === undefined
      ? []
      : [span(scopeText(view.scope, { isWide, isRoomy: isWide }, words), 'strong')]),
    ...(missingLayout === undefined
      ? []
      : [span(words.say('monitor.no-layout', { name: missingLayout }), 'amber')]),
    ...(comfort.problem === undefined
      ? []
      : [span(cutCells(comfort.problem, isWide ? PROBLEM_CELLS : SHORT_PROBLEM_CELLS), 'amber')]),
  ];
  const taken = told.reduce((sum, part) => sum + GAP + lineWidth([part]), 0);
  const name = toCapitals(view.center ?? 'ringtop');
  const title = span(cutCells(name, Math.min(NAME_CELLS, Math.max(0, room - taken))), 'title');
  const line: Span[] = [title, ...told.flatMap(part => [span(' '.repeat(GAP)), part])];
  for (const forms of isWide ? notesOf(view, versionGap, wording) : []) {
    const left = room - lineWidth(line) - GAP;
    const note = forms.find(text => displayWidth(text) <= left);
    if (note !== undefined) line.push(span(' '.repeat(GAP)), span(note, 'faint'));
  }
  return line;
}

/** Each in full, or in few words. */
function notesOf({ day }: HeaderView, versionGap: VersionGap | undefined, wording: Wording): string[][] {
  const isWhole = day === undefined || (day.seenFrom === undefined && day.blindMs === 0);
  const isStanding = day?.countsStandSince !== undefined;
  return [
    ...(day && (!isWhole || isStanding) ? [[dayText(day, { isWide: false, isRoomy: true }, wording)]] : []),
    ...(versionGap ? [[true, false].map(isRoomy => versionText(versionGap, { isRoomy }, wording))] : []),
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
