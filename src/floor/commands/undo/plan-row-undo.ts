// Undoing what was ordered about a campaign or a waiting contact: one thing each, which stands or does not.
import type { CampaignRow } from '../../rows/campaign-row.ts';
import type { ContactRow } from '../../rows/contact-row.ts';
import type { Command } from '../command.ts';
import { subjectOf } from '../subject.ts';
import type { KeptBecause, UndoPlan, UndoQuestion } from './plan-undo.ts';

export function planCampaignUndo(question: UndoQuestion): UndoPlan {
  const { command, before, after, now, overtaken } = question;
  const { id } = subjectOf(command);
  const [was, became, is] = [before.campaigns[id], after.campaigns[id], now.campaigns[id]];
  if (was === undefined || became === undefined) return kept('not-told');
  if (is === undefined) return kept('gone');
  const standOf = command.method === 'campaign.pace' ? paceOf : haltOf;
  if (standOf(was) === standOf(became)) return NOTHING;
  if (standOf(is) === standOf(was)) return kept('as-before');
  if (overtaken?.has(id) || standOf(is) !== standOf(became)) return kept('changed');
  return toPlan(campaignBack(command, was));
}

/** A campaign that drains is paused as far as anybody can still order. */
function haltOf({ state }: CampaignRow): string {
  return state === 'draining' ? 'paused' : state;
}

function paceOf({ linesPerAgent }: CampaignRow): number | undefined {
  return linesPerAgent;
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

export function planContactUndo({ command, before, after, now, overtaken }: UndoQuestion): UndoPlan {
  if (command.method !== 'contact.prioritize') return kept('ended');
  const id = command.contact;
  const [was, became, is] = [before.contacts[id], after.contacts[id], now.contacts[id]];
  if (was === undefined || became === undefined) return kept('not-told');
  if (is === undefined) return kept('gone');
  if (!isWaiting(is) || is.queue !== was.queue || is.ordinal !== was.ordinal) return kept('ended');
  if (was.priority === became.priority) return NOTHING;
  if (is.priority === was.priority) return kept('as-before');
  if (overtaken?.has(id) || is.priority !== became.priority) return kept('changed');
  if (was.priority === undefined) return kept('not-told');
  return toPlan({ method: 'contact.prioritize', contact: id, priority: was.priority });
}

function isWaiting({ state }: ContactRow): boolean {
  return state === 'waiting' || state === 'ringing';
}

const NOTHING: UndoPlan = { commands: [], kept: [] };

function kept(because: KeptBecause): UndoPlan {
  return { commands: [], kept: [{ because }] };
}

function toPlan(back: Command | KeptBecause): UndoPlan {
  return typeof back === 'string' ? kept(back) : { commands: [back], kept: [] };
}
