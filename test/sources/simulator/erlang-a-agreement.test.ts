// On one queue with constant arrivals, exponential talk and patience, no ring and no wrap-up, the simulator is Erlang A.
import { expect, test } from 'vitest';
import { type ErlangAQueue, toErlangA, toErlangAServiceLevel } from '../../../src/floor/index.ts';
import { createCenter } from '../../../src/sources/index.ts';
import { DAY_START, exponential, fixed, HOUR_MS, perHour, toAgent, toPlan, toQueue } from './small-plan.ts';

const THRESHOLD_MS = 20_000;
/** The center begins empty: what happens before it has settled is left out. */
const SETTLING_HOURS = 2;
const BATCH_HOURS = 10;
const BATCHES = 60;

const CASES: readonly { readonly what: string; readonly queue: ErlangAQueue }[] = [
  {
    what: 'a queue with agents to spare',
    queue: { arrivalsPerHour: 200, handleMs: 180_000, patienceMs: 300_000, agents: 14 },
  },
  {
    what: 'a queue with more callers than its agents can serve',
    queue: { arrivalsPerHour: 200, handleMs: 180_000, patienceMs: 120_000, agents: 9 },
  },
];

/** One batch: sums over the contacts that entered in it. */
interface Batch {
  offered: number;
  abandoned: number;
  answeredInTime: number;
  waited: number;
  waitMs: number;
}

for (const { what, queue } of CASES) {
  test(`waits, abandons and service level of ${what} agree with Erlang A within three standard errors`, () => {
    const batches = simulate(queue);
    const { abandonRate, waitMs, waitShare } = toErlangA(queue);
    expectWithin(batches, ({ abandoned, offered }) => abandoned / offered, abandonRate);
    expectWithin(batches, batch => batch.waitMs / batch.offered, waitMs);
    expectWithin(batches, ({ waited, offered }) => waited / offered, waitShare);
    const serviceLevel = toErlangAServiceLevel(queue, THRESHOLD_MS);
    expectWithin(batches, ({ answeredInTime, offered }) => answeredInTime / offered, serviceLevel);
  });
}

/** Batch means: batches of ten hours are long against a wait, so that their means are all but independent. */
function expectWithin(batches: readonly Batch[], toFigure: (batch: Batch) => number, expected: number): void {
  const figures = batches.map(toFigure);
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
  const variance = figures.reduce((sum, figure) => sum + (figure - mean) ** 2, 0) / (figures.length - 1);
  const standardError = Math.sqrt(variance / figures.length);
  expect(Math.abs(mean - expected) / standardError).toBeLessThan(3);
  // Not by being blind: the run is long enough to tell five per cent apart.
  expect(standardError).toBeLessThan(0.05 * expected);
}

function simulate({ arrivalsPerHour, handleMs, patienceMs, agents }: ErlangAQueue): Batch[] {
  const plan = toPlan({
    queues: [
      toQueue({
        id: 'q',
        arrivals: perHour(arrivalsPerHour),
        answer: fixed(0),
        talk: exponential(handleMs / 1000),
        patience: exponential(patienceMs / 1000),
      }),
    ],
    agents: Array.from({ length: agents }, (_, index) => toAgent(`a${index}`, { q: 0 })),
  });
  const center = createCenter(plan, 7, DAY_START);
  const batches = Array.from({ length: BATCHES }, toEmptyBatch);
  const enteredAt = new Map<string, number>();
  const batchOf = (at: number): Batch | undefined =>
    batches[Math.floor(((at - DAY_START) / HOUR_MS - SETTLING_HOURS) / BATCH_HOURS)];
  const end = (contact: string, at: number, isAnswered: boolean): void => {
    const entered = enteredAt.get(contact) ?? at;
    enteredAt.delete(contact);
    const batch = batchOf(entered);
    if (batch) countEnd(batch, { waitMs: at - entered, isAnswered });
  };
  // An hour more, so that the last contacts have come to their end.
  for (let hour = 1; hour <= SETTLING_HOURS + BATCHES * BATCH_HOURS + 1; hour++)
    for (const event of center.advance(DAY_START + hour * HOUR_MS)) {
      if (event.type === 'contact.queued') enteredAt.set(event.contact, event.at);
      if (event.type === 'contact.answered') end(event.contact, event.at, true);
      if (event.type === 'contact.left') end(event.contact, event.at, false);
    }
  return batches;
}

function toEmptyBatch(): Batch {
  return { offered: 0, abandoned: 0, answeredInTime: 0, waited: 0, waitMs: 0 };
}

function countEnd(batch: Batch, { waitMs, isAnswered }: { waitMs: number; isAnswered: boolean }): void {
  batch.offered += 1;
  batch.waitMs += waitMs;
  if (waitMs > 0) batch.waited += 1;
  if (!isAnswered) batch.abandoned += 1;
  else if (waitMs <= THRESHOLD_MS) batch.answeredInTime += 1;
}
