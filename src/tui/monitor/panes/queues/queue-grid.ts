// Queues side by side, each with its name, its two big figures, and what they mean.
import { toCapitals } from '../../../../lib/capitals.ts';
import { cutCells } from '../../../../lib/display-width.ts';
import { sayLabel } from '../../../moment/label.ts';
import { type PaneSize, sayHourMinute, type Wording } from '../../../panes/wording.ts';
import { fitLine, type Line, lineWidth, ruleOf, type Span, span } from '../../../parts/line.ts';
import type { Mark } from '../../../parts/table/index.ts';
import { strokeOf } from '../../digits/figure-rows.ts';
import type { Grid } from '../../layout/monitor-pane.ts';
import type { MonitorQueue } from '../../select/monitor-queues.ts';
import { type BigFigure, bigFigureLines } from '../big-figure.ts';
import { LEAD_CELLS, leadSpans } from '../padded.ts';
import { markSpans } from '../tiles/below-tiles.ts';
import { queueFigures, queueNotice } from './queue-figures.ts';

export interface QueueGridView {
  readonly queues: readonly (MonitorQueue | undefined)[];
  readonly grid: Grid;
  readonly figureHeight: number;
}

/** Of what the indent leaves, who waits gets this much; how long, the rest. */
const WAITING_SHARE = 0.385;
/** With blank lines above, between and below. */
const ROOMY_LINES = 6;

export function queueGridLines(
  { queues, grid, figureHeight }: QueueGridView,
  { width, height }: PaneSize,
  wording: Wording,
): Line[] {
  const { columns, blockHeight } = grid;
  const isRoomy = blockHeight >= figureHeight + ROOMY_LINES;
  const cells = Math.floor(width / columns);
  const lines: Line[] = [];
  for (let first = 0; first < queues.length; first += columns) {
    const blocks = queues
      .slice(first, first + columns)
      .map(queue => blockLines(queue, { cells, figureHeight, isRoomy }, wording));
    for (let row = 0; row < blockHeight - 1; row += 1)
      lines.push(
        fitLine(
          blocks.flatMap(block => block[row] ?? []),
          width,
        ),
      );
    lines.push(ruleOf('━', width));
  }
  return lines.slice(0, height);
}

interface BlockSize {
  readonly cells: number;
  readonly figureHeight: number;
  readonly isRoomy: boolean;
}

function blockLines(queue: MonitorQueue | undefined, size: BlockSize, wording: Wording): Line[] {
  const { cells, figureHeight, isRoomy } = size;
  const blank: readonly Line[] = isRoomy ? [[]] : [];
  const body = queue ? bodyLines(queue, size, wording) : [];
  const name = queue ? nameLine(queue, wording) : [];
  const lines = [
    ...blank,
    name,
    ...blank,
    ...body.slice(0, figureHeight),
    ...blank,
    ...body.slice(figureHeight),
  ];
  return lines.map(line => fitLine(line, cells));
}

/** `!! SUPPORT`, `   SALES  15:20` where it is of then. */
function nameLine(queue: MonitorQueue, wording: Wording): Line {
  const { worst, staleSince } = queue;
  const time = staleSince === undefined ? [] : [span(`  ${sayHourMinute(staleSince, wording)}`, 'strong')];
  const isQuiet = queue.closed !== undefined && queue.waiting === 0;
  const role = staleSince === undefined ? (worst ?? (isQuiet ? 'faint' : 'title')) : 'stale';
  return [...leadSpans(worst, role), span(toCapitals(sayLabel(queue)), role), ...time];
}

function bodyLines(queue: MonitorQueue, size: BlockSize, wording: Wording): Line[] {
  const { cells, figureHeight } = size;
  const indent: Span = span(' '.repeat(LEAD_CELLS));
  const room = cells - LEAD_CELLS - 1;
  const notice = queueNotice(queue, wording);
  if (notice !== undefined && queue.staleSince === undefined) {
    const middle = Math.floor(figureHeight / 2);
    const said = span(cutCells(notice, room), queue.mayTurnAway ? 'amber' : 'faint');
    return Array.from({ length: figureHeight + 1 }, (_, row) => (row === middle ? [indent, said] : []));
  }
  const first = Math.floor((cells - LEAD_CELLS) * WAITING_SHARE);
  const { waiting, longest } = queueFigures(queue, wording.words);
  const isStale = queue.staleSince !== undefined;
  // Both look as a wait of some minutes does here, so that neither changes with the other.
  const mostStroke = strokeOf('0:00', { width: room - first, height: figureHeight });
  const draw = (figure: BigFigure, width: number): Line[] =>
    bigFigureLines(figure, { width, height: figureHeight, mostStroke }, isStale);
  const left = draw(waiting, first - 1);
  const right = draw(longest, room - first);
  const figures = left.map((line, row): Line => [indent, ...fitLine(line, first), ...(right[row] ?? [])]);
  return [...figures, [indent, ...belowLine(queue, { first, room }, wording)]];
}

/** `waiting    longest    SL 58 !!    0 free !!` */
function belowLine(
  queue: MonitorQueue,
  { first, room }: { readonly first: number; readonly room: number },
  { words }: Wording,
): Line {
  const { level, free } = queueFigures(queue, words);
  const isStale = queue.staleSince !== undefined;
  const parts: Line[] = [
    [span(words.say('queue.longest'), 'label')],
    marked(
      [span(`${words.say('monitor.level-word')} `, 'label'), span(level.text, level.role)],
      queue.level30m.mark,
    ),
    marked([span(words.say('monitor.free', { free: free.text }), free.role)], queue.mark('free')),
  ];
  const rest = room - first;
  const needed = parts.reduce((sum, part) => sum + lineWidth(part), 0);
  const gap = Math.max(1, Math.min(6, Math.floor((rest - needed) / (parts.length - 1))));
  const line = [
    ...fitLine([span(words.say('monitor.waiting'), 'label')], first),
    ...parts.flatMap((part, index) => (index === 0 ? part : [span(' '.repeat(gap)), ...part])),
  ];
  return isStale ? line.map(({ text }) => span(text, 'stale')) : line;
}

function marked(spans: readonly Span[], mark: Mark | undefined): Line {
  const [lead] = markSpans(mark);
  return lead ? [...spans, span(' '), lead] : spans;
}
