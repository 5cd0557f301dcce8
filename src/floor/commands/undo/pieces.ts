// What a command may change, piece by piece, and how each piece stands at a moment: what is compared for an undo.
import type { QueueId } from '../../ids.ts';
import type { Membership } from '../../rows/agent-row.ts';
import type { CampaignRow } from '../../rows/campaign-row.ts';
import type { Command } from '../command.ts';
import { queuesOf, subjectOf } from '../subject.ts';
import type { Sight } from './sight.ts';

/** `place`: whether an agent is in a queue, and with which penalty · `pause`: whether he is paused there, and why. */
export type Aspect = 'place' | 'pause';

export type Piece =
  | { readonly of: Aspect; readonly queue: QueueId }
  | { readonly of: 'halt' | 'pace' | 'priority' };

/** `place support`, `halt`: names it among all pieces of one row. */
export function pieceKey(piece: Piece): string {
  return 'queue' in piece ? `${piece.of} ${piece.queue}` : piece.of;
}

/** A pause in all queues is about those that he is in before or after it. */
export function piecesOf(command: Command, before: Sight, after: Sight): readonly Piece[] {
  const named = queuesOf(command);
  const { id } = subjectOf(command);
  const ofAll = [...queuesIn(before, id), ...queuesIn(after, id)];
  const queues = named.length > 0 ? named : [...new Set(ofAll)];
  return [...aspectsOf(command).flatMap(of => queues.map(queue => ({ of, queue }))), ...rowPieceOf(command)];
}

/** How it stands, as a word to compare: `gone`, `2`, `open`, `paused lunch`. */
export function standOf(piece: Piece, command: Command, seen: Sight): string {
  const { id } = subjectOf(command);
  if ('queue' in piece) return standingOf(piece.of, seen.agents[id]?.memberships[piece.queue]);
  if (piece.of === 'priority') return String(seen.contacts[id]?.priority ?? 'gone');
  const campaign = seen.campaigns[id];
  if (campaign === undefined) return 'gone';
  return piece.of === 'pace' ? String(campaign.linesPerAgent) : haltOf(campaign);
}

export function standingOf(aspect: Aspect, membership: Membership | undefined): string {
  if (membership === undefined) return 'gone';
  if (aspect === 'place') return String(membership.penalty);
  return membership.paused ? `paused ${membership.reason ?? ''}` : 'open';
}

/** A campaign that drains is paused as far as anybody can still order. */
export function haltOf({ state }: CampaignRow): string {
  return state === 'draining' ? 'paused' : state;
}

/** A move may leave by pausing a queue that cannot be left, and come back by opening it. */
export function aspectsOf({ method }: Command): readonly Aspect[] {
  switch (method) {
    case 'agent.pause':
    case 'agent.unpause':
      return ['pause'];
    case 'agent.reassign':
    case 'agent.add':
      return ['place', 'pause'];
    case 'agent.remove':
    case 'agent.setPenalty':
      return ['place'];
    default:
      return [];
  }
}

function rowPieceOf({ method }: Command): Piece[] {
  switch (method) {
    case 'campaign.pause':
    case 'campaign.resume':
      return [{ of: 'halt' }];
    case 'campaign.pace':
      return [{ of: 'pace' }];
    case 'contact.prioritize':
      return [{ of: 'priority' }];
    default:
      return [];
  }
}

function queuesIn({ agents }: Sight, id: string): QueueId[] {
  return Object.keys(agents[id]?.memberships ?? {});
}
