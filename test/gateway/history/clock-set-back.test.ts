// A machine's clock stood in the future when the gateway ran, and is right again: who comes now is counted today.
import { expect, test } from 'vitest';
import { checkHistory, openCare } from '../../../src/gateway/history/care/index.ts';
import { createFakeSource } from '../../support/fake-source.ts';
import { openTestGateway } from '../../support/open-test-gateway.ts';
import { newFolder, settingsIn } from './support/data-folder.ts';

const NOW = Date.UTC(2026, 10, 23, 9);
const HOUR_MS = 3_600_000;

async function runAt(folder: string, at: number, callers: readonly string[]) {
  const now = () => at;
  const source = createFakeSource({ now });
  const tuning = { clock: { now, rate: 1 } };
  const gateway = await openTestGateway({ sources: [source], history: settingsIn(folder), tuning });
  for (const contact of callers)
    source.emit(
      { type: 'contact.queued', contact, queue: 'sales', ordinal: 1 },
      { type: 'contact.left', contact, queue: 'sales', exit: 'abandoned' },
    );
  gateway.hub.publish();
  const { offered } = gateway.hub.ledger.document.queues.sales?.today ?? { offered: 0 };
  const said = gateway.log.filter(({ what }) => what === 'the floor begins anew');
  await gateway.close();
  return { offered, said };
}

function problemsIn(folder: string): readonly string[] {
  const care = openCare(folder);
  try {
    return checkHistory(care.db).problems;
  } finally {
    care.close();
  }
}

test('by a year: the floor begins anew, it is said, and a start after that goes on from there', async () => {
  const folder = newFolder();
  expect(await runAt(folder, NOW + 8_760 * HOUR_MS, ['c1', 'c2'])).toMatchObject({ offered: 2, said: [] });
  const back = await runAt(folder, NOW, ['c3']);
  expect(back).toMatchObject({ offered: 1, said: [{ level: 'warn' }] });
  expect(await runAt(folder, NOW + HOUR_MS, ['c4'])).toMatchObject({ offered: 2, said: [] });
  expect(problemsIn(folder)).toEqual([]);
}, 30_000);

test('by an hour, within its day: the day goes on, and counts on', async () => {
  const folder = newFolder();
  await runAt(folder, NOW, ['c1', 'c2']);
  expect(await runAt(folder, NOW - HOUR_MS, ['c3'])).toMatchObject({ offered: 3, said: [] });
  expect(problemsIn(folder)).toEqual([]);
}, 30_000);
