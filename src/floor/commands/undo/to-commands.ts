// From the steps that bring an agent's memberships back to the commands for them: open and join first, leave after.
import type { AgentId, QueueId } from '../../ids.ts';
import type { AgentRow } from '../../rows/agent-row.ts';
import type { Command } from '../command.ts';
import { awayOf } from './away.ts';
import type { Step } from './membership-change.ts';

type Leaving = Of<'leave'> | Of<'away'>;
type Joining = Of<'join'> | Of<'return'>;
type Of<Name extends Step['step']> = Extract<Step, { readonly step: Name }>;
type Pausing = Of<'pause'> | Of<'open'>;

/** The agent as the command left him, and as he is now. */
export interface Seen {
  readonly agent: AgentId;
  readonly became: AgentRow;
  readonly is: AgentRow;
}

export function toCommands(steps: readonly Step[], seen: Seen): Command[] {
  const joins = steps.filter(step => step.step === 'join' || step.step === 'return');
  const leaves = steps.filter(step => step.step === 'leave' || step.step === 'away');
  const penalties = steps.filter(step => step.step === 'penalty');
  const opens = steps.filter(step => step.step === 'open');
  const pauses = steps.filter(step => step.step === 'pause');
  const { agent } = seen;
  return [
    ...toPauses(opens, seen),
    ...toMoves(agent, joins, leaves),
    ...penalties.map(({ queue, penalty }) => ({
      method: 'agent.setPenalty' as const,
      agent,
      queue,
      penalty,
    })),
    ...toPauses(pauses, seen),
    ...toPauses(
      joins.flatMap(join => pauseOfJoin(join, opens, seen)),
      seen,
    ),
  ];
}

/** One command where he both joins and leaves: it is undone as a whole where a step of it fails. */
function toMoves(agent: AgentId, joins: readonly Joining[], leaves: readonly Leaving[]): Command[] {
  const to = joins.map(({ queue, was }) => ({ queue, penalty: was.penalty }));
  const from = leaves.map(({ queue }) => queue);
  const isAway = leaves.some(({ step }) => step === 'away');
  if (isAway) return [{ method: 'agent.reassign', agent, from, to, via: 'pause' }];
  if (to.length > 0 && from.length > 0) return [{ method: 'agent.reassign', agent, from, to }];
  return [
    ...to.map(place => ({ method: 'agent.add' as const, agent, ...place })),
    ...from.map(queue => ({ method: 'agent.remove' as const, agent, queue })),
  ];
}

/**
 * He joins as he is elsewhere by then. Who went away since stays away there too; else he is brought to how he was in it.
 */
function pauseOfJoin(
  { queue, was }: Joining,
  opens: readonly Of<'open'>[],
  { became, is }: Seen,
): readonly Pausing[] {
  const away = opens.length > 0 ? undefined : awayOf(Object.values(is.memberships));
  if (away !== undefined && awayOf(Object.values(became.memberships)) === undefined) return [];
  if (!was.paused) return away === undefined ? [] : [{ step: 'open', queue }];
  const isSame = away !== undefined && away.reason === was.reason;
  return isSame ? [] : [{ step: 'pause', queue, reason: was.reason }];
}

function toPauses(steps: readonly Pausing[], { agent, is }: Seen): Command[] {
  const kinds = new Map<string, Command>();
  for (const first of steps) {
    const isAlike = (other: Pausing): boolean => kindOf(other) === kindOf(first);
    const queues = steps.filter(isAlike).map(({ queue }) => queue);
    const scope = { agent, ...scopeOf(queues, is) };
    kinds.set(kindOf(first), toPause(first, scope));
  }
  return [...kinds.values()];
}

interface Scope {
  readonly agent: AgentId;
  readonly queues?: readonly QueueId[];
}

function toPause(step: Pausing, scope: Scope): Command {
  if (step.step === 'open') return { method: 'agent.unpause', ...scope };
  const { reason } = step;
  return { method: 'agent.pause', ...scope, ...(reason === undefined ? {} : { reason }) };
}

function kindOf(step: Pausing): string {
  return JSON.stringify(step.step === 'open' ? [] : [step.reason ?? null]);
}

/** All of his queues are told as all, and where he was moved from is none of them: a source does that in one. */
function scopeOf(queues: readonly QueueId[], { memberships }: AgentRow): Omit<Scope, 'agent'> {
  const own = Object.entries(memberships).flatMap(([queue, { moved }]) => (moved ? [] : [queue]));
  const isAll = own.length > 0 && own.every(queue => queues.includes(queue));
  return isAll && queues.every(queue => own.includes(queue)) ? {} : { queues };
}
