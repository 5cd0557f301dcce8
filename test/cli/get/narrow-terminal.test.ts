// On a terminal of 80 cells a row of the usual size is one line: what is spare goes, and the rest is not broken by the terminal.
import { expect, test } from 'vitest';
import { COLUMNS } from '../../../src/cli/get/columns.ts';
import { formatTable } from '../../../src/cli/output/format-table.ts';
import type { Column } from '../../../src/cli/output/list-table.ts';
import type { Fields } from '../../../src/lib/fields.ts';
import { createZonedClock } from '../../../src/lib/zoned-time.ts';

const clock = createZonedClock('Asia/Tbilisi');

function narrow(columns: readonly Column[], item: Fields) {
  const { text, leftOut } = formatTable(columns, [item], { clock, room: 80 });
  return { widest: Math.max(...text.split('\n').map(line => line.length)), leftOut };
}

test('who ordered what, without what the source said and what took it back', () => {
  const ordered = {
    ...{ id: 'ch102k-10', askedMs: 405_000, who: 'operator', outcome: 'refused' },
    ...{ method: 'agent.reassign', params: { from: ['support'], to: [{ queue: 'billing', penalty: 0 }] } },
    about: { kind: 'agents', id: '1002', name: 'Olena Shevchenko', queues: [] },
    said: 'Unable to add interface: Already there',
    undoneBy: null,
  };
  const { widest, leftOut } = narrow(COLUMNS.commands, ordered);
  expect(widest).toBeLessThanOrEqual(80);
  expect(leftOut).toEqual(['SAID', 'UNDONE']);
});
