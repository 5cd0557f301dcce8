// Undoing what was ordered about a campaign or a waiting contact: one thing each, which stands or does not.
import type { CampaignRow } from '../../rows/campaign-row.ts';
import type { ContactRow } from '../../rows/contact-row.ts';
import type { Command } from '../command.ts';
import { subjectOf } from '../subject.ts';
import { type Piece, pieceKey, piecesOf, standOf } from './pieces.ts';
import type { KeptBecause, UndoPlan, UndoQuestion } from './plan-undo.ts';

export function planCampaignUndo(question: UndoQuestion): UndoPlan {
  const { command, before, after, now } = question;
  const { id } = subjectOf(command);
  const [was, became, is] = [before.campaigns[id], after.campaigns[id], now.campaigns[id]];
  if (was === undefined || became === undefined) return kept('not-told');
  if (is === undefined) return kept('gone');
  const [piece] = piecesOf(command, before, after);
  if (piece === undefined) return kept('ended');
  return comeBack(piece, question) ?? toPlan(campaignBack(command, was));
}

function campaignBack(command: Command, was: CampaignRow): Command | KeptBecause {
  switch (command.method) {
    case 'campaign.pause':
      return { method: 'campaign.resume', campaign: command.campaign };
    case 'campaign.resume': {
      const { reason } = was;
      const said = reason === undefined ? {} : { reason };
      return { method: 'campaign.pause', campaign: command.campaign, ...said };
    }
    case 'campaign.pace': {
      const { linesPerAgent } = was;
      if (linesPerAgent === undefined) return 'not-told';
      return { method: 'campaign.pace', campaign: command.campaign, linesPerAgent };
    }
    default:
      return 'ended';
  }
}

export function planContactUndo(question: UndoQuestion): UndoPlan {
  const { command, before, after, now } = question;
  if (command.method !== 'contact.prioritize') return kept('ended');
  const id = command.contact;
  const [was, became, is] = [before.contacts[id], after.contacts[id], now.contacts[id]];
  if (was === undefined || became === undefined) return kept('not-told');
  if (is === undefined) return kept('gone');
  if (!isWaiting(is) || is.queue !== was.queue || is.ordinal !== was.ordinal) return kept('ended');
  const { priority } = was;
  if (priority === undefined) return kept('not-told');
  return comeBack({ of: 'priority' }, question) ?? toPlan({ method: command.method, contact: id, priority });
}

function isWaiting({ state }: ContactRow): boolean {
  return state === 'waiting' || state === 'ringing';
}

/** Undefined where it stands as the command left it, and can go back. */
function comeBack(
  piece: Piece,
  { command, before, after, now, overtaken }: UndoQuestion,
): UndoPlan | undefined {
  const [was, became, is] = [before, after, now].map(seen => standOf(piece, command, seen));
  if (was === became) return { commands: [], kept: [] };
  if (is === was) return kept('as-before');
  return overtaken?.has(pieceKey(piece)) || is !== became ? kept('changed') : undefined;
}

function kept(because: KeptBecause): UndoPlan {
  return { commands: [], kept: [{ because }] };
}

function toPlan(back: Command | KeptBecause): UndoPlan {
  return typeof back === 'string' ? kept(back) : { commands: [back], kept: [] };
}
