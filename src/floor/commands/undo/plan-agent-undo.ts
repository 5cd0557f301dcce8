// Undoing what was ordered about an agent: his memberships, one by one, as far as they stand as the command left them.
import type { QueueId } from '../../ids.ts';
import type { AgentRow } from '../../rows/agent-row.ts';
import type { Command } from '../command.ts';
import { queuesOf, subjectOf } from '../subject.ts';
import { type Aspect, type MembershipHistory, type Step, stepBack } from './membership-change.ts';
import type { Kept, KeptBecause, UndoPlan, UndoQuestion } from './plan-undo.ts';
import { type Seen, toCommands } from './to-commands.ts';

/** `was` is the agent when the command was asked. */
type History = Seen & { readonly was: AgentRow };

export function planAgentUndo(question: UndoQuestion): UndoPlan {
  const { command, before, after, now, why = 'asked' } = question;
  const { id: agent } = subjectOf(command);
  const [was, became, is] = [before.agents[agent], after.agents[agent], now.agents[agent]];
  if (was === undefined || became === undefined) return kept('not-told');
  if (is === undefined) return kept('gone');
  if (why === 'asked' && hasLoggedOut(was, is)) return kept('logged-out');
  const history = { agent, was, became, is };
  const found = historiesOf(command, history).flatMap(one => stepsOf(question, one));
  const steps = found.flatMap(one => ('step' in one ? [one] : []));
  const stays = found.flatMap(one => ('step' in one ? [] : [one]));
  if (why === 'shift-over')
    return {
      commands: toCommands(
        steps.filter(({ step }) => step !== 'join'),
        history,
      ),
      kept: stays,
    };
  const last = lastQueues(steps, history);
  return {
    commands: toCommands(
      steps.filter(one => !last.includes(one)),
      history,
    ),
    kept: [...stays, ...last.map(({ queue }) => ({ queue, because: 'last-queue' as const }))],
  };
}

function kept(because: KeptBecause): UndoPlan {
  return { commands: [], kept: [{ because }] };
}

/** In no queue he is not logged in. Who was out when the command was given has not gone since. */
function hasLoggedOut(was: AgentRow, is: AgentRow): boolean {
  const isOut = (row: AgentRow): boolean => row.state === 'offline' || queuesIn(row).length === 0;
  return isOut(is) && !isOut(was);
}

function historiesOf(command: Command, { was, became, is }: History): MembershipHistory[] {
  const named = queuesOf(command);
  const isForAll = named.length === 0;
  const queues = isForAll ? [...new Set([...queuesIn(was), ...queuesIn(became)])] : named;
  return queues.map(queue => ({
    queue,
    before: was.memberships[queue],
    after: became.memberships[queue],
    now: is.memberships[queue],
  }));
}

function stepsOf({ command, overtaken }: UndoQuestion, history: MembershipHistory): (Step | Kept)[] {
  const { queue } = history;
  return aspectsOf(command).flatMap(aspect => {
    const found = stepBack(aspect, history, overtaken?.has(queue) === true);
    if (found === undefined) return [];
    return [typeof found === 'string' ? { queue, because: found } : found];
  });
}

/** A move may have left by pausing a queue that cannot be left. */
function aspectsOf({ method }: Command): readonly Aspect[] {
  switch (method) {
    case 'agent.pause':
    case 'agent.unpause':
      return ['pause'];
    case 'agent.setPenalty':
      return ['penalty'];
    case 'agent.reassign':
      return ['place', 'pause'];
    case 'agent.add':
    case 'agent.remove':
      return ['place'];
    default:
      return [];
  }
}

/** Who would be in no queue would be logged out: then he stays where he is, unless that is how it was. */
function lastQueues(steps: readonly Step[], { was, is }: History): readonly Step[] {
  const leaves = steps.filter(({ step }) => step === 'leave');
  const joins = steps.some(({ step }) => step === 'join');
  const isLeftIn = queuesIn(is).some(queue => !leaves.some(leave => leave.queue === queue));
  return !joins && !isLeftIn && queuesIn(was).length > 0 ? leaves : [];
}

function queuesIn({ memberships }: AgentRow): QueueId[] {
  return Object.keys(memberships);
}
