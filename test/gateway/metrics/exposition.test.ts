// A scrape of a large floor holds nobody up: it is made in steps, tells of one instant, and is made once for all who wait.
import { expect, onTestFinished, test } from 'vitest';
import { createExposition } from '../../../src/gateway/metrics/exposition.ts';
import type { MetricFamily } from '../../../src/gateway/metrics/metric-family.ts';
import { createFakeSource } from '../../support/fake-source.ts';
import { openTestGateway, TOKEN } from '../../support/open-test-gateway.ts';
import { parseExposition } from '../../support/parse-exposition.ts';

/** How often the main thread came to do something else. */
function countTurns(): () => number {
  let turns = 0;
  let next = setImmediate(turn);
  function turn(): void {
    turns += 1;
    next = setImmediate(turn);
  }
  onTestFinished(() => clearImmediate(next));
  return () => turns;
}

test('between two families the gateway comes to do what it is there for', async () => {
  const turnOf = countTurns();
  const readAt: number[] = [];
  const families = Array.from(
    { length: 5 },
    (_, n): MetricFamily => ({
      ...{ name: `ringtop_test_${n}`, type: 'gauge', help: 'One figure of several.' },
      read() {
        readAt.push(turnOf());
        return [{ value: n }];
      },
    }),
  );
  const read = parseExposition(await createExposition(families).text());
  expect(families.map(({ name }) => read.get(name)?.samples[0]?.value)).toEqual([0, 1, 2, 3, 4]);
  expect(new Set(readAt).size).toBe(families.length);
});

test('what the floor does meanwhile is told the next time: numerator and denominator are of one instant', async () => {
  const source = createFakeSource();
  const gateway = await openTestGateway({ sources: [source] });
  source.emit({ type: 'queue.described', queue: 'support', name: 'Support' });
  gateway.hub.publish();
  const scrape = async () => {
    const answer = await fetch(`${gateway.httpUrl}/metrics`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    const families = parseExposition(await answer.text());
    const figureOf = (name: string) => families.get(`ringtop_queue_${name}`)?.samples[0]?.value ?? 0;
    return figureOf('waiting_contacts') - figureOf('offered_total');
  };
  let calls = 0;
  const calling = setInterval(() => {
    calls += 1;
    source.emit({ type: 'contact.queued', contact: `c${calls}`, queue: 'support', ordinal: 1 });
    gateway.hub.publish();
  }, 0);
  onTestFinished(() => clearInterval(calling));
  for (let n = 0; n < 5; n++) expect(await scrape()).toBe(0);
  expect(calls).toBeGreaterThan(5);
});

test('those who ask at once are given the same text', async () => {
  const source = createFakeSource();
  const gateway = await openTestGateway({ sources: [source] });
  const ask = async () => {
    const headers = { authorization: `Bearer ${TOKEN}` };
    const text = await (await fetch(`${gateway.httpUrl}/metrics`, { headers })).text();
    return /process_cpu_seconds_total \S+/.exec(text)?.[0];
  };
  await ask();
  const texts = await Promise.all(Array.from({ length: 8 }, ask));
  expect(new Set(texts).size).toBeLessThan(8);
});
