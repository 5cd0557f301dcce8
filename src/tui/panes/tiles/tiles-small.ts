// The small tiles: three lines, as many as the width has room for.
import { formatDuration, formatWholePercent } from '../../../i18n/index.ts';
import { type Line, span } from '../../parts/line.ts';
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

export function smallTiles(view: TilesView, wording: Wording, { hasMore }: { hasMore: boolean }): Tile[] {
  const { words } = wording;
  return [
    {
      width: 15,
      lines: [faintTitle(words.say('tile.waiting')), [waitingFigure(view)], pastTarget(view, wording)],
    },
    {
      width: 12,
      lines: [
        faintTitle(words.say('tile.longest-short')),
        [longestFigure(view, wording)],
        faint(view.longest?.queueName ?? words.say('tile.nobody')),
      ],
    },
    {
      width: 20,
      isCounted: true,
      lines: [
        faintTitle(words.say('tile.service-level')),
        levels(view, wording),
        faint(targetText(view, wording)),
      ],
    },
    ...(hasMore ? [speedTile(view, wording)] : []),
    {
      width: 16,
      isCounted: true,
      isLeftOut: true,
      lines: [faintTitle(words.say('tile.abandoned')), [abandon(view, wording)], abandonOf(view, wording)],
    },
    {
      width: 16,
      lines: [faintTitle(words.say('tile.free')), [freeFigure(view, wording)], busyAway(view, wording)],
    },
    ...(hasMore ? [occupancyTile(view, wording)] : []),
  ];
}

function faintTitle(text: string): Line {
  return [span(text, 'label')];
}

function pastTarget({ pastTarget: count, ...view }: TilesView, { words }: Wording): Line {
  const mark = view.mark('pastTarget');
  const text = words.say('tile.past-target', { count });
  return mark ? [span(text, mark)] : faint(text);
}

/** `82 %  30m 71 !` */
function levels(view: TilesView, { words }: Wording): Line {
  const { rate } = view.level30m;
  const last = rate === undefined ? missing() : rateFigure(view.level30m, few(view.level30m.isFew, rate));
  return [
    rateFigure(view.levelToday, sayLevel(view.levelToday)),
    span(`  ${words.say('tile.30m')} `, 'faint'),
    last,
  ];
}

function few(isFew: boolean, rate: number): string {
  return isFew ? `(${formatWholePercent(rate)})` : formatWholePercent(rate);
}

function abandon({ abandonToday }: TilesView, { words }: Wording) {
  return rateFigure(abandonToday, sayFine(abandonToday, words));
}

function abandonOf({ abandonToday: { part, whole } }: TilesView, { words }: Wording): Line {
  return faint(words.say('tile.of', { part, whole }));
}

function busyAway({ staffing: { busy, away } }: TilesView, { words }: Wording): Line {
  return faint(words.say('tile.busy-away', { busy, away }));
}

function speedTile(view: TilesView, wording: Wording): Tile {
  const { words } = wording;
  const ms = view.speedMs;
  const speed = ms === undefined ? missing() : figure(formatDuration(ms, words), view.mark('speedToday'));
  const count = view.answered;
  const lines = [faintTitle(words.say('tile.speed')), [speed], faint(words.say('tile.answered', { count }))];
  return { width: 15, lines, isCounted: true };
}

function occupancyTile(view: TilesView, wording: Wording): Tile {
  const { words } = wording;
  const rate = view.occupancy?.rate;
  const value =
    rate === undefined ? missing() : figure(`${formatWholePercent(rate)} %`, view.mark('occupancy'));
  const lines = [
    faintTitle(words.say('tile.occupancy')),
    [value],
    faint(words.say('tile.handle-time', { time: sayDuration(view.handleTimeMs, words) })),
  ];
  return { width: 18, lines };
}
