// Two rows of one name from two sources: each says which source it is of, wherever it is named.
import { describe, expect, test } from 'vitest';
import { sayLabel } from '../../../src/tui/moment/label.ts';
import { buildAgent, buildChannel, buildDocument, buildQueue, buildSource } from '../support/build-rows.ts';
import { draw } from '../support/draw.ts';
import { textsOf } from '../support/line-text.ts';
import { NOW } from '../support/scene-of.ts';

const south = 'pbx-south';
const both = { 'pbx-north': buildSource(), [south]: buildSource({ source: south, name: south }) };
const queue = (of: Partial<Parameters<typeof buildQueue>[0]>) =>
  buildQueue({ now: NOW, name: 'Support', ...of });
const document = buildDocument({
  sources: both,
  channels: { voice: buildChannel({ queueCount: 3 }) },
  queues: {
    n: queue({ order: 1, waits: [150] }),
    s: queue({ order: 2, source: south }),
    sales: queue({ order: 3, name: 'Sales' }),
  },
  agents: {
    n: buildAgent({ name: 'Nino Beridze', memberships: { n: { penalty: 0 } } }),
    s: buildAgent({ name: 'Nino Beridze', source: south, memberships: { s: { penalty: 0 } } }),
    d: buildAgent({ name: 'Dato K.', memberships: { sales: { penalty: 0 } } }),
  },
});

describe('a name that two sources have', () => {
  test('is followed by the source’s in the queue table, and only that name', () => {
    const names = textsOf(draw('queues', { document })).map(line => line.slice(1, 22).trim());
    expect(names.slice(2)).toEqual(['Support (pbx-north)', 'Support (pbx-south)', 'Sales', 'voice']);
  });

  test('is in the agent table too, also of the queue he is in', () => {
    const rows = textsOf(draw('agents', { document, columns: 100, view: { showsAllAgents: true } }));
    expect(rows.filter(row => row.includes('Nino Beridze (pbx-north)'))).toHaveLength(1);
    expect(rows.filter(row => row.includes('Nino Beridze (pbx-south)'))).toHaveLength(1);
    expect(rows.filter(row => row.includes('Dato K.  '))).toHaveLength(1);
  });

  test('is in the alerts', () => {
    expect(textsOf(draw('alerts', { document }))[0]).toMatch(/^ !! Support \(pbx-north\): /);
  });

  test('is the name alone where one source has both', () => {
    const one = { ...document, queues: { n: queue({ order: 1 }), s: queue({ order: 2 }) } };
    expect(textsOf(draw('queues', { document: one }))[2]).toMatch(/^›Support {3}/);
  });
});

test('a name too long is cut, and its source is not', () => {
  const name = 'Technical support of the north';
  expect(sayLabel({ name, from: south }, 20)).toBe('Technic… (pbx-south)');
  expect(sayLabel({ name }, 20)).toBe('Technical support o…');
  expect(sayLabel({ name, from: south })).toBe(`${name} (pbx-south)`);
});
