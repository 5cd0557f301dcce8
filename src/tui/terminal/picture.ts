// A picture: all that is to be seen on the terminal at one moment, part over part.
import type { Size } from '../layout/content.ts';
import type { Rect } from '../layout/placement.ts';
import type { Line } from '../parts/line.ts';
import type { Theme } from '../theme/theme.ts';

export interface Picture {
  readonly size: Size;
  readonly theme: Theme;
  /** The later one stands above the earlier. */
  readonly parts: readonly Part[];
}

export interface Part extends Rect {
  readonly pane: string;
  /** At most `height`, each of exactly `width` cells. */
  readonly lines: readonly Line[];
}

/** Publishes scenes; the picture of one is made when there is time to show it. */
export interface Scenes<Scene> {
  readonly scene: Scene;
  subscribe(onScene: () => void): () => void;
}
