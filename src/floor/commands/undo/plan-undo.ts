// Undoing a command: what brings back what still stands as it left it, and what is left alone, each with its reason.
import type { QueueId } from '../../ids.ts';
import type { Command } from '../command.ts';
import { subjectOf } from '../subject.ts';
import type { PhonesThen } from './phones.ts';
import { planAgentUndo } from './plan-agent-undo.ts';
import { planCampaignUndo, planContactUndo } from './plan-row-undo.ts';
import type { Sight } from './sight.ts';

export interface UndoQuestion {
  readonly command: Command;
  /** As it was seen when the command was asked, when it was answered, and now. */
  readonly before: Sight;
  readonly after: Sight;
  readonly now: Sight;
  /** Pieces, by their key, to which something was done since, however they look by now. */
  readonly overtaken?: ReadonlySet<string>;
  /** Of an agent, where his source knows of several phones of one person. */
  readonly phones?: PhonesThen;
  /** The agent has gone home: what is still his ends, and nothing is added again. @default 'asked' */
  readonly why?: 'asked' | 'shift-over';
}

/**
 * `gone` no such row any more · `logged-out` · `changed` by somebody since · `as-before` already, or still · `ended`
 * what was commanded about has moved on · `not-told` how it was before · `last-queue` he would be in none ·
 * `phones-differ` there, and what is ordered about him is ordered about all of them.
 */
export type KeptBecause =
  | 'gone'
  | 'logged-out'
  | 'changed'
  | 'as-before'
  | 'ended'
  | 'not-told'
  | 'last-queue'
  | 'phones-differ';

export interface Kept {
  /** Where only a part of the command is meant. */
  readonly queue?: QueueId;
  readonly because: KeptBecause;
}

export interface UndoPlan {
  /** To be carried out in this order. */
  readonly commands: readonly Command[];
  /** What stays as it is. Both are empty where the command had changed nothing. */
  readonly kept: readonly Kept[];
}

/** Nobody is logged in by it, and nobody out. */
export function planUndo(question: UndoQuestion): UndoPlan {
  switch (subjectOf(question.command).kind) {
    case 'agents':
      return planAgentUndo(question);
    case 'campaigns':
      return planCampaignUndo(question);
    case 'contacts':
      return planContactUndo(question);
    case 'queues':
      return { commands: [], kept: [] };
  }
}
