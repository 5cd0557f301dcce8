// A question to open in a test: Enter quits, so that what was confirmed is seen.
import type { ConfirmDialog } from '../../../src/tui/view-state/index.ts';

export function buildQuestion(more: Partial<ConfirmDialog> = {}): ConfirmDialog {
  return {
    kind: 'confirm',
    title: { key: 'detail.queue', values: { name: 'Support' } },
    lines: [{ key: 'queues.places' }],
    confirm: { key: 'key.quit' },
    cancel: { key: 'key.back' },
    effects: [{ effect: 'quit' }],
    ...more,
  };
}
