// The alert line: as many alerts in words as there is room for, and how many there are in all.
import { formatSpan } from '../../../i18n/index.ts';
import { fitLine, type Line, lineWidth, type Span, span, spreadLine } from '../../parts/line.ts';
import { MARK_TEXT } from '../../parts/table/index.ts';
import type { AlertsView, AlertView } from '../../select/alerts.ts';
import { sayClock, type Wording } from '../wording.ts';
import { alertText } from './alert-text.ts';

export function alertLine(view: AlertsView, width: number, wording: Wording): Line {
  const { words } = wording;
  if (view.blind) return fitLine(blindSpans(view.blind, wording), width);
  if (view.count === 0) return fitLine([span(` ${words.say('alert.none')}`, 'faint')], width);
  const alerts = [
    ...view.lost.map(lost => lostSpans(lost, wording)),
    ...view.first.map(alert => alertSpans(alert, wording)),
  ];
  const count: Line = [span(`  ${words.say('alert.count', { count: view.count })} `, 'faint')];
  return spreadLine(joinWhatFits(alerts, width - lineWidth(count)), count, width);
}

/** `× pbx is not live since 15:20:14: connection refused, next try in 8 s`; before the first snapshot the page says it. */
function blindSpans(feed: NonNullable<AlertsView['blind']>, wording: Wording): Line {
  if (feed.kind === 'starting') return [];
  const { words } = wording;
  const { reason, inMs } = feed.next;
  const parts = [
    `× ${words.say('alert.no-data', { clock: sayClock(feed.since, wording) })}`,
    ...(reason === undefined ? [] : [reason]),
    ...(inMs === undefined ? [] : [words.say('feed.next-try', { time: formatSpan(inMs, words) })]),
  ];
  return [span(' '), span(parts.join(', '), 'red')];
}

function lostSpans({ name, since, reason }: AlertsView['lost'][number], wording: Wording): Line {
  const text = wording.words.say('alert.source-lost', { source: name, clock: sayClock(since, wording) });
  return [span(`× ${text}${reason === undefined ? '' : `: ${reason}`}`, 'red')];
}

/** The mark and what passed its limit in its colour; since when in none. */
function alertSpans(alert: AlertView, wording: Wording): Span[] {
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
