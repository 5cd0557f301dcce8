// Has Ink draw the wall, and write what of it changed line by line: for comparison, and where the cells are in doubt.
import { render } from 'ink';
import { createElement } from 'react';
import { Wall } from '../wall.tsx';
import { INK_OPTIONS, type WallScreen, type WallScreenOptions } from './wall-screen.ts';

/** Erased, and the cursor in its first cell. */
const WHOLE_SCREEN = '\x1b[2J\x1b[H';

export function openInkScreen({ stdout, stdin, ...shown }: WallScreenOptions): WallScreen {
  const wall = createElement(Wall, { ...shown, hasKeys: stdin.isTTY === true });
  const ink = render(wall, { stdout, stdin, ...INK_OPTIONS, incrementalRendering: true, maxFps: 30 });
  // Ink writes at most thirty frames a second: what it still holds back is written first, then waited for.
  const drained = (): Promise<void> => ink.waitUntilRenderFlush();
  return {
    drained,
    settled: drained,
    repaint() {
      ink.clear();
      // Ink erases the lines that it knows of; what a stranger wrote may have scrolled them.
      stdout.write(WHOLE_SCREEN);
      shown.store.resize(shown.store.scene.size);
    },
    gone: ink.waitUntilExit(),
    leave: () => ink.unmount(),
  };
}
