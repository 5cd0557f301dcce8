// The full tiles: eight of them with four lines each, for a screen of 184 columns and more.
import type { Figure } from '../../../floor/index.ts';
import { formatCount, formatDuration, formatTicking, formatWholePercent } from '../../../i18n/index.ts';
import { type Line, type Span, span } from '../../parts/line.ts';
import { staffedOf } from '../../select/states.ts';
import type { TilesView } from '../../select/tiles.ts';
import { sayDuration, sayFine, sayLevel } from '../figures.ts';
import type { Wording } from '../wording.ts';
import {
  faint,
  figure,
  freeFigure,
  longestFigure,
  missing,
  rateFigure,
  type Tile,
  targetText,
  waitingFigure,
} from './tile-parts.ts';

const CELLS = 24;

export function fullTiles(view: TilesView, wording: Wording): Tile[] {
  const toTile = (make: Maker): Tile => ({ width: CELLS, lines: make(view, wording) });
  const counted = [levelToday, last30m, speed, abandoned].map(
    (make): Tile => ({ ...toTile(make), isCounted: true }),
  );
  return [toTile(waiting), toTile(longest), ...counted, toTile(free), toTile(occupancy)];
}

type Maker = (view: TilesView, wording: Wording) => Line[];

const waiting: Maker = (view, wording) => {
  const { words } = wording;
  const mark = view.mark('pastTarget');
  const past = words.say('tile.past-their-target', { count: view.pastTarget });
  return [
    [span(words.say('tile.waiting'), 'label')],
    [waitingFigure(view)],
    [span(past, mark ?? 'faint')],
    faint(words.say('tile.in-queues', { count: view.queuesWaiting })),
  ];
};

const longest: Maker = (view, wording) => {
  const { words } = wording;
  const average = view.averageWaitMs;
  return [
    [span(words.say('tile.longest'), 'label')],
    [longestFigure(view, wording)],
    faint(longestQueue(view, wording)),
    average === undefined
      ? []
      : faint(words.say('tile.average-now', { time: formatTicking(average, words) })),
  ];
};

function longestQueue({ longest: wait }: TilesView, { words }: Wording): string {
  if (!wait) return words.say('tile.nobody-waits');
  if (wait.limitMs === undefined) return wait.queueName;
  return words.say('tile.queue-limit', {
    queue: wait.queueName,
    limit: formatDuration(wait.limitMs, words),
  });
}

const levelToday: Maker = (view, wording) => {
  const { words } = wording;
  const { part, whole } = view.levelToday;
  const of = { part: formatCount(part), whole: formatCount(whole) };
  return [
    [span(words.say('tile.service-level-today'), 'label')],
    [rateFigure(view.levelToday, sayLevel(view.levelToday))],
    faint(words.say('tile.of', of)),
    faint(targetText(view, wording)),
  ];
};

const last30m: Maker = (view, { words }) => {
  const { part, whole } = view.level30m;
  return [
    [span(words.say('tile.last-30m'), 'label')],
    [rateFigure(view.level30m, sayLevel(view.level30m))],
    faint(words.say('tile.of', { part, whole })),
    faint(words.say('tile.rate-60m', { rate: sayLevel(view.level60m) })),
  ];
};

const speed: Maker = (view, { words }) => {
  const mark = view.mark('speed30m');
  const text = words.say('tile.rate-30m', { rate: sayDuration(view.speed30mMs, words) });
  return [
    [span(words.say('tile.speed'), 'label')],
    [timeFigure(view.speedMs, view, { words, figureName: 'speedToday' })],
    faint(words.say('tile.answered', { count: view.answered })),
    mark ? [figure(text, mark)] : faint(text),
  ];
};

function timeFigure(
  ms: number | undefined,
  view: TilesView,
  { words, figureName }: Pick<Wording, 'words'> & { figureName: Figure },
): Span {
  return ms === undefined ? missing() : figure(formatDuration(ms, words), view.mark(figureName));
}

const abandoned: Maker = (view, { words }) => {
  const { part, whole } = view.abandonToday;
  const recent = words.say('tile.rate-30m', { rate: sayFine(view.abandon30m, words) });
  const { mark } = view.abandon30m;
  return [
    [span(words.say('tile.abandoned'), 'label')],
    [rateFigure(view.abandonToday, sayFine(view.abandonToday, words))],
    faint(words.say('tile.short', { part, whole: formatCount(whole), short: view.shortAbandoned })),
    mark ? [figure(recent, mark)] : faint(recent),
  ];
};

const free: Maker = (view, wording) => {
  const { words } = wording;
  const { busy, away, byState } = view.staffing;
  const offline = byState.offline ?? 0;
  return [
    [span(words.say('tile.free'), 'label')],
    [freeFigure(view, wording)],
    faint(words.say('tile.busy-away', { busy, away })),
    faint(words.say('tile.offline-all', { offline, all: staffedOf(view.staffing) + offline })),
  ];
};

const occupancy: Maker = (view, { words }) => {
  const rate = view.occupancy?.rate;
  const mark = view.mark('occupancy');
  return [
    [span(words.say('tile.occupancy'), 'label')],
    [rate === undefined ? missing() : figure(`${formatWholePercent(rate)} %`, mark)],
    faint(words.say('tile.handle-time', { time: sayDuration(view.handleTimeMs, words) })),
    faint(words.say('tile.rate-30m', { rate: sayDuration(view.handleTime30mMs, words) })),
  ];
};
