// The trends: the chart of the day at full size, of one channel or queue at a time, and today's figures beside yesterday's.

import { sayNotTold } from '../../details/timeline-note.ts';
import { queueLabel } from '../../moment/label.ts';
import { fitLine, type Line, ruleLine, span } from '../../parts/line.ts';
import type { Scene } from '../../scene/scene.ts';
import { selectTrendChart } from '../../select/day-chart.ts';
import { selectToday, selectYesterday } from '../../select/trend-days.ts';
import { selectTrendSubjects, type TrendSubject } from '../../select/trend-subjects.ts';
import { chartLines } from '../chart/chart.ts';
import { dayFigureLines } from '../chart/day-figures.ts';
import { hourRows } from '../chart/hour-rows.ts';
import type { PaneSize, Wording } from '../wording.ts';

/** What is left for the chart. */
const CHART_LEAST = 8;

export function trendsLines(scene: Scene, size: PaneSize, wording: Wording): readonly Line[] {
  const { words } = wording;
  const subjects = selectTrendSubjects(scene.moment);
  const at = Math.max(
    0,
    subjects.findIndex(({ id }) => id === scene.view.trendOf),
  );
  const subject = subjects[at];
  const chart = subject && selectTrendChart(scene.moment, subject);
  if (!subject || !chart) return [fitLine([span(`  ${words.say('trends.none')}`, 'faint')], size.width)];
  const note = words.say('trends.choose', { at: at + 1, count: subjects.length });
  const yesterday = selectYesterday(scene, subject);
  const below = [
    ...hourRows(chart, yesterday, { width: size.width, wording }),
    ...dayFigureLines(selectToday(scene.moment, subject), yesterday, wording),
    ...whyLines(scene, size, wording),
  ].slice(0, Math.max(0, size.height - 1 - CHART_LEAST));
  return [
    ruleLine(nameOf(subject, scene, wording), note, size.width),
    ...chartLines(chart, { ...size, height: size.height - 1 - below.length }, wording),
    ...below,
  ].map(line => fitLine(line, size.width));
}

/** Why yesterday is not there, in the gateway's words. */
function whyLines({ view }: Scene, { width }: PaneSize, { words }: Wording): Line[] {
  const answer = view.yesterday?.answer;
  if (answer?.ok !== false) return [];
  return sayNotTold(answer.error, words, width - 4).map(text => [span(`  ${text}`, 'faint')]);
}

function nameOf({ kind, key }: TrendSubject, { moment }: Scene, { words }: Wording): string {
  return kind === 'channel' ? words.nameOf('channel', key) : queueLabel(moment, key);
}
