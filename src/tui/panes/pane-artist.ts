// Draws panes one by one: should drawing one fail, only its own place says so, and the next second it is tried again.
import { formatError } from '../../lib/format-error.ts';
import type { PaneId, Placement } from '../layout/placement.ts';
import { fitLine, type Line, span } from '../parts/line.ts';
import type { Scene } from '../scene/scene.ts';
import { drawPane } from './draw-pane.ts';
import type { Wording } from './wording.ts';

export interface PaneArtist {
  draw(scene: Scene, placement: Placement): readonly Line[];
}

export interface PaneArtistOptions {
  readonly wording: Wording;
  readonly onError: (error: unknown, pane: PaneId) => void;
}

export function createPaneArtist({ wording, onError }: PaneArtistOptions): PaneArtist {
  const failures = new Map<PaneId, { readonly message: string; readonly clockNow: number }>();
  const sayBroken = ({ pane, width }: Placement): readonly Line[] => {
    const message = `${pane}: ${failures.get(pane)?.message}`;
    return [fitLine([span(` ${wording.words.say('pane.broken', { message })}`, 'faint')], width)];
  };
  return {
    draw(scene, placement) {
      const { pane } = placement;
      const { clockNow } = scene.moment;
      if (failures.get(pane)?.clockNow === clockNow) return sayBroken(placement);
      try {
        const lines = drawPane(scene, placement, wording);
        failures.delete(pane);
        return lines;
      } catch (error) {
        failures.set(pane, { message: formatError(error), clockNow });
        onError(error, pane);
        return sayBroken(placement);
      }
    },
  };
}
