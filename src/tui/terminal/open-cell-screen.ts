// Draws the wall into cells, of which those that changed are written; Ink has the keys and the terminal's modes.
import { render } from 'ink';
import { createElement } from 'react';
import { createCellScreen, paintFrame } from '../cells/index.ts';
import { Keys } from '../wall.tsx';
import { freeTerminal } from './free-terminal.ts';
import { createInkStdout } from './ink-stdout.ts';
import { createScenePainter } from './paint-scene.ts';
import { INK_OPTIONS, type WallScreen, type WallScreenOptions } from './wall-screen.ts';

export function openCellScreen(options: WallScreenOptions): WallScreen {
  const { store, stdout, stdin, perform, onCrash } = options;
  const paintScene = createScenePainter(options);
  let frameOfInk = '';
  const screen = createCellScreen({
    terminal: stdout,
    take: () => ({ ...store.scene.size, scene: store.scene }),
    paint({ scene }, easel) {
      // What Ink draws lies below the panes.
      if (frameOfInk.trim() !== '') paintFrame(easel.cells, frameOfInk, easel);
      try {
        paintScene(scene, easel);
      } catch (error) {
        onCrash(error);
      }
    },
  });
  const blockTerminal = freeTerminal(stdout);
  const unsubscribe = store.subscribe(screen.ask);
  const inkStdout = createInkStdout({
    terminal: stdout,
    onFrame(frame) {
      frameOfInk = frame;
      screen.ask();
    },
  });
  const onResize = (): void => {
    screen.forget();
    inkStdout.emit('resize');
  };
  stdout.on('resize', onResize);
  const keys = stdin.isTTY === true ? createElement(Keys, { store, perform }) : null;
  const ink = render(keys, { stdout: inkStdout, stdin, ...INK_OPTIONS, debug: true });
  screen.ask();
  return {
    drained: screen.drained,
    async settled() {
      await ink.waitUntilRenderFlush();
      await screen.drained();
    },
    repaint() {
      screen.forget();
      screen.ask();
    },
    gone: ink.waitUntilExit().finally(blockTerminal),
    leave() {
      unsubscribe();
      stdout.off('resize', onResize);
      screen.close();
      ink.unmount();
    },
  };
}
