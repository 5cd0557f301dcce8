// All alerts, each in full: what the alert line has no room for.
import { fitLine, type Line, lineWidth, ruleLine, type Span, span } from '../../parts/line.ts';
import { wrapWords } from '../../parts/wrap-words.ts';
import type { Scene } from '../../scene/scene.ts';
import { selectAlerts } from '../../select/alerts.ts';
import { alertSpans, backSpans } from '../lines/alert-line.ts';
import type { PaneSize, Wording } from '../wording.ts';
import { lostSourceLines } from './source-lines.ts';

export function allAlertsLines({ moment, route }: Scene, size: PaneSize, wording: Wording): Line[] {
  const { words } = wording;
  const { lost, first, back, count } = selectAlerts(moment, { most: Number.POSITIVE_INFINITY });
  const lines = [
    ...lost.flatMap(one => lostSourceLines(one, size.width, wording)),
    ...first.flatMap(alert => wrapSpans(alertSpans(alert, wording), size.width)),
    ...back.flatMap(source => wrapSpans(backSpans(source, wording), size.width)),
  ];
  const none: Line = [span(`  ${words.say('alert.none')}`, 'faint')];
  const shown = lines.length === 0 ? [none] : lines;
  const top = route.kind === 'alerts' ? route.top : 0;
  const from = Math.max(0, Math.min(top, shown.length - (size.height - 1)));
  const title = words.say('alerts.title', { count });
  return [ruleLine(title, words.say('detail.back'), size.width), ...shown.slice(from)]
    .slice(0, size.height)
    .map(line => fitLine(line, size.width));
}

const INDENT = '  ';

/** One that is too long goes on below itself, in the colour it begins with. */
function wrapSpans(spans: readonly Span[], width: number): Line[] {
  const room = width - 2 * INDENT.length;
  if (lineWidth(spans) <= room) return [[span(INDENT), ...spans]];
  const [first] = spans;
  const text = spans.map(one => one.text).join('');
  return wrapWords(text, room).map((line, index) => [
    span(`${INDENT}${index === 0 ? '' : INDENT}${line}`, first?.role),
  ]);
}
