// A question to open in a test: whether a pause is to be undone. What was confirmed is seen as the order that it is.
import type { UndoDialog, UndoEntry } from '../../../src/tui/view-state/index.ts';
import { preview } from './replies.ts';
import { NOW } from './scene-of.ts';

export function buildQuestion(entries: readonly UndoEntry[] = [buildEntry()]): UndoDialog {
  const values = { count: entries.length, name: 'Nino Beridze', to: '' };
  return { kind: 'undo', title: { key: 'deed.pause', values }, at: NOW, entries };
}

export function buildEntry(more: Parameters<typeof preview>[0] = {}): UndoEntry {
  const orders = [{ method: 'agent.unpause', agent: '1002' }];
  const asked = preview({ undoes: 'c1', orders, ...more });
  return {
    ...{ command: 'c1', name: 'Nino Beridze', method: 'agent.pause' },
    ...(asked.ok ? { preview: asked.preview } : {}),
  };
}
