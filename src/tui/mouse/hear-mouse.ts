// Does what a click or a turn of the wheel comes to, in the scene that stands on the screen.
import type { Step } from '../actions/index.ts';
import type { Scene } from '../scene/scene.ts';
import type { WallStore } from '../scene/wall-store.ts';
import type { Keyboard, Part } from '../terminal/index.ts';
import { parseMouse } from './parse-mouse.ts';
import { pressMouse } from './press-mouse.ts';

export interface Hearing {
  readonly keyboard: Pick<Keyboard, 'onReport'>;
  readonly store: Pick<WallStore, 'scene' | 'keyPressed'>;
  readonly perform: (steps: readonly Step[]) => void;
  readonly partsOf: (scene: Scene) => readonly Part[];
}

export function hearMouse({ keyboard, store, perform, partsOf }: Hearing): void {
  keyboard.onReport(report => {
    const mouse = parseMouse(report);
    if (mouse === undefined || mouse === 'nothing') return;
    store.keyPressed();
    perform(pressMouse(store.scene, mouse, partsOf(store.scene)));
  });
}
