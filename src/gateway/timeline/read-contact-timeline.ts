// The way of one contact through the floor: each queue it waited in, each phone that rang, who talked with it.

import type { FloorEvent } from '../../floor/index.ts';
import {
  type ContactHistoryEntry,
  type ContactTimeline,
  RingtopError,
  TIMELINE_MOST,
} from '../../protocol/index.ts';
import { readAbout } from '../history/event-index.ts';
import { findVisit } from './find-visit.ts';
import { namesOf, type TimelineFrame, textOf } from './timeline-frame.ts';

export function readContactTimeline(frame: TimelineFrame, contact: string): ContactTimeline {
  const { db, at } = frame;
  const newest = [...readAbout(db, { about: 'contact', id: contact, most: TIMELINE_MOST })].reverse();
  const entries = cutAll(
    frame,
    newest.flatMap(({ event }) => toEntry(event) ?? []),
  );
  if (entries.length === 0)
    throw new RingtopError({
      code: 'not-found',
      message: `the history has no contact ${JSON.stringify(contact)}`,
      hint: 'Events are kept for some days: see history.keep in the config.',
    });
  const { customer } = findVisit(db, contact, Number.MAX_SAFE_INTEGER - 1);
  const agent = db.prepare('SELECT name FROM agent_names WHERE agent = ?');
  return {
    at,
    contact,
    ...(customer === undefined ? {} : { customer }),
    entries,
    queues: frame.queueNames(entries.flatMap(({ queue }) => queue ?? [])),
    campaigns: frame.campaignNames(entries.flatMap(entry => entry.campaign ?? [])),
    agents: namesOf(
      entries.flatMap(entry => entry.agent ?? []),
      id => textOf(agent.get(id)?.name),
    ),
  };
}

/** Where it was is told of what is in the scope, and who was on it of whose team that is. */
function cutAll(frame: TimelineFrame, entries: readonly ContactHistoryEntry[]): ContactHistoryEntry[] {
  const { db, scope } = frame;
  if (scope === undefined) return [...entries];
  const team = db.prepare('SELECT team FROM agent_names WHERE agent = ?');
  const isAgentTold = (id: string): boolean => scope.isTeamIn(textOf(team.get(id)?.team));
  let isIn = false;
  return entries.flatMap(({ agent, ...entry }) => {
    // What does not say where it happens happens where the contact is.
    if (entry.queue !== undefined) isIn = frame.isQueueTold(entry.queue);
    if (entry.campaign !== undefined) isIn = frame.isCampaignTold(entry.campaign);
    return isIn ? [agent !== undefined && isAgentTold(agent) ? { ...entry, agent } : entry] : [];
  });
}

function toEntry(event: FloorEvent): ContactHistoryEntry | undefined {
  switch (event.type) {
    case 'contact.queued':
      return { kind: 'queued', at: event.enteredAt ?? event.at, queue: event.queue, ordinal: event.ordinal };
    case 'contact.corrected':
      return event.is
        ? { kind: 'found', at: event.is.enteredAt, queue: event.is.queue, ordinal: event.is.ordinal }
        : { kind: 'lost', at: event.at };
    case 'contact.offered':
      return { kind: 'offered', at: event.at, agent: event.agent };
    case 'contact.offer-ended':
      return { kind: 'offer-ended', at: event.at, agent: event.agent, how: event.how };
    case 'contact.answered':
      return { kind: 'answered', at: event.at, queue: event.queue, agent: event.agent };
    case 'contact.connected':
      return { kind: 'connected', at: event.at, campaign: event.campaign, agent: event.agent };
    case 'contact.completed':
      return { kind: 'completed', at: event.at, agent: event.agent, how: event.by };
    case 'contact.left':
      return { kind: 'left', at: event.at, queue: event.queue, how: event.exit };
    case 'contact.exit-settled':
      return { kind: 'exit-settled', at: event.at, queue: event.queue, how: event.exit };
    case 'contact.held':
    case 'contact.resumed':
    case 'contact.lost':
      return { kind: KIND_OF[event.type], at: event.at };
    default:
      return undefined;
  }
}

const KIND_OF = { 'contact.held': 'held', 'contact.resumed': 'resumed', 'contact.lost': 'lost' } as const;
