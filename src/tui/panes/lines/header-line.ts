// The first line: whose floor, its clock and day, and at the edge whether what follows is live.
import {
  formatClock,
  formatDate,
  formatDuration,
  formatLongDate,
  formatSpan,
  type Words,
} from '../../../i18n/index.ts';
import { cutCells, displayWidth, fitCells } from '../../../lib/display-width.ts';
import { fitLine, type Line, lineWidth, type Span, span } from '../../parts/line.ts';
import type { FeedView } from '../../select/feed.ts';
import type { DayView, HeaderView } from '../../select/header.ts';
import { sayClock, sayHourMinute, type Wording } from '../wording.ts';

const WIDE_FROM = 140;
const ROOMY_FROM = 100;
const NAME_CELLS = 24;
const SHORT_NAME_CELLS = 14;

export function headerLine(view: HeaderView, width: number, wording: Wording): Line {
  const feed = feedSpans(view.feed, width, wording);
  const room = width - lineWidth(feed) - 3;
  const kept = headerSpans(view, { width, room }, wording);
  return fitLine([...fitLine([span(' '), ...kept], room + 1), span(' '), ...feed, span(' ')], width);
}

interface Part {
  readonly spans: Line;
  /** The highest goes first. */
  readonly dropOrder: number;
  readonly isName?: true;
}

interface HeaderSize {
  readonly width: number;
  /** What the feed leaves. */
  readonly room: number;
}

/** The name has what the others leave, and no cell of what gave way to them. */
function headerSpans(view: HeaderView, { width, room }: HeaderSize, wording: Wording): Line {
  const gap = width >= ROOMY_FROM ? 3 : 2;
  // One cell of it stands before the feed anyway.
  const most = room - (gap - 1);
  const name = nameOf(view, leastOfName(view));
  const kept = keepWhatFits([name, ...otherParts(view, width, wording)], most, gap);
  const spare = most - lineWidth(joinParts(kept, gap));
  const cells = Math.min(NAME_CELLS, lineWidth(name.spans) + Math.max(0, spare));
  return joinParts(
    kept.map(part => (part.isName ? nameOf(view, cells) : part)),
    gap,
  );
}

/** That the day was whole, and from its usual hour, is worth less than whose floor it is. */
function leastOfName({ center = '', day }: HeaderView): number {
  const isUsual = day?.seenFrom === undefined && day?.blindMs === 0 && day.countsStandSince === undefined;
  if (!isUsual) return SHORT_NAME_CELLS;
  return Math.max(SHORT_NAME_CELLS, Math.min(NAME_CELLS, displayWidth(center)));
}

function nameOf({ center }: HeaderView, cells: number): Part {
  const name = fitCells(cutCells(center ?? 'ringtop', cells), cells);
  return { spans: [span(name, 'title')], dropOrder: 1, isName: true };
}

function otherParts(view: HeaderView, width: number, wording: Wording): Part[] {
  const isWide = width >= WIDE_FROM;
  const isRoomy = width >= ROOMY_FROM;
  const { words } = wording;
  const now = wording.partsOf(view.clockNow);
  const date = isWide ? formatLongDate(now, words) : formatDate(now, words);
  return [
    ...(view.word === undefined ? [] : [wordPart(view.word)]),
    ...(view.scope === undefined ? [] : [scopePart(view.scope, { isWide, isRoomy }, words)]),
    { spans: [span(`${date}  `), span(formatClock(now), 'strong')], dropOrder: 0 },
    ...(isWide && view.zone ? [{ spans: [span(view.zone, 'faint')], dropOrder: 4 }] : []),
    ...(view.day
      ? [{ spans: [span(dayText(view.day, { isWide, isRoomy }, wording), 'faint')], dropOrder: 3 }]
      : []),
  ];
}

/** Never dropped: without it one center may be taken for another. */
function wordPart(word: string): Part {
  return { spans: [{ text: ` ${word} `, role: 'title', over: 'cursor' }], dropOrder: 0 };
}

