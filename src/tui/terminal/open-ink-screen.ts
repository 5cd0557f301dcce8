// Has Ink draw the pictures, and write what of them changed line by line: for comparison, and where the cells are in doubt.
import { render } from 'ink';
import { createElement } from 'react';
import { PictureView } from './picture-view.tsx';
import { INK_OPTIONS, type Screen, type ScreenOptions } from './screen.ts';

/** Erased, and the cursor in its first cell. */
const WHOLE_SCREEN = '\x1b[2J\x1b[H';

export function openInkScreen<Scene>(options: ScreenOptions<Scene>): Screen {
  const { scenes, toPicture, keys, stdout, stdin } = options;
  const view = (): ReturnType<typeof createElement> =>
    createElement(PictureView<Scene>, { scenes, toPicture, keys });
  const ink = render(view(), { stdout, stdin, ...INK_OPTIONS, incrementalRendering: true, maxFps: 30 });
  // Ink writes at most thirty frames a second: what it still holds back is written first, then waited for.
  const drained = (): Promise<void> => ink.waitUntilRenderFlush();
  return {
    drained,
    settled: drained,
    repaint() {
      ink.clear();
      // Ink erases the lines that it knows of; what a stranger wrote may have scrolled them.
      stdout.write(WHOLE_SCREEN);
      ink.rerender(view());
    },
    gone: ink.waitUntilExit(),
    leave: () => ink.unmount(),
  };
}
