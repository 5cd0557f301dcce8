// Undoing, whatever was ordered and whatever happened since: as before where it still stands, untouched where not.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AgentRow,
  type Command,
  expectedAfter,
  type Membership,
  planUndo,
  type Sight,
} from '../../../src/floor/index.ts';
import { agentRow, sight } from './sights.ts';

type Memberships = AgentRow['memberships'];

const QUEUES = ['support', 'billing', 'vip', '__proto__'];
const queue = fc.constantFrom(...QUEUES);
const penalty = fc.integer({ min: 0, max: 2 });
const reason = fc.constantFrom('lunch', 'coffee');

const membership: fc.Arbitrary<Membership> = fc.oneof(
  { weight: 1, arbitrary: penalty.map(moved) },
  {
    weight: 6,
    arbitrary: fc
      .record({ penalty, isFixed: fc.boolean(), isPaused: fc.boolean(), reason: fc.option(reason) })
      .map(({ penalty, isFixed, isPaused, reason }) => ({
        penalty,
        ...(isFixed ? { fixed: true as const } : {}),
        ...(isPaused ? { paused: true as const, ...(reason === null ? {} : { reason }) } : {}),
      })),
  },
);

function moved(penalty: number): Membership {
  return { penalty, fixed: true, paused: true, reason: 'moved', moved: true };
}

const memberships: fc.Arbitrary<Memberships> = fc
  .uniqueArray(fc.tuple(queue, membership), { minLength: 1, selector: ([name]) => name })
  .map(entries => Object.assign(Object.create(null), ...entries.map(([name, one]) => own(name, one))));

/** Also for `__proto__`. */
function own(name: string, one: Membership): Memberships {
  return Object.defineProperty(Object.create(null), name, { value: one, enumerable: true });
}

const agent = 'nino';
const scope = fc
  .option(fc.uniqueArray(queue, { minLength: 1 }))
  .map(queues => (queues === null ? {} : { queues }));

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc
    .tuple(scope, reason)
    .map(([said, why]) => ({ method: 'agent.pause' as const, agent, ...said, reason: why })),
  scope.map(said => ({ method: 'agent.unpause' as const, agent, ...said })),
  fc
    .tuple(queue, penalty)
    .map(([name, of]) => ({ method: 'agent.add' as const, agent, queue: name, penalty: of })),
  queue.map(name => ({ method: 'agent.remove' as const, agent, queue: name })),
  fc
    .tuple(queue, penalty)
    .map(([name, of]) => ({ method: 'agent.setPenalty' as const, agent, queue: name, penalty: of })),
  fc.tuple(fc.uniqueArray(queue), penalty, fc.boolean()).map(([names, of, isPausing]) => ({
    method: 'agent.reassign' as const,
    agent,
    from: names.slice(1),
    to: names.slice(0, 1).map(name => ({ queue: name, penalty: of })),
    ...(isPausing ? { via: 'pause' as const } : {}),
  })),
);

const at = (all: Memberships, more: Partial<AgentRow> = {}): Sight =>
  sight({ agents: { [agent]: agentRow(all, more) } });
const of = (seen: Sight): Memberships => seen.agents[agent]?.memberships ?? {};
const carryOut = (commands: readonly Command[], from: Sight): Sight =>
  commands.reduce((seen, command) => expectedAfter(command, seen), from);
/** What a source may refuse is not ordered here: who is fixed is not taken out. */
const isPossible = (command: Command, all: Memberships): boolean =>
  !('queue' in command && command.method === 'agent.remove' && all[command.queue]?.fixed);

test('undone at once, all is as it was, but for who is left alone', () => {
  fc.assert(
    fc.property(memberships, anyCommand, (all, command) => {
      fc.pre(isPossible(command, all));
      const before = at(all);
      const after = expectedAfter(command, before);
      const plan = planUndo({ command, before, after, now: after });
      if (plan.kept.length > 0) {
        for (const { because } of plan.kept) expect(['logged-out', 'last-queue']).toContain(because);
        return;
      }
      expect({ ...of(carryOut(plan.commands, after)) }).toEqual({ ...all });
    }),
    { numRuns: 2_000 },
  );
});

test('what somebody else changed since stays as he left it', () => {
  fc.assert(
    fc.property(memberships, anyCommand, anyCommand, (all, command, other) => {
      fc.pre(isPossible(command, all));
      const before = at(all);
      const after = expectedAfter(command, before);
      const now = expectedAfter(other, after);
      const plan = planUndo({ command, before, after, now });
      const undone = of(carryOut(plan.commands, now));
      for (const { queue: name = '', because } of plan.kept)
        if (because === 'changed' && isOnePiece(command)) expect(undone[name]).toEqual(of(now)[name]);
      for (const name of QUEUES) if (!isNamed(command, name)) expect(undone[name]).toEqual(of(now)[name]);
    }),
    { numRuns: 2_000 },
  );
});

test('nobody who is out is logged in, and nobody who is in is logged out', () => {
  fc.assert(
    fc.property(memberships, anyCommand, anyCommand, fc.boolean(), (all, command, other, isOut) => {
      const before = at(all);
      const after = expectedAfter(command, before);
      const later = of(expectedAfter(other, after));
      const now = at(later, isOut ? { state: 'offline' } : {});
      const { commands } = planUndo({ command, before, after, now });
      if (isOut) expect(commands).toEqual([]);
      const left = Object.keys(of(carryOut(commands, now))).length;
      expect(left > 0).toBe(Object.keys(later).length > 0);
    }),
    { numRuns: 2_000 },
  );
});

test('what was overtaken is left, however it looks', () => {
  fc.assert(
    fc.property(memberships, anyCommand, (all, command) => {
      const before = at(all);
      const after = expectedAfter(command, before);
      const overtaken = new Set(QUEUES.flatMap(name => [`place ${name}`, `pause ${name}`]));
      expect(planUndo({ command, before, after, now: after, overtaken }).commands).toEqual([]);
    }),
  );
});

/** Of others a part may go back while another part stays. */
function isOnePiece({ method }: Command): boolean {
  return ['agent.remove', 'agent.setPenalty', 'agent.pause', 'agent.unpause'].includes(method);
}

function isNamed(command: Command, name: string): boolean {
  if ('queue' in command) return command.queue === name;
  if ('from' in command)
    return command.from.includes(name) || command.to.some(({ queue: to }) => to === name);
  return !('queues' in command) || command.queues === undefined || command.queues.includes(name);
}
