// The alert line: as many alerts in words as there is room for, and how many there are in all.
import { formatLength } from '../../../i18n/index.ts';
import { fitLine, type Line, lineWidth, type Span, span, spreadLine } from '../../parts/line.ts';
import { MARK_TEXT } from '../../parts/table/index.ts';
import type { AlertsView, AlertView } from '../../select/alerts.ts';
import { sayClock, type Wording } from '../wording.ts';
import { alertText } from './alert-text.ts';
import { sayRetry, sayWhyAndWhen } from './next-try.ts';

export function alertLine(view: AlertsView, width: number, wording: Wording): Line {
  const { words } = wording;
  if (view.blind) return fitLine(blindSpans(view.blind, wording), width);
  const back = view.back.map(source => backSpans(source, wording));
  if (view.count === 0) return fitLine(quietLine(back, width, wording), width);
  const alerts = [
    ...view.lost.map(lost => lostSpans(lost, wording)),
    ...view.first.map(alert => alertSpans(alert, wording)),
    ...back,
  ];
  const count: Line = [span(`  ${words.say('alert.count', { count: view.count })} `, 'faint')];
  return spreadLine(joinWhatFits(alerts, width - lineWidth(count)), count, width);
}

/** `× pbx is not live since 15:20:14: connection refused, next try in 8 s`; before the first snapshot the page says it. */
function blindSpans(feed: NonNullable<AlertsView['blind']>, wording: Wording): Line {
  if (feed.kind === 'starting') return [];
  const { words } = wording;
  const parts = [
    `× ${words.say('alert.no-data', { clock: sayClock(feed.since, wording) })}`,
    ...sayWhyAndWhen(feed.next, wording),
  ];
  return [span(' '), span(parts.join(', '), 'red')];
}

function quietLine(back: readonly Line[], width: number, { words }: Wording): Line {
  return back.length > 0 ? joinWhatFits(back, width) : [span(` ${words.say('alert.none')}`, 'faint')];
}

/** `× pbx-north not live since 14:00:32: the login was refused, next try 14:10` */
function lostSpans({ name, since, reason, retry }: AlertsView['lost'][number], wording: Wording): Line {
  const { words } = wording;
  const text = words.say('alert.source-lost', { source: name, clock: sayClock(since, wording) });
  const why = reason === undefined ? '' : `: ${reason}`;
  const next = retry === undefined ? '' : `, ${sayRetry(retry, wording)}`;
  return [span(`× ${text}${why}${next}`, 'red')];
}

/** `pbx-north live again 15:22:40, blind 2 min 26 s`; without a record that tells what was missed, also from when. */
export function backSpans(
  { name, blindFrom, backAt, isCounted }: AlertsView['back'][number],
  wording: Wording,
): Line {
  const { words } = wording;
  const of = {
    source: name,
    clock: sayClock(backAt, wording),
    time: formatLength(backAt - blindFrom, words),
  };
  const text = isCounted
    ? words.say('alert.live-again', of)
    : words.say('alert.live-again-from', { ...of, from: sayClock(blindFrom, wording) });
  return [span(text, 'text')];
}

/** The mark and what passed its limit in its colour; since when in none. */
export function alertSpans(alert: AlertView, wording: Wording): Span[] {
  const { text, more } = alertText(alert, wording);
  return [span(`${MARK_TEXT[alert.mark]} ${text}`, alert.mark), span(more, 'text')];
}

const GAP = 4;

/** Whole alerts only, but for the first, which is cut if it must be. */
function joinWhatFits(alerts: readonly Line[], width: number): Line {
  let line: Line = [span(' ')];
  for (const [index, alert] of alerts.entries()) {
    const longer: Line = [...line, ...(index === 0 ? [] : [span(' '.repeat(GAP))]), ...alert];
    if (index > 0 && lineWidth(longer) > width) break;
    line = longer;
  }
  return line;
}
