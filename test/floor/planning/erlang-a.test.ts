// Erlang A against published and exactly computed values (METRICS §3.2), and against its own limits.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ErlangAQueue, toErlangA, toErlangAServiceLevel } from '../../../src/floor/index.ts';

const MINUTE_MS = 60_000;

const fourteen: ErlangAQueue = { arrivalsPerHour: 200, handleMs: 180_000, patienceMs: 300_000, agents: 14 };
const fifty: ErlangAQueue = { arrivalsPerHour: 2_880, handleMs: 60_000, patienceMs: 120_000, agents: 50 };

// METRICS §3.2, computed there to 60 digits; the first two reproduce pyworkforce's published tests.
const VECTORS = [
  {
    what: '14 agents, 100 calls in half an hour',
    queue: fourteen,
    waitShare: 0.145260114296,
    abandonRate: 0.013983744122,
    occupancyRate: 0.704297325627,
    waitMs: 0.069918720612 * MINUTE_MS,
  },
  {
    what: '13 agents for the same calls',
    queue: { ...fourteen, agents: 13 },
    waitShare: 0.225797,
    abandonRate: 0.024963,
    occupancyRate: 0.750028,
    waitMs: 0.124817 * MINUTE_MS,
  },
  {
    what: '50 agents, 48 calls a minute (Garnett, Mandelbaum, Reiman 2002)',
    queue: fifty,
    waitShare: undefined,
    abandonRate: 0.0309122491622,
    occupancyRate: 0.930324240804,
    waitMs: 3_709.46989946,
  },
];

for (const { what, queue, ...expected } of VECTORS) {
  test(`${what}: waits, abandons and occupancy are those of the literature`, () => {
    const figures = toErlangA(queue);
    if (expected.waitShare !== undefined) expect(figures.waitShare).toBeCloseTo(expected.waitShare, 6);
    expect(figures.abandonRate).toBeCloseTo(expected.abandonRate, 6);
    expect(figures.occupancyRate).toBeCloseTo(expected.occupancyRate, 6);
    expect(figures.waitMs / MINUTE_MS).toBeCloseTo(expected.waitMs / MINUTE_MS, 6);
  });
}

test('the first vector holds to eleven digits', () => {
  const { waitShare, abandonRate, occupancyRate, waitMs } = toErlangA(fourteen);
  expect(waitShare).toBeCloseTo(0.145260114296, 11);
  expect(abandonRate).toBeCloseTo(0.013983744122, 11);
  expect(occupancyRate).toBeCloseTo(0.704297325627, 11);
  expect(waitMs / MINUTE_MS).toBeCloseTo(0.069918720612, 11);
  expect(toErlangA(fifty).waitingCount).toBeCloseTo(2.9676, 4);
});

test('the service level of the literature: 91.68 % within 20 s with 14 agents, 85.82 % with 13', () => {
  expect(toErlangAServiceLevel(fourteen, 20_000)).toBeCloseTo(0.916792091864, 11);
  expect(toErlangAServiceLevel({ ...fourteen, agents: 13 }, 20_000)).toBeCloseTo(0.858177700031, 11);
});

test('customers who never lose patience make it Erlang C', () => {
  const patient = { ...fifty, patienceMs: 1e12 };
  // METRICS §3.2: Erlang C of the same queue has a speed of answer of 20.8336683359 s and 16.6669 waiting.
  expect(toErlangA(patient).waitMs / 1000).toBeCloseTo(20.83367, 4);
  expect(toErlangA(patient).waitingCount).toBeCloseTo(16.6669, 3);
});

test('customers without any patience make it Erlang B: who cannot be answered at once is gone', () => {
  // B(17, 10) of METRICS §3.2.
  const impatient = { arrivalsPerHour: 200, handleMs: 180_000, patienceMs: 0.001, agents: 17 };
  expect(toErlangA(impatient).abandonRate).toBeCloseTo(0.0129488752247, 7);
});

const anyQueue = fc.record({
  arrivalsPerHour: fc.integer({ min: 1, max: 4_000 }),
  handleMs: fc.integer({ min: 5_000, max: 900_000 }),
  patienceMs: fc.integer({ min: 5_000, max: 3_600_000 }),
  agents: fc.integer({ min: 1, max: 150 }),
});
const SEEDED = { seed: 7, numRuns: 200 };

test('at any load, who is not answered however long he may wait has abandoned', () => {
  fc.assert(
    fc.property(anyQueue, queue => {
      const everAnswered = toErlangAServiceLevel(queue, 1e15);
      expect(everAnswered + toErlangA(queue).abandonRate).toBeCloseTo(1, 9);
    }),
    SEEDED,
  );
});

test('one agent more never lowers the service level nor raises the wait', () => {
  fc.assert(
    fc.property(anyQueue, queue => {
      const more = { ...queue, agents: queue.agents + 1 };
      expect(toErlangAServiceLevel(more, 20_000)).toBeGreaterThanOrEqual(
        toErlangAServiceLevel(queue, 20_000) - 1e-9,
      );
      expect(toErlangA(more).waitMs).toBeLessThanOrEqual(toErlangA(queue).waitMs + 1e-6);
    }),
    SEEDED,
  );
});
