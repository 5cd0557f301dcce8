// A terminal of 80 cells has room for what matters of each list; what has none there is told.
import { expect, test } from 'vitest';
import { CONTEXT_TABLE } from '../../../src/cli/contexts/format-contexts.ts';
import { contactTable } from '../../../src/cli/explain/contact-table.ts';
import { formatTable } from '../../../src/cli/output/format-table.ts';
import type { ListTable } from '../../../src/cli/output/list-table.ts';
import { tokenTable } from '../../../src/cli/token/format-tokens.ts';
import { createZonedClock } from '../../../src/lib/zoned-time.ts';

const clock = createZonedClock('Asia/Tbilisi');

const token = {
  ...{ name: 'sales-admin', role: 'admin', unmask: true, state: 'good', origin: 'made', sessionCount: 2 },
  ...{ scope: { queues: ['sales', 'billing'], teams: [], campaigns: [] }, note: 'for the second floor' },
  ...{ expiresAt: '2026-12-24T09:00:00.000Z', lastUsedAt: '2026-11-23T10:05:32.000Z' },
  ...{ lastUsedFrom: 'http 10.1.2.3', createdAt: '2026-11-23T10:05:32.000Z', createdBy: 'nino' },
};
const context = {
  ...{ name: 'sales', isCurrent: true, isReadOnly: true, url: 'https://wall.sales.example:7420' },
  ...{ tokenFile: '/etc/ringtop/tokens/sales', caFile: '/etc/ringtop/ca/sales.pem', theme: 'light' },
};
const contact = {
  ...{ id: '1795428.17', queue: 'support', customer: '+995 5•• 100', enteredAt: '2026-11-23T10:05:32.000Z' },
  ...{ waitMs: 65_000, ending: 'abandoned', counted: 'not-met', because: 'left after the threshold' },
};

test.each([
  ['tokens', tokenTable(clock), token, 'NAME ROLE STATE EXPIRES'],
  ['contexts', CONTEXT_TABLE, context, 'CURRENT NAME URL READ-ONLY'],
  [
    'contacts',
    contactTable({ clock, now: Date.parse(token.createdAt) }),
    contact,
    'CONTACT WAITED COUNTED BECAUSE',
  ],
] as const satisfies readonly (readonly [string, ListTable, object, string])[])(
  'of %s',
  (_, { columns }, item, kept) => {
    const { text, leftOut } = formatTable(columns, [item], { room: 80 });
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(leftOut.length).toBeGreaterThan(0);
    const [titles = ''] = text.split('\n');
    for (const title of kept.split(' ')) expect(titles).toContain(title);
  },
);
