// Draws panes one by one: should drawing one fail, only its own place says so, and the next second it is tried again.
import { formatError } from '../../lib/format-error.ts';
import type { Rect } from '../layout/placement.ts';
import type { Moment } from '../moment/moment.ts';
import { fitLine, type Line, span } from '../parts/line.ts';
import type { Wording } from './wording.ts';

type Placed = Rect & { readonly pane: string };
type Shown = { readonly moment: Pick<Moment, 'clockNow'> };
type Draw<Scene, Placement> = (scene: Scene, placement: Placement, wording: Wording) => readonly Line[];

export interface PaneArtistOptions<Scene, Placement> {
  readonly draw: Draw<Scene, Placement>;
  readonly wording: Wording;
  readonly onError: (error: unknown, pane: string) => void;
}

export function createPaneArtist<Scene extends Shown, Placement extends Placed>({
  draw,
  wording,
  onError,
}: PaneArtistOptions<Scene, Placement>): (scene: Scene, placement: Placement) => readonly Line[] {
  const failures = new Map<string, { readonly message: string; readonly clockNow: number }>();
  const sayBroken = ({ pane, width }: Placement): readonly Line[] => {
    const message = `${pane}: ${failures.get(pane)?.message}`;
    return [fitLine([span(` ${wording.words.say('pane.broken', { message })}`, 'faint')], width)];
  };
  return (scene, placement) => {
    const { pane } = placement;
    const { clockNow } = scene.moment;
    if (failures.get(pane)?.clockNow === clockNow) return sayBroken(placement);
    try {
      const lines = draw(scene, placement, wording);
      failures.delete(pane);
      return lines;
    } catch (error) {
      failures.set(pane, { message: formatError(error), clockNow });
      onError(error, pane);
      return sayBroken(placement);
    }
  };
}
