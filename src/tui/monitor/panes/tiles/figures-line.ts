// The four figures in one line: for a page that leaves the tiles out, and for a screen that is too small for them.
import { toCapitals } from '../../../../lib/capitals.ts';
import { type PaneSize, sayHourMinute, type Wording } from '../../../panes/wording.ts';
import { fitLine, type Line, lineWidth, ruleOf, type Span, span } from '../../../parts/line.ts';
import { staffedOf } from '../../../select/states.ts';
import type { MonitorTiles } from '../../select/monitor-tiles.ts';
import type { BigFigure } from '../big-figure.ts';
import { belowLevel, markSpans } from './below-tiles.ts';
import { freeFigure, levelFigure, longestFigure, waitingFigure } from './wall-figures.ts';

export function figuresLines(view: MonitorTiles, { width, height }: PaneSize, wording: Wording): Line[] {
  const parts = partsOf(view, wording);
  const needed = parts.reduce((sum, part) => sum + lineWidth(part), 0);
  const gap = Math.max(1, Math.min(8, Math.floor((width - needed) / parts.length)));
  const line = parts.flatMap((part, index) => (index === 0 ? part : [span(' '.repeat(gap)), ...part]));
  const shown = view.staleSince === undefined ? line : line.map(({ text }) => span(text, 'stale'));
  return [fitLine(shown, width), ruleOf('━', width)].slice(0, height);
}

function partsOf(view: MonitorTiles, wording: Wording): Line[] {
  const { words } = wording;
  const { longest, level30m } = view;
  const since = view.staleSince ?? view.standsSince;
  const staffed = staffedOf(view.staffing);
  const at: Line = since === undefined ? [] : [span(sayHourMinute(since, wording), 'strong')];
  return [
    ...(at.length === 0 ? [] : [at]),
    part(words.say('tile.waiting'), waitingFigure(view), []),
    part(words.say('tile.longest-short'), longestFigure(view, words), [
      ...markSpans(longest?.mark),
      ...(longest ? [span(toCapitals(longest.queueName), longest.mark ?? 'label')] : []),
    ]),
    part(words.say('monitor.level-short'), levelFigure(level30m), [
      ...belowLevel(view, { isWide: false, hasPercent: true }, words),
    ]),
    part(words.say('tile.free'), freeFigure(view), [
      ...markSpans(view.mark('free')),
      span(words.say('monitor.of', { staffed }), 'label'),
    ]),
  ];
}

function part(title: string, { text, role }: BigFigure, more: readonly Span[]): Line {
  const rest = more.filter(one => one.text !== '');
  return [span(`${title} `, 'label'), span(text, role), ...(rest.length > 0 ? [span(' '), ...rest] : [])];
}
