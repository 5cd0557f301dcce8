// Somebody moves the data folder away while the gateway runs. Writing into a file that nobody will find again is no memory:
// the wall goes on, it is told, and once the folder is back nothing is missing.
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createHistoryApi } from '../../../src/gateway/history/history-api-of.ts';
import { DEFAULT_KEEP } from '../../../src/gateway/history/retention.ts';
import { createFakeSource } from '../../support/fake-source.ts';
import { openTestGateway } from '../../support/open-test-gateway.ts';
import { until } from '../../support/until.ts';
import { newFolder, readRows, settingsIn } from './support/data-folder.ts';

test('a folder that is moved away stops the history in words, not the wall, and brought back it misses nothing', async () => {
  const folder = newFolder();
  const source = createFakeSource();
  const gateway = await openTestGateway({ sources: [source], history: settingsIn(folder) });
  const come = (contact: string) =>
    source.emit({ type: 'contact.queued', contact, queue: 'sales', ordinal: 1 });
  come('c1');
  await until(() => Number(readRows(folder, 'SELECT count(*) AS n FROM events')[0]?.n) >= 3);

  renameSync(folder, `${folder}.away`);
  come('c2');
  await until(() => gateway.history.state.state === 'stopped');
  expect(gateway.history.state.trouble?.reason).toContain('history.db is gone');
  gateway.hub.publish();
  expect(gateway.hub.ledger.document.queues.sales?.today.offered).toBe(2);

  renameSync(`${folder}.away`, folder);
  await until(() => gateway.history.state.state === 'writing');
  come('c3');
  await until(
    () =>
      Number(readRows(folder, "SELECT count(*) AS n FROM events WHERE type = 'contact.queued'")[0]?.n) === 3,
  );
  expect(gateway.history.state.lostCount).toBe(0);
}, 30_000);

test('another file in the place of the one that was opened is not gone on with', () => {
  const folder = newFolder();
  const init = { file: join(folder, 'history.db'), key: new Uint8Array(32), customers: 'hashed' } as const;
  const more = { keep: DEFAULT_KEEP, checkpointMs: 60_000, mark: '0:0' };
  const api = createHistoryApi({ ...init, ...more }, []);
  expect(api.open()).toMatchObject({ trouble: { reason: expect.stringContaining('another stands there') } });
  rmSync(folder, { recursive: true });
});
