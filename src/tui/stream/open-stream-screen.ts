// Brings a screen to those who have it read to them: lines one below the other, no picture, no cursor that moves.
import { render } from 'ink';
import { createInkStdout, INK_OPTIONS, type Screen, type ScreenOptions } from '../terminal/index.ts';

export interface StreamOptions<Scene> extends Omit<ScreenOptions<Scene>, 'toPicture'> {
  readonly tell: (before: Scene | undefined, after: Scene) => readonly string[];
}

export function openStreamScreen<Scene>(options: StreamOptions<Scene>): Screen {
  const { scenes, tell, keys, stdout, stdin, onCrash } = options;
  let told: Scene | undefined;
  const look = (): void => {
    try {
      const lines = tell(told, scenes.scene);
      told = scenes.scene;
      if (lines.length > 0) stdout.write(`${lines.join('\n')}\n`);
    } catch (error) {
      onCrash(error);
    }
  };
  // Ink has the keys; what it would draw is nothing.
  const inkStdout = createInkStdout({ terminal: stdout, onFrame: () => {} });
  const ink = render(keys ?? null, {
    stdout: inkStdout,
    stdin,
    ...INK_OPTIONS,
    alternateScreen: false,
    debug: true,
  });
  const unsubscribe = scenes.subscribe(look);
  look();
  const drained = (): Promise<void> => new Promise(resolve => stdout.write('', () => resolve()));
  return {
    drained,
    async settled() {
      await ink.waitUntilRenderFlush();
      await drained();
    },
    // All of it, from the beginning: who pressed the key has lost the thread.
    repaint() {
      told = undefined;
      look();
    },
    gone: ink.waitUntilExit(),
    leave() {
      unsubscribe();
      ink.unmount();
    },
  };
}
