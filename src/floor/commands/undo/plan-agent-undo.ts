// Undoing what was ordered about an agent: his memberships, one by one, as far as they stand as the command left them.
import type { QueueId } from '../../ids.ts';
import type { AgentRow } from '../../rows/agent-row.ts';
import { subjectOf } from '../subject.ts';
import { type Step, stepBack } from './membership-change.ts';
import { isHidden, isInexact } from './phones.ts';
import { pieceKey, piecesOf } from './pieces.ts';
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
  const all = stepsOf(question, history);
  const found = keepInexact(why === 'asked' ? all : all.flatMap(endOfShift), question);
  const steps = found.flatMap(one => ('step' in one ? [one] : []));
  const stays = eachOnce(found.flatMap(one => ('step' in one ? [] : [one])));
  if (why === 'shift-over') return { commands: toCommands(steps, history), kept: stays };
  const last = lastQueues(steps, history);
  return {
    commands: toCommands(
      steps.filter(one => !last.includes(one)),
      history,
    ),
    kept: [...stays, ...last.map(({ queue }) => ({ queue, because: 'last-queue' as const }))],
  };
}

/** Nothing is added again; in a queue that he cannot leave he is open again for the next shift. */
function endOfShift(one: Step | Kept): readonly (Step | Kept)[] {
  if (!('step' in one)) return [one];
  if (one.step === 'join') return [];
  return [one.step === 'return' ? { step: 'open', queue: one.queue } : one];
}

function kept(because: KeptBecause): UndoPlan {
  return { commands: [], kept: [{ because }] };
}

/** In no queue he is not logged in. Who was out when the command was given has not gone since. */
function hasLoggedOut(was: AgentRow, is: AgentRow): boolean {
  const isOut = (row: AgentRow): boolean => row.state === 'offline' || queuesIn(row).length === 0;
  return isOut(is) && !isOut(was);
}

function stepsOf(question: UndoQuestion, { was, became, is }: History): (Step | Kept)[] {
  const { command, before, after, overtaken, phones } = question;
  return piecesOf(command, before, after).flatMap(piece => {
    if (!('queue' in piece)) return [];
    const { queue } = piece;
    const memberships = {
      queue,
      before: was.memberships[queue],
      after: became.memberships[queue],
      now: is.memberships[queue],
    };
    const back = stepBack(piece.of, memberships, overtaken?.has(pieceKey(piece)) === true);
    const isAsBefore = back === undefined || back === 'as-before';
    const found = isAsBefore && phones && isHidden(piece.of, memberships, phones) ? 'phones-differ' : back;
    if (found === undefined) return [];
    return [typeof found === 'string' ? { queue, because: found } : found];
  });
}

/** He neither leaves nor joins where he cannot do both. */
function keepInexact(found: readonly (Step | Kept)[], { phones }: UndoQuestion): readonly (Step | Kept)[] {
  if (phones === undefined) return found;
  const steps = found.flatMap(one => ('step' in one ? [one] : []));
  const inexact = steps.filter(step => isInexact(step, steps, phones));
  const isMoveOff = inexact.some(isMove);
  return found.map(one => {
    if (!('step' in one)) return one;
    const stays = inexact.includes(one) || (isMoveOff && isMove(one));
    return stays ? { queue: one.queue, because: 'phones-differ' } : one;
  });
}

function eachOnce(stays: readonly Kept[]): Kept[] {
  return [...new Map(stays.map(one => [JSON.stringify(one), one])).values()];
}

function isMove({ step }: Step): boolean {
  return step === 'join' || step === 'return' || step === 'leave' || step === 'away';
}

/** Who would be in no queue would be logged out: then he stays where he is, unless that is how it was. */
function lastQueues(steps: readonly Step[], { was, is }: History): readonly Step[] {
  const leaves = steps.filter(({ step }) => step === 'leave');
  const joins = steps.some(({ step }) => step === 'join' || step === 'return');
  const isLeftIn = queuesIn(is).some(queue => !leaves.some(leave => leave.queue === queue));
  return !joins && !isLeftIn && queuesIn(was).length > 0 ? leaves : [];
}

function queuesIn({ memberships }: AgentRow): QueueId[] {
  return Object.keys(memberships);
}
