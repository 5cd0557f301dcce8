// What is written into a file that was removed is on no disk: nobody is told that it was recorded.
import { mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serveJournal } from '../../../src/gateway/journal/serve-journal.ts';

const AT = Date.UTC(2026, 10, 27, 10);

test.each(['journal.db', 'audit.ndjson'])(
  'without its %s nothing is recorded, and once it is back all is as before',
  name => {
    const folder = mkdtempSync(join(tmpdir(), 'ringtop-gone-'));
    const journal = serveJournal({ folder }, () => AT);
    const write = () =>
      journal.write({ orders: [], standings: [], audit: [{ at: AT, what: 'command.asked' }] });
    expect(write()).toMatchObject({ ok: true });
    renameSync(join(folder, name), join(folder, `${name}.away`));
    expect(write()).toMatchObject({ ok: false, reason: expect.stringContaining(`${name} is gone`) });
    renameSync(join(folder, `${name}.away`), join(folder, name));
    expect(write()).toMatchObject({ ok: true });
    journal.close();
  },
);
