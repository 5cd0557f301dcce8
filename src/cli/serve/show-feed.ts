// Shows a feed on the terminal until the person leaves or the system asks to.
import type { FeedOptions } from '../../client/index.ts';
import { given } from '../../lib/given.ts';
import { realTimers } from '../../lib/timers.ts';
import { EXIT } from '../../protocol/index.ts';
import type { ExitReason, MonitorWish, ThemeName, WallMode } from '../../tui/index.ts';
import { programName } from '../connect/program-name.ts';
import type { Host } from '../host.ts';
import { VERSION } from '../version.ts';
import { openKept, requireView } from './settings/open-kept.ts';
import { openPreferences } from './settings/open-preferences.ts';

const LAST_WAIT_MS = 5_000;

export interface Shown {
  readonly mode: WallMode;
  readonly theme: ThemeName | undefined;
  readonly locate: FeedOptions['locate'];
  /** @default false */
  readonly isReadOnly?: boolean;
  /** The context by which the gateway was found. */
  readonly context?: string | undefined;
  /** The saved view to begin with. */
  readonly view?: string | undefined;
  /** `false` where the command line wants none. */
  readonly hasMouse?: boolean | undefined;
  readonly isScreenReader?: true | undefined;
  readonly isSlowLine?: true | undefined;
  /** Of a wall. */
  readonly monitor?: MonitorWish;
}

export async function showFeed(
  host: Host,
  { mode, theme, locate, isReadOnly = false, context, view, monitor = {}, ...said }: Shown,
): Promise<number> {
  const { env, stdin, stdout, stderr } = host;
  const [{ openFeed }, { openWall }] = await Promise.all([
    import('../../client/index.ts'),
    import('../../tui/index.ts'),
  ]);
  const preferences = await openPreferences({
    env,
    said: {
      ...said,
      theme,
      hasMouse: said.hasMouse === false ? false : undefined,
      // Where no cursor can be placed there is no picture either.
      isScreenReader: said.isScreenReader ?? (env.TERM === 'dumb' ? true : undefined),
    },
    timers: realTimers,
  });
  const kept = await openKept(env);
  if (view !== undefined) requireView(view, kept.kept);
  const feed = openFeed({ locate, program: programName(mode) });
  const begin = view === undefined ? {} : { view };
  const terminal = { env, stdin, stdout, stderr };
  const { stop } = host;
  const wish = {
    mode,
    isReadOnly,
    monitor,
    version: VERSION,
    preferences,
    kept,
    ...begin,
    ...given({ stop, context }),
  };
  const { reason } = await openWall({ feed, ...terminal, ...wish });
  preferences.close();
  // What a terminal that stands still has not taken by then, it never will.
  host.endWithin(LAST_WAIT_MS);
  await feed.close();
  return EXIT_OF[reason];
}

/** A wall that the system stops has done what it was there for. */
const EXIT_OF: Readonly<Record<ExitReason, number>> = {
  quit: EXIT.done,
  closed: EXIT.done,
  terminated: EXIT.done,
  'hung-up': EXIT.done,
  interrupted: EXIT.interrupted,
  crashed: EXIT.failed,
};
