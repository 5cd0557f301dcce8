// What was typed before a dialog stood on the terminal confirms nothing, however slow the line is.
import { createElement } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { createWords } from '../../../src/i18n/index.ts';
import { confirmWhenWritten } from '../../../src/tui/confirm-when-written.ts';
import { createPerformer } from '../../../src/tui/create-performer.ts';
import { drawPane } from '../../../src/tui/panes/draw-pane.ts';
import { placePanes } from '../../../src/tui/panes/place-panes.ts';
import { createWallStore } from '../../../src/tui/scene/wall-store.ts';
import { openScreen } from '../../../src/tui/terminal/index.ts';
import { chooseTheme } from '../../../src/tui/theme/choose-theme.ts';
import { Keys } from '../../../src/tui/wall.tsx';
import { buildQuestion } from '../support/dialogs.ts';
import { createFakeFeed } from '../support/fake-feed.ts';
import { createKeyboard } from '../support/keyboard.ts';
import { WORDING } from '../support/line-text.ts';
import { createManualTimers } from '../support/manual-timers.ts';
import { readDialog } from '../support/read-screen.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { NOW } from '../support/scene-of.ts';
import { createTerminal } from '../support/terminal.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** The wall on a terminal that may be slow, and what was confirmed on it. */
async function openOnSlowLine(render: string) {
  const timers = createManualTimers();
  const terminal = createTerminal(80, 24);
  const keyboard = createKeyboard();
  const feed = createFakeFeed({ timers, startAt: NOW, document: buildRichFloor(NOW) });
  const size = { columns: 80, rows: 24 };
  const store = createWallStore({
    feed,
    words: createWords(),
    mode: 'tool',
    size,
    timers,
    wallClock: () => NOW,
  });
  const confirmed: string[] = [];
  const perform = createPerformer({
    dispatch: store.dispatch,
    run: ({ effect }) => confirmed.push(effect),
  });
  const theme = chooseTheme({ name: 'monochrome' }, {});
  const screen = openScreen(
    {
      ...{ scenes: store, stdout: terminal.stdout, stdin: keyboard.stdin },
      toPicture: scene => {
        const places = placePanes(scene, WORDING);
        const parts = places.map(place => ({ ...place, lines: drawPane(scene, place, WORDING) }));
        return { size: scene.size, theme, parts };
      },
      keys: createElement(Keys, { store, perform }),
      onCrash: () => {},
    },
    { RINGTOP_RENDER: render },
  );
  const stop = confirmWhenWritten({ store, writer: screen });
  closing.push(() => {
    terminal.release();
    stop();
    store.close();
    screen.leave();
  });
  /** Stdin hands bytes on in a later turn. */
  const type = async (bytes: string): Promise<void> => {
    keyboard.type(bytes);
    await new Promise(resolve => setImmediate(resolve));
  };
  await screen.settled();
  return { store, terminal, screen, type, confirmed };
}

describe.each(['cells', 'ink'])('written by %s', render => {
  test('Enter confirms a dialog that stands on the terminal', async () => {
    const { store, screen, type, confirmed } = await openOnSlowLine(render);
    store.dispatch({ type: 'dialog-opened', dialog: buildQuestion() });
    await screen.drained();
    await type('\r');
    expect(confirmed).toEqual(['quit']);
    expect(store.scene.view.dialog).toBeUndefined();
  });

  test('Enter before the terminal has taken the dialog confirms nothing, and says so; after that it does', async () => {
    const { store, terminal, screen, type, confirmed } = await openOnSlowLine(render);
    terminal.hold();
    store.dispatch({ type: 'dialog-opened', dialog: buildQuestion() });
    const drained = screen.drained();
    await type('\r\r');
    expect(confirmed).toEqual([]);
    expect(store.scene.view.notice?.reason.key).toBe('why.unread');
    terminal.release();
    await drained;
    await type('\r');
    expect(confirmed).toEqual(['quit']);
  });

  test('a dialog stays whole and in the middle when the terminal is resized under it, and can be confirmed still', async () => {
    const { store, terminal, screen, type, confirmed } = await openOnSlowLine(render);
    store.dispatch({ type: 'dialog-opened', dialog: buildQuestion() });
    await screen.drained();
    for (const [columns, rows] of [
      [120, 40],
      [80, 24],
    ] as const) {
      terminal.resize(columns, rows);
      store.resize({ columns, rows });
      await screen.drained();
      await terminal.drained();
      const lines = terminal.screen().split('\n');
      const left = (columns - 64) / 2;
      expect(readDialog(terminal.screen())).toEqual({
        title: 'Queue Support',
        lines: [
          'agent columns count the members of the queue; the total',
          'counts each person once',
          'Enter quit   Esc back',
        ],
      });
      expect(lines.findIndex(line => line.indexOf('┌ Queue Support') === left)).toBe(
        Math.floor((rows - 5) / 2),
      );
      expect(terminal.wrappedRows()).toEqual([]);
    }
    await type('\r');
    expect(confirmed).toEqual(['quit']);
  });
});
