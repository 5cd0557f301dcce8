// What was typed before a dialog stood on the terminal confirms nothing, however slow the line is.
import { createElement } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { createWords } from '../../../src/i18n/index.ts';
import { confirmWhenWritten } from '../../../src/tui/confirm-when-written.ts';
import { createPerformer } from '../../../src/tui/create-performer.ts';
import { drawPane } from '../../../src/tui/panes/draw-pane.ts';
import { placePanes } from '../../../src/tui/panes/place-panes.ts';
import { createWallStore } from '../../../src/tui/scene/wall-store.ts';
import { askTerminal, hearReports, openScreen } from '../../../src/tui/terminal/index.ts';
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

/** What a terminal says when it has come so far. */
const SHOWN = '\x1b[0n';
const ASKED = '\x1b[5n';

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
  const heard = hearReports(keyboard.stdin);
  const screen = openScreen(
    {
      ...{ scenes: store, stdout: terminal.stdout, stdin: heard.stdin },
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
  const asked = askTerminal({ ...{ writer: screen, stdout: terminal.stdout, timers }, keyboard: heard });
  const stop = confirmWhenWritten({ store, terminal: asked });
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
  const open = async (): Promise<void> => {
    store.dispatch({ type: 'dialog-opened', dialog: buildQuestion() });
    await screen.drained();
  };
  const countAsked = (): number => terminal.written.filter(bytes => bytes === ASKED).length;
  await screen.settled();
  return { store, timers, terminal, screen, type, open, countAsked, confirmed };
}

describe.each(['cells', 'ink'])('written by %s', render => {
  test('Enter confirms a dialog that the terminal says it has shown', async () => {
    const { store, open, type, confirmed } = await openOnSlowLine(render);
    await open();
    await type(SHOWN);
    await type('\r');
    expect(confirmed).toEqual(['deed']);
    expect(store.scene.view.dialog).toBeUndefined();
  });

  test('Enter before the terminal has even taken the dialog confirms nothing, and says so', async () => {
    const { store, terminal, screen, type, countAsked, confirmed } = await openOnSlowLine(render);
    terminal.hold();
    store.dispatch({ type: 'dialog-opened', dialog: buildQuestion() });
    const drained = screen.drained();
    await type('\r\r');
    expect(confirmed).toEqual([]);
    expect(store.scene.view.notice?.reason.key).toBe('why.unread');
    expect(countAsked()).toBe(0);
    terminal.release();
    await drained;
    await type(SHOWN);
    await type('\r');
    expect(confirmed).toEqual(['deed']);
  });

  test('Enter confirms nothing while the dialog is on its way, however long that takes', async () => {
    const { open, timers, type, confirmed } = await openOnSlowLine(render);
    await open();
    // It has answered before: that it is late tells nothing.
    await type(`${SHOWN}\x1b[27u`);
    await open();
    timers.advance(60_000);
    await type('\r');
    expect(confirmed).toEqual([]);
    await type(SHOWN);
    await type('\r');
    expect(confirmed).toEqual(['deed']);
  });

  test.each([
    ['before the answer', `\r${SHOWN}`, []],
    ['behind it, in one read with it', `${SHOWN}\r`, ['deed']],
    ['on both sides of it', `\r${SHOWN}\r`, ['deed']],
  ])('of keys and answer it is the order that counts: Enter %s', async (_where, bytes, expected) => {
    const { open, type, confirmed } = await openOnSlowLine(render);
    await open();
    await type(bytes);
    expect(confirmed).toEqual(expected);
  });

  test('Esc that was pressed just before the answer leaves the dialog, whatever comes with it', async () => {
    const { store, open, type, confirmed } = await openOnSlowLine(render);
    await open();
    await type(`\x1b${SHOWN}\r`);
    expect(confirmed).toEqual([]);
    expect(store.scene.view.dialog).toBeUndefined();
  });

  test('an answer to the dialog before says nothing of the one that stands there now', async () => {
    const { open, type, confirmed } = await openOnSlowLine(render);
    await open();
    await open();
    await type(`${SHOWN}\r`);
    expect(confirmed).toEqual([]);
    await type(`${SHOWN}\r`);
    expect(confirmed).toEqual(['deed']);
  });

  test('on a terminal that never answers Enter confirms after a second, and from then on at once', async () => {
    const { open, timers, type, countAsked, confirmed } = await openOnSlowLine(render);
    await open();
    await type('\r');
    expect(confirmed).toEqual([]);
    timers.advance(1_000);
    await type('\r');
    expect(confirmed).toEqual(['deed']);
    await open();
    await type('\r');
    expect(confirmed).toEqual(['deed', 'deed']);
    expect(countAsked()).toBe(1);
  });

  test('is asked again where its answer was lost', async () => {
    const { open, timers, type, countAsked, confirmed } = await openOnSlowLine(render);
    await open();
    await type(`${SHOWN}\x1b[27u`);
    await open();
    timers.advance(5_000);
    expect(countAsked()).toBe(3);
    await type(`${SHOWN}\r`);
    expect(confirmed).toEqual(['deed']);
  });

  test('what a terminal answers is never typed anywhere', async () => {
    const { store, open, type } = await openOnSlowLine(render);
    await open();
    await type('\x1b[27u/');
    await type(`ni${SHOWN}no`);
    expect(store.scene.view.filter).toBe('nino');
  });

  test('a dialog stays whole and in the middle when the terminal is resized under it, and can be confirmed still', async () => {
    const { store, terminal, screen, open, type, confirmed } = await openOnSlowLine(render);
    await open();
    await type(SHOWN);
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
        title: 'Undo',
        lines: [
          'Undo “pause "Nino Beridze"” (14:05)? 1 goes back: unpaused.',
          'Enter undo   Esc leave it as it is',
        ],
      });
      expect(lines.findIndex(line => line.indexOf('┌ Undo') === left)).toBe(Math.floor((rows - 4) / 2));
      expect(terminal.wrappedRows()).toEqual([]);
    }
    await type('\r');
    expect(confirmed).toEqual(['deed']);
  });
});
