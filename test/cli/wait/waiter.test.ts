// What a wait takes for so: of which row, for how long without a break, and never of what nothing vouches for.
import { describe, expect, test } from 'vitest';
import { createWaiter } from '../../../src/cli/wait/waiter.ts';
import { type Awaited, parseWait } from '../../../src/protocol/index.ts';
import { NOON, sampleAgent, sampleFloor } from '../../protocol/contract/sample-floor.ts';

function awaitedOf(text: string): Awaited {
  const parsed = parseWait(text);
  if (!parsed.ok) throw new Error(parsed.advice);
  return parsed.is;
}

const onBreak = sampleFloor({ agents: { nino: sampleAgent({ since: NOON - 90_000 }) } });
const atWork = sampleFloor({ agents: { nino: sampleAgent({ state: 'available' }) } });
const seen = (document: typeof onBreak, at = NOON, isLive = true) => ({ document, at, isLive });
const idsOf = ({ items }: { readonly items: readonly { readonly id?: unknown }[] }) =>
  items.map(({ id }) => id);

describe('a wait', () => {
  test('is over at once where it is so', () => {
    expect(idsOf(createWaiter(awaitedOf('agents[*].state == break')).look(seen(onBreak)))).toEqual(['nino']);
  });

  test('for two minutes begins anew after each break in it', () => {
    const waiter = createWaiter(awaitedOf('agents[nino].state == break for 2m'));
    expect(idsOf(waiter.look(seen(onBreak, NOON)))).toEqual([]);
    expect(idsOf(waiter.look(seen(atWork, NOON + 60_000)))).toEqual([]);
    expect(idsOf(waiter.look(seen(onBreak, NOON + 70_000)))).toEqual([]);
    expect(idsOf(waiter.look(seen(onBreak, NOON + 180_000)))).toEqual([]);
    expect(idsOf(waiter.look(seen(onBreak, NOON + 190_000)))).toEqual(['nino']);
  });

  test('does not count what passed while nothing vouched for the floor', () => {
    const waiter = createWaiter(awaitedOf('agents[nino].state == break for 2m'));
    waiter.look(seen(onBreak, NOON));
    expect(idsOf(waiter.look(seen(onBreak, NOON + 130_000, false)))).toEqual([]);
    expect(idsOf(waiter.look(seen(onBreak, NOON + 140_000)))).toEqual([]);
  });

  test('for what runs by the clock is over without a change of the floor', () => {
    const waiter = createWaiter(awaitedOf('agents[nino].stateMs > 2m'));
    expect(idsOf(waiter.look(seen(onBreak, NOON)))).toEqual([]);
    expect(idsOf(waiter.look(seen(onBreak, NOON + 31_000)))).toEqual(['nino']);
  });

  test('knows a row by its name too, and says where there is none', () => {
    const look = (text: string) => createWaiter(awaitedOf(text)).look(seen(onBreak));
    expect(look('queues["sales"].waitingCount > 900').named).toHaveLength(1);
    expect(look('queues[nope].waitingCount > 900').named).toEqual([]);
    expect(look('queues[*].waitingCount > 900').named).toBeUndefined();
  });
});

describe('an expression of a wait', () => {
  test('may say for how long, and of how many a ratio has to be', () => {
    expect(awaitedOf('queues[*].last30m.serviceLevelRate < 80% for 1h30m least 25')).toMatchObject({
      ...{ forMs: 5_400_000, least: 25 },
    });
    expect(awaitedOf('queues[*].last30m.serviceLevelRate < 80%')).toMatchObject({ forMs: 0, least: 10 });
  });

  test('keeps words in quotes that look like an end of it', () => {
    expect(awaitedOf('agents[*].reason == "waiting for lunch"').when.figure.value).toBe('waiting for lunch');
  });
});
