// A dialog: where it stands, who hears the keys, and from when on it can be confirmed.
import { describe, expect, test } from 'vitest';
import { dialogLines, placeDialog } from '../../../src/tui/dialogs/index.ts';
import { pasteText, pressKey } from '../../../src/tui/keys/index.ts';
import { lineWidth } from '../../../src/tui/parts/line.ts';
import { applyAction, type Dialog, FIRST_VIEW, type ViewState } from '../../../src/tui/view-state/index.ts';
import { buildEntry, buildQuestion } from '../support/dialogs.ts';
import { textsOf, WORDING } from '../support/line-text.ts';
import { sceneOf } from '../support/scene-of.ts';

const withDialog = (dialog: Dialog, isWritten = true): ViewState => {
  const opened = applyAction(FIRST_VIEW, { type: 'dialog-opened', dialog });
  return isWritten ? applyAction(opened, { type: 'dialog-written', serial: 1 }) : opened;
};

describe('the box', () => {
  test('is 64 columns in the middle, framed, with its keys in the last line', () => {
    const scene = sceneOf({ columns: 100, rows: 30, view: withDialog(buildQuestion()) });
    const lines = dialogLines(scene, WORDING);
    expect(textsOf(lines)).toEqual([
      '┌ Undo ────────────────────────────────────────────────────────┐',
      '│ Undo “pause "Nino Beridze"” (14:05)? 1 goes back: unpaused.  │',
      '│ Enter undo   Esc leave it as it is                           │',
      '└──────────────────────────────────────────────────────────────┘',
    ]);
    expect(placeDialog(scene, WORDING)).toEqual({ pane: 'dialog', x: 18, y: 13, width: 64, height: 4 });
  });

  test('fits a screen that has become smaller than it, and keeps its keys', () => {
    const refusal = 'the source says at some length why this one cannot be brought back'.repeat(2);
    const entries = Array.from({ length: 40 }, () => buildEntry({ refusal }));
    for (const [columns, rows] of [
      [40, 10],
      [80, 24],
    ] as const) {
      const drawn = dialogLines(
        sceneOf({ columns, rows, view: withDialog(buildQuestion(entries)) }),
        WORDING,
      );
      expect(drawn).toHaveLength(rows);
      expect(new Set(drawn.map(lineWidth))).toEqual(new Set([Math.min(64, columns)]));
      expect(textsOf(drawn).at(-2)).toContain('Enter undo   Esc leave it as it is');
    }
  });
});

describe('the keys', () => {
  test('are all the dialog’s while it is open', () => {
    const scene = sceneOf({ view: withDialog(buildQuestion()) });
    expect(pressKey(scene, 'q')).toEqual([]);
    expect(pressKey(scene, '3')).toEqual([]);
    expect(pressKey(scene, 'escape')).toEqual([{ type: 'dialog-closed' }]);
    expect(pressKey(scene, 'ctrl+c')).toEqual([{ effect: 'quit' }]);
  });

  test('confirm what was asked, once it has been read', () => {
    expect(pressKey(sceneOf({ view: withDialog(buildQuestion()) }), 'enter')).toMatchObject([
      { type: 'dialog-closed' },
      { effect: 'deed', plan: { parts: [{ order: { method: 'command.undo', command: 'c1' } }] } },
    ]);
    const unread = pressKey(sceneOf({ view: withDialog(buildQuestion(), false) }), 'enter');
    expect(unread).toMatchObject([{ type: 'notice-shown', notice: { reason: { key: 'why.unread' } } }]);
  });

  test('a paste confirms nothing', () => {
    expect(pasteText(sceneOf({ view: withDialog(buildQuestion()) }), '\r')).toEqual([]);
  });
});

test('what has changed meanwhile is to be read anew, what the person changed himself is not', () => {
  const read = withDialog(buildQuestion());
  const edited = applyAction(read, { type: 'dialog-edited', dialog: buildQuestion([]) });
  expect(edited.dialog?.isWritten).toBe(true);
  const anew = applyAction(edited, { type: 'dialog-opened', dialog: buildQuestion() });
  expect(anew.dialog).toMatchObject({ serial: 2, isWritten: false });
  // What is told of the one before does not count for this one.
  expect(applyAction(anew, { type: 'dialog-written', serial: 1 }).dialog?.isWritten).toBe(false);
});
