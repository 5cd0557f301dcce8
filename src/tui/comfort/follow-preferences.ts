// Keeps the screen as its person prefers it: his settings change while it runs, and each gateway may look its own way.
import type { Feed } from '../../client/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import type { ThemeWish } from '../theme/choose-theme.ts';
import type { Comfort } from '../view-state/index.ts';
import type { Preferences, Preferred } from './preferences.ts';

/** It stands before all else in a header that may be narrow. */
const WORD_CELLS = 16;

export interface Following {
  readonly preferences: Preferences;
  readonly feed: Pick<Feed, 'status' | 'subscribe' | 'gatewayWord'>;
  /** The context by which it is joined. */
  readonly context?: string | undefined;
  readonly onComfort: (comfort: Comfort) => void;
  readonly onTheme: (wish: ThemeWish | undefined) => void;
  /** All cells look otherwise now. */
  readonly repaint: () => void;
  /** Of anything else that is preferred. */
  readonly onChange?: (preferred: Preferred, before: Preferred | undefined) => void;
}

/** Returns the way to stop. */
export function followPreferences(following: Following): () => void {
  const { preferences, feed, context, onComfort, onTheme, repaint, onChange } = following;
  let shown: Preferred | undefined;
  let problem: string | undefined;
  let told: string | undefined;
  const look = (): void => {
    const preferred = preferences.at(feed.status.url);
    if (preferred === shown && preferences.problem === problem && feed.gatewayWord === told) return;
    const before = shown;
    shown = preferred;
    problem = preferences.problem;
    told = feed.gatewayWord;
    // One's own word for a gateway goes before the gateway's; where there is none, the name by which one came.
    const said = preferred.word ?? told ?? context;
    const word = said === undefined ? undefined : cleanText(said, { cells: WORD_CELLS });
    onComfort({
      ...(word === undefined ? {} : { word }),
      ...(problem === undefined ? {} : { problem }),
    });
    if (preferred === before) return;
    onChange?.(preferred, before);
    if (preferred.theme === before?.theme) return;
    onTheme(preferred.theme);
    repaint();
  };
  const stops = [preferences.subscribe(look), feed.subscribe(look)];
  look();
  return () => {
    for (const stop of stops) stop();
  };
}
