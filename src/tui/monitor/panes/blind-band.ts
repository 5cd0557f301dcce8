// The band across a monitor that is blind: since when nothing is known, why, and when it is tried again.
import { toCapitals } from '../../../lib/capitals.ts';
import { cutCells, displayWidth, fitCells } from '../../../lib/display-width.ts';
import type { Moment } from '../../moment/moment.ts';
import { sayRetry, sayWhyAndWhen } from '../../panes/lines/next-try.ts';
import { type PaneSize, sayClock, type Wording } from '../../panes/wording.ts';
import { type Line, span } from '../../parts/line.ts';
import { selectFeed, selectLostSources } from '../../select/feed.ts';

const HATCH = '▒';
const EDGE = HATCH.repeat(2);
const PAD = '  ';
/** A hatched line above and one below. */
const FRAME_LINES = 2;

/** How high it is: what has no room in one line has two. 0 where something is vouched for. */
export function blindBandHeight(moment: Moment, width: number, wording: Wording): number {
  const told = tellBlind(moment, wording);
  return told === undefined ? 0 : FRAME_LINES + toTexts(told, textCells(width)).length;
}

export function blindBandLines(moment: Moment, { width }: PaneSize, wording: Wording): Line[] {
  const told = tellBlind(moment, wording);
  if (told === undefined) return [];
  const cells = textCells(width);
  const texts = toTexts(told, cells).map(text => `${EDGE}${PAD}${fitCells(text, cells)}${PAD}${EDGE}`);
  const hatched = HATCH.repeat(width);
  return [hatched, ...texts, hatched].map(line => [span(line, 'red')]);
}

interface Told {
  readonly since: string;
  readonly reason: string;
  readonly next: string;
}

function tellBlind(moment: Moment, wording: Wording): Told | undefined {
  const feed = selectFeed(moment);
  if (feed.kind !== 'not-live' && feed.kind !== 'none-live') return undefined;
  const clock = sayClock(feed.since, wording);
  const since = toCapitals(wording.words.say('alert.no-data', { clock }));
  const [reason = '', next = ''] =
    feed.kind === 'not-live' ? sayWhyAndWhen(feed.next, wording) : sayLost(moment, wording);
  return { since, reason, next };
}

/** Of the source that is gone the longest: `pbx-north: no route to host`, `next try in 8 s`. */
function sayLost(moment: Moment, wording: Wording): readonly string[] {
  const [lost] = selectLostSources(moment);
  if (lost === undefined) return [];
  const { name, reason, retry } = lost;
  return [
    reason === undefined ? name : `${name}: ${reason}`,
    ...(retry === undefined ? [] : [sayRetry(retry, wording)]),
  ];
}

const GAP = '   ';

/** In one line or in two; when it is tried again is never cut, what comes before it is. */
function toTexts({ since, reason, next }: Told, cells: number): string[] {
  const tail = [reason, next].filter(part => part !== '').join(', ');
  const whole = tail === '' ? since : `${since}${GAP}${tail}`;
  if (displayWidth(whole) <= cells) return [whole];
  const after = next === '' ? '' : `, ${next}`;
  return [since, `${cutCells(reason, cells - displayWidth(after))}${after}`].map(text =>
    cutCells(text, cells),
  );
}

function textCells(width: number): number {
  return Math.max(0, width - 2 * (EDGE.length + PAD.length));
}
