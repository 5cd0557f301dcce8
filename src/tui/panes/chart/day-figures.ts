// Today beside yesterday, in figures: what came in, who gave up, and how much was answered in time.
import { formatCount } from '../../../i18n/index.ts';
import { fitCells } from '../../../lib/display-width.ts';
import type { Rate } from '../../moment/rate.ts';
import { type Line, span } from '../../parts/line.ts';
import type { DayFigures, YesterdayView } from '../../select/trend-days.ts';
import { NOTHING, sayFine, sayLevel } from '../figures.ts';
import { sayHourMinute, type Wording } from '../wording.ts';

const LABEL_CELLS = 14;
const COLUMN_CELLS = 22;

export function dayFigureLines(
  today: DayFigures | undefined,
  yesterday: YesterdayView | undefined,
  wording: Wording,
): Line[] {
  const { words } = wording;
  const days = [today, yesterday?.tillThen, yesterday?.whole];
  const titles = [
    words.say('trends.today'),
    yesterday
      ? words.say('trends.yesterday-till', { clock: sayHourMinute(yesterday.till, wording) })
      : words.say('trends.yesterday'),
    yesterday ? words.say('trends.yesterday-whole') : '',
  ];
  const notKnown = words.say('trends.not-known');
  const row = (label: string, say: (day: DayFigures) => string): Line => [
    span(fitCells(`  ${label}`, LABEL_CELLS), 'label'),
    ...days.map((day, index) => {
      if (day) return span(fitCells(say(day), COLUMN_CELLS, 'right'));
      const text = index === 1 ? notKnown : index === 0 ? NOTHING : '';
      return span(fitCells(text, COLUMN_CELLS, 'right'), 'faint');
    }),
  ];
  return [
    [
      span(''.padEnd(LABEL_CELLS)),
      ...titles.map(title => span(fitCells(title, COLUMN_CELLS, 'right'), 'label')),
    ],
    row(words.say('queue.offered'), ({ offered }) => formatCount(offered)),
    row(words.say('queue.abandoned-long'), ({ abandon }) => withRate(abandon, sayFine(abandon, words))),
    row(words.say('trends.level'), ({ level }) => withRate(level, sayLevel(level))),
  ];
}

/** `86 / 1251  6.9 %` */
function withRate({ part, whole }: Rate, rate: string): string {
  return `${part} / ${whole}  ${fitCells(rate, RATE_CELLS, 'right')}`;
}

/** `(22.2 %)` */
const RATE_CELLS = 8;