/** Never dropped: a figure without it would pass for that of the whole floor. */
function scopePart(scope: string, size: { isWide: boolean; isRoomy: boolean }, words: Words): Part {
  return { spans: [span(scopeText(scope, size, words), 'strong')], dropOrder: 0 };
}

export function scopeText(
  scope: string,
  { isWide, isRoomy }: { isWide: boolean; isRoomy: boolean },
  words: Words,
): string {
  const names = cutCells(
    scope === '' ? words.say('header.scope-nothing') : scope,
    isWide ? 40 : isRoomy ? 24 : 12,
  );
  return words.say('header.scope', { names });
}

export function dayText(
  day: DayView,
  { isWide, isRoomy }: { isWide: boolean; isRoomy: boolean },
  wording: Wording,
): string {
  const { words } = wording;
  if (day.countsStandSince !== undefined) {
    return words.say('header.counts-to', { clock: sayHourMinute(day.countsStandSince, wording) });
  }
  const start = startText(day, { isWide, isRoomy }, wording);
  return day.blindMs > 0 ? `${start}, ${blindText(day, isRoomy, wording)}` : start;
}

function startText(
  { seenFrom, startedAt, blindMs }: DayView,
  { isWide, isRoomy }: { isWide: boolean; isRoomy: boolean },
  wording: Wording,
): string {
  const { words } = wording;
  const clock = sayHourMinute(seenFrom ?? startedAt, wording);
  if (seenFrom !== undefined) return words.say(isRoomy ? 'header.today-partly' : 'header.from', { clock });
  return words.say(isWide && blindMs === 0 ? 'header.today-whole' : 'header.today', { clock });
}

/** `blind 15:20–15:22`; where that is not one stretch, or too long for the line, `blind 2:26` */
function blindText({ blindMs, blindOnce }: DayView, isRoomy: boolean, wording: Wording): string {
  const { words } = wording;
  const from = blindOnce && sayHourMinute(blindOnce.from, wording);
  const to = blindOnce && sayHourMinute(blindOnce.to, wording);
  // Within one minute only its length says anything.
  if (from === undefined || to === undefined || from === to || !isRoomy)
    return words.say('header.blind', { time: formatDuration(blindMs, words) });
  return words.say('header.blind-between', { from, to });
}

function keepWhatFits(parts: readonly Part[], room: number, gap: number): readonly Part[] {
  const last = Math.max(...parts.map(({ dropOrder }) => dropOrder));
  if (lineWidth(joinParts(parts, gap)) <= room || last === 0) return parts;
  return keepWhatFits(
    parts.filter(({ dropOrder }) => dropOrder !== last),
    room,
    gap,
  );
}

function joinParts(parts: readonly Part[], gap: number): Line {
  return parts.flatMap(({ spans }, index) => (index === 0 ? spans : [span(' '.repeat(gap)), ...spans]));
}

function feedSpans(feed: FeedView, width: number, wording: Wording): Span[] {
  const { words } = wording;
  const sources = width >= ROOMY_FROM ? 'feed.sources' : 'feed.sources-short';
  switch (feed.kind) {
    case 'starting':
      return [span(`◌ ${words.say('feed.starting')}`, 'strong')];
    case 'live':
      return [
        span(`● ${words.say('feed.live')}`, 'live'),
        span(`  ${words.say(sources, { live: feed.live, count: feed.all })}`, 'faint'),
      ];
    case 'ended':
      return [span(`■ ${words.say('feed.ended', { clock: sayClock(feed.at, wording) })}`, 'strong')];
    case 'slow':
      return [span(`≈ ${words.say('feed.slow', { time: formatSpan(feed.ageMs, words) })}`, 'amber')];
    case 'not-live':
    case 'none-live':
      return [span(`× ${words.say('feed.not-live', { clock: sayClock(feed.since, wording) })}`, 'red')];
    case 'partial':
      return [span(`× ${words.say('feed.partial', { live: feed.live, all: feed.all })}`, 'red')];
    default:
      return feed satisfies never;
  }
}
