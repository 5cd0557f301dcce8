// Draws the pictures into cells, of which those that changed are written; Ink has the keys and the terminal's modes.
import { render } from 'ink';
import { createCellScreen, paintFrame } from '../cells/index.ts';
import { freeTerminal } from './free-terminal.ts';
import { createInkStdout } from './ink-stdout.ts';
import { createPicturePainter } from './paint-picture.ts';
import { INK_OPTIONS, type Screen, type ScreenOptions } from './screen.ts';

export function openCellScreen<Scene>(options: ScreenOptions<Scene>): Screen {
  const { scenes, toPicture, keys = null, onCrash, isSlowLine = () => false, stdout, stdin } = options;
  const painter = createPicturePainter();
  let frameOfInk = '';
  const take = () => {
    const picture = toPicture(scenes.scene);
    return { ...picture.size, picture };
  };
  const screen = createCellScreen({
    ...{ terminal: stdout, take, onCrash, mayHold: () => !isSlowLine() },
    paint({ picture }, easel) {
      // What Ink draws lies below the parts.
      if (frameOfInk.trim() !== '') {
        paintFrame(easel.cells, frameOfInk, easel);
        painter.forget();
      }
      painter.paint(picture, easel);
    },
  });
  const blockTerminal = freeTerminal(stdout);
  const unsubscribe = scenes.subscribe(screen.ask);
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
