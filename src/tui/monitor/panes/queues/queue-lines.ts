// Queues below one another, a line for each, where big figures have no room: the same four of each.
import { toCapitals } from '../../../../lib/capitals.ts';
import { cutCells, fitCells } from '../../../../lib/display-width.ts';
import { sayLabel } from '../../../moment/label.ts';
import { type PaneSize, sayHourMinute, type Wording } from '../../../panes/wording.ts';
import { fitLine, type Line, span } from '../../../parts/line.ts';
import type { MonitorQueue } from '../../select/monitor-queues.ts';
import { LEAD_CELLS, leadSpans, padded } from '../padded.ts';
import { queueFigures, queueNotice } from './queue-figures.ts';

/** At 78 cells; the rest is shared out. */
const COLUMNS = [10, 14, 14, 12];
const NARROWEST = 78;

export function queueLinesOf(
  queues: readonly (MonitorQueue | undefined)[],
  { width, height }: PaneSize,
  wording: Wording,
): Line[] {
  const places = placesAt(width);
  const isSpread = queues.length * 2 <= height;
  const rows = queues.flatMap((queue): Line[] => {
    const line = queue ? queueLine(queue, places, wording) : [];
    return isSpread ? [line, []] : [line];
  });
  return [titleLine(places, wording), ...rows].slice(0, height).map(line => fitLine(line, width));
}

interface Places {
  readonly name: number;
  readonly columns: readonly number[];
}

function placesAt(width: number): Places {
  const factor = Math.max(1, Math.min(2, width / NARROWEST));
  const columns = COLUMNS.map(cells => Math.floor(cells * factor));
  const used = columns.reduce((sum, cells) => sum + cells, 0);
  return { name: Math.max(8, width - LEAD_CELLS - used), columns };
}

function titleLine({ name, columns }: Places, { words }: Wording): Line {
  const titles = [
    words.say('monitor.waiting'),
    words.say('queue.longest'),
    words.say('queue.sl-30m'),
    words.say('queue.free'),
  ];
  return [
    span(' '.repeat(LEAD_CELLS)),
    span(fitCells(words.say('queue.name'), name), 'label'),
    ...titles.map((title, index) => span(fitCells(title, columns[index] ?? 0, 'right'), 'label')),
  ];
}

function queueLine(queue: MonitorQueue, { name, columns }: Places, wording: Wording): Line {
  const { staleSince, worst } = queue;
  const isStale = staleSince !== undefined;
  const isQuiet = queue.closed !== undefined && queue.waiting === 0;
  const time = isStale ? `  ${sayHourMinute(staleSince, wording)}` : '';
  const shown = cutCells(toCapitals(sayLabel(queue)), name - time.length - 1) + time;
  const role = isStale ? 'stale' : (worst ?? (isQuiet ? 'faint' : 'title'));
  const lead: Line = [...leadSpans(worst, role), ...padded(shown, name, { role })];
  const notice = queueNotice(queue, wording);
  if (notice !== undefined && !isStale) {
    const room = columns.reduce((sum, cells) => sum + cells, 0);
    return [...lead, span(fitCells(notice, room, 'right'), queue.mayTurnAway ? 'amber' : 'faint')];
  }
  const { waiting, longest, level, free } = queueFigures(queue, wording.words);
  return [
    ...lead,
    ...[waiting, longest, level, free].flatMap(({ text, role: look }, index) =>
      padded(text, columns[index] ?? 0, { role: isStale ? 'stale' : look, align: 'right' }),
    ),
  ];
}
