// With one of two PBXs lost, each total says of how many it is, and counts nobody who may not be there.
import { expect, test } from 'vitest';
import type { FloorDocument } from '../../../src/floor/index.ts';
import {
  buildAgent,
  buildChannel,
  buildDocument,
  buildQueue,
  buildSource,
  buildStaffing,
} from '../support/build-rows.ts';
import { draw } from '../support/draw.ts';
import { textsOf } from '../support/line-text.ts';
import { NOW } from '../support/scene-of.ts';

const counted = { offered: 40, answered: 40, met: 38, of: 40 };
const of = (queue: string) => ({ memberships: { [queue]: { penalty: 0 } } });
const south = { source: 'south' } as const;

const document: FloorDocument = buildDocument({
  sources: {
    'pbx-north': buildSource(),
    south: buildSource({ ...south, name: 'South', state: 'lost', since: NOW - 60_000, reason: 'gone' }),
  },
  channels: {
    voice: buildChannel({
      sources: { 'pbx-north': true, south: true },
      queueCount: 2,
      staffing: buildStaffing({ available: 3 }),
    }),
  },
  queues: {
    support: buildQueue({ now: NOW, name: 'Support', today: counted }),
    sales: buildQueue({ now: NOW, name: 'Sales', today: { ...counted, met: 0 }, ...south, waits: [50] }),
  },
  agents: {
    nino: buildAgent({ name: 'Nino', state: 'available', ...of('support') }),
    dato: buildAgent({ name: 'Dato', state: 'available', ...of('sales'), ...south }),
    tamar: buildAgent({ name: 'Tamar', state: 'available', ...of('sales'), ...south }),
  },
});

test('every tile says so at 80 columns, uncut, and its figure is of the PBX that is live', () => {
  const [titles, figures] = textsOf(draw('tiles', { document }));
  expect(titles).toMatch(/WAITING 1\/2 +LONGEST 1\/2 +SERVICE LEVEL 1\/2 +ABANDONED 1\/2 +FREE 1\/2/);
  expect(figures).toMatch(/^ · .*95 % .* 1 of 1 *$/);
});

test('in words where there is room for them', () => {
  const [titles] = textsOf(draw('tiles', { document, columns: 200, rows: 50 }));
  expect(titles).toMatch(/WAITING partial 1 of 2 .*SERVICE LEVEL TODAY 1\/2 .*FREE partial 1 of 2/);
});

test('so do the states, the total of the queues, and the line that all is well', () => {
  expect(textsOf(draw('states', { document }))[0]).toMatch(/○ 1 free? .*1 of 2|○ 1 free .*1\/2/);
  expect(textsOf(draw('states', { document, columns: 200, rows: 50 }))[0]).toContain(
    'partial 1 of 2, 1 person, 1 place',
  );
  expect(textsOf(draw('queues', { document })).find(line => line.includes('voice 1/2'))).toBeDefined();
  const agents = textsOf(draw('agents', { document, view: { showsAllAgents: false } }));
  expect(agents.join('\n')).toContain('1 agent of the live sources within limits, 2 not known');
});
