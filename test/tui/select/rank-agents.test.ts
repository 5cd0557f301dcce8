// Who stands as he did keeps his place without being asked again: the order is as if all were ranked anew.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AgentRow } from '../../../src/floor/index.ts';
import { NO_MARKS } from '../../../src/tui/moment/judgement.ts';
import { judgeFloor } from '../../../src/tui/moment/marks.ts';
import { type AgentOrder, EMPTY_ORDER, selectAgentOrder } from '../../../src/tui/select/agent-order.ts';
import { buildAgent, buildDocument, buildQueue } from '../support/build-rows.ts';
import { momentOf, NOW } from '../support/scene-of.ts';

const IDS = ['1', '2', '3', '4', '5', '6', 'constructor'];

const anyAgent = fc.record({
  name: fc.constantFrom('Nino', 'ნინო', 'Dato', 'Olena', 'Əli'),
  state: fc.constantFrom('available', 'on-contact', 'break', 'wrap-up', 'unreachable', 'offline'),
  since: fc.integer({ min: 0, max: 20 }).map(minutes => NOW - minutes * 60_000),
  queue: fc.constantFrom('support', 'sales'),
});

/** What happens within a second or a minute: somebody has another row, comes, or goes; callers wait, or do not. */
const anyStep = fc.record({
  changes: fc.array(
    fc.record({ id: fc.constantFrom(...IDS), row: fc.option(anyAgent, { nil: undefined, freq: 4 }) }),
    { maxLength: 4 },
  ),
  waitMs: fc.constantFrom(1_000, 1_000, 70_000, 600_000),
  waits: fc.constantFrom([], [5], [45]),
});

test.each([false, true])(
  'an order made of the one before is that of all ranked anew (by name: %s)',
  byName => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 8 }), steps => {
        let agents: Record<string, AgentRow> = {};
        let marks = NO_MARKS;
        let before: AgentOrder = EMPTY_ORDER;
        let now = NOW;
        for (const { changes, waitMs, waits } of steps) {
          now += waitMs;
          agents = { ...agents };
          for (const { id, row } of changes) {
            delete agents[id];
            if (row) agents[id] = buildAgent({ ...row, memberships: { [row.queue]: { penalty: 0 } } });
          }
          const document = buildDocument({
            agents,
            queues: { support: buildQueue({ now, waits }), sales: buildQueue({ now }) },
          });
          const moment = momentOf({ document, now });
          marks = judgeFloor(marks, { ...moment, marks });
          const quick = selectAgentOrder({ ...moment, marks }, { byName, before });
          const { needy, working, offline } = selectAgentOrder({ ...moment, marks }, { byName });
          expect(quick).toMatchObject({ needy, working, offline });
          before = quick;
        }
      }),
      { numRuns: 300 },
    );
  },
);

test('an order in which nobody has another place is of the same lists', () => {
  const moment = momentOf();
  const order = selectAgentOrder(moment, { byName: false });
  const { working, offline } = selectAgentOrder(moment, { byName: false, before: order });
  expect(working).toBe(order.working);
  expect(offline).toBe(order.offline);
});
