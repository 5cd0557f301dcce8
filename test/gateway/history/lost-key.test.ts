// The key of customers' hashes is lost: the gateway starts, and says what can no longer be done.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AlertRow } from '../../../src/floor/index.ts';
import { createFakeSource } from '../../support/fake-source.ts';
import { openTestGateway } from '../../support/open-test-gateway.ts';
import { until } from '../../support/until.ts';
import { newFolder, readRows, settingsIn } from './support/data-folder.ts';

async function openOn(folder: string) {
  const source = createFakeSource();
  const gateway = await openTestGateway({ sources: [source], history: settingsIn(folder) });
  const standing = (): string[] => {
    gateway.hub.publish();
    const rows = Object.values<AlertRow>(gateway.hub.ledger.document.alerts);
    return rows.flatMap(({ rule, recoveredAt }) => (recoveredAt === undefined ? [rule] : []));
  };
  return { source, gateway, standing };
}

test('a gateway whose key was lost goes on with another, and raises an alert for as long as it matters', async () => {
  const folder = newFolder();
  const first = await openOn(folder);
  first.source.emit({
    ...{ type: 'contact.queued', contact: '7', queue: 'sales', ordinal: 1 },
    customer: '+995535291285',
  });
  await first.gateway.close();
  const offered = 'SELECT sum(offered) AS offered FROM queue_days';
  const before = readRows(folder, offered);
  rmSync(join(folder, 'customers.key'));

  const second = await openOn(folder);
  await until(() => second.standing().includes('customers-key-lost'));
  expect(second.gateway.log.filter(({ what }) => what === 'customers key is another')).toMatchObject([
    { level: 'error', reason: expect.stringContaining('by their masks alone') },
  ]);
  await second.gateway.close();
  expect(readRows(folder, offered)).toEqual(before);
});

test('one that has its key says nothing of it', async () => {
  const folder = newFolder();
  await (await openOn(folder)).gateway.close();
  const again = await openOn(folder);
  again.source.emit({ type: 'queue.described', queue: 'sales', name: 'Sales' });
  await until(() => readRows(folder, "SELECT 1 FROM events WHERE type = 'queue.described'").length > 0);
  expect(again.standing()).not.toContain('customers-key-lost');
});
