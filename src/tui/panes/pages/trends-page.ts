// The trends: the chart of the day at full size, of one channel or queue at a time.

import { queueLabel } from '../../moment/label.ts';
import { fitLine, type Line, ruleLine, span } from '../../parts/line.ts';
import type { Scene } from '../../scene/scene.ts';
import { selectTrendChart } from '../../select/day-chart.ts';
import { selectTrendSubjects, type TrendSubject } from '../../select/trend-subjects.ts';
import { chartLines } from '../chart/chart.ts';
import type { PaneSize, Wording } from '../wording.ts';

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
  return [
    ruleLine(nameOf(subject, scene, wording), note, size.width),
    ...chartLines(chart, { ...size, height: size.height - 1 }, wording),
  ];
}

function nameOf({ kind, key }: TrendSubject, { moment }: Scene, { words }: Wording): string {
  return kind === 'channel' ? words.nameOf('channel', key) : queueLabel(moment, key);
}
