// Opens the store of a wall: on the terminal's size, and with what its person has kept from before.
import { createWords, SLOW_TICKS, type Words } from '../i18n/index.ts';
import type { Environment } from '../lib/color-depth.ts';
import { realTimers } from '../lib/timers.ts';
import { createWording } from './create-wording.ts';
import { NO_KEPT_STORE } from './kept/keep-chosen.ts';
import { withKept } from './kept/kept.ts';
import type { Size } from './layout/content.ts';
import { withinReach } from './panes/within-reach.ts';
import type { Scene } from './scene/scene.ts';
import { createWallStore, type WallStore } from './scene/wall-store.ts';
import { applyAction, FIRST_VIEW, type ViewState } from './view-state/index.ts';
import type { WallOptions } from './wall-options.ts';

export function openWallStore(options: WallOptions, words: Words): WallStore {
  const { feed, stdout, timers = realTimers, wallClock = Date.now, version, isReadOnly = false } = options;
  const told = version === undefined ? {} : { version };
  const size = sizeOf(stdout, options.env);
  const view = firstView(options);
  const wording = createWording({ scene: { moment: feed } }, words);
  const reach = (scene: Scene): ViewState => withinReach(scene, wording);
  return createWallStore({
    ...{ feed, words, timers, wallClock, size, isReadOnly, view, withinReach: reach },
    slowWords: createWords(options.locale, SLOW_TICKS),
    ...told,
  });
}

function firstView({ kept = NO_KEPT_STORE, view: name, preferences, feed }: WallOptions): ViewState {
  const { isSlowLine = false } = preferences?.at(feed.status.url) ?? {};
  const view = { ...withKept(FIRST_VIEW, kept.kept), isSlowLine };
  return name === undefined ? view : applyAction(view, { type: 'view-gone-to', name });
}

const USUAL_SIZE: Size = { columns: 80, rows: 24 };

/** Windows consoles scroll when the last cell of the last line is written. */
const SPARE_ROWS = process.platform === 'win32' ? 1 : 0;

/** As the terminal tells it; a serial console tells none, and COLUMNS and LINES do. */
export function sizeOf(
  { columns, rows }: Pick<NodeJS.WriteStream, 'columns' | 'rows'>,
  env: Environment,
): Size {
  return {
    columns: columns || countIn(env.COLUMNS) || USUAL_SIZE.columns,
    rows: (rows || countIn(env.LINES) || USUAL_SIZE.rows) - SPARE_ROWS,
  };
}

function countIn(text: string | undefined): number {
  return /^\d{1,4}$/.test(text ?? '') ? Number(text) : 0;
}
