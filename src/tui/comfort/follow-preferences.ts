// Keeps the screen as its person prefers it: his settings change while it runs, and each gateway may look its own way.
import type { Feed } from '../../client/index.ts';
import type { WallStore } from '../scene/wall-store.ts';
import type { ThemeWish } from '../theme/choose-theme.ts';
import type { LiveTheme } from '../theme/live-theme.ts';
import type { Theme } from '../theme/theme.ts';
import type { Preferences, Preferred } from './preferences.ts';

export interface Following {
  readonly preferences: Preferences;
  readonly feed: Pick<Feed, 'status' | 'subscribe'>;
  readonly store: Pick<WallStore, 'dispatch'>;
  readonly theme: LiveTheme;
  readonly toTheme: (wish: ThemeWish | undefined) => Theme;
  /** All cells look otherwise now. */
  readonly repaint: () => void;
  readonly onChange: (preferred: Preferred) => void;
}

/** Returns the way to stop. */
export function followPreferences(following: Following): () => void {
  const { preferences, feed, store, theme, toTheme, repaint, onChange } = following;
  let shown: Preferred | undefined;
  let problem: string | undefined;
  const look = (): void => {
    const preferred = preferences.at(feed.status.url);
    if (preferred === shown && preferences.problem === problem) return;
    const before = shown;
    shown = preferred;
    problem = preferences.problem;
    const comfort = {
      ...(preferred.word === undefined ? {} : { word: preferred.word }),
      ...(problem === undefined ? {} : { problem }),
    };
    store.dispatch({ type: 'comfort-told', comfort });
    if (preferred === before) return;
    onChange(preferred);
    if (preferred.theme === before?.theme) return;
    theme.become(toTheme(preferred.theme));
    repaint();
  };
  const stops = [preferences.subscribe(look), feed.subscribe(look)];
  look();
  return () => {
    for (const stop of stops) stop();
  };
}
