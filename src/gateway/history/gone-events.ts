// What is to be told of a remembered floor that its source says no word of: ended unseen, moved out, logged out.
import type { Floor, SourceEvent, SourceId } from '../../floor/index.ts';
import type { Heard } from './heard.ts';

interface At {
  readonly at: number;
  readonly source: SourceId;
}

export function* goneEvents(floor: Floor, { at, source }: At, heard: Heard): Generator<SourceEvent> {
  const stamp = { at, source };
  yield* goneContacts(floor, stamp, heard);
  yield* goneLines(floor, stamp, heard);
  yield* gonePeople(floor, stamp, heard);
  yield* goneQueues(floor, stamp, heard);
}

function* goneContacts(floor: Floor, stamp: At, heard: Heard): Generator<SourceEvent> {
  for (const { id: contact, source, ringing, talking } of floor.contacts.values()) {
    if (source.id !== stamp.source) continue;
    if (!heard.has('contact', contact)) {
      yield { type: 'contact.lost', ...stamp, contact };
      continue;
    }
    for (const agent of ringing) {
      if (!heard.hasOffer(contact, agent))
        yield { type: 'contact.offer-ended', ...stamp, contact, agent, how: 'cancelled' };
    }
    if (talking?.heldSince !== undefined && !heard.hasHold(contact))
      yield { type: 'contact.resumed', ...stamp, contact };
  }
  // How they left would have been told within a second.
  for (const [id, settling] of floor.settling) {
    if (heard.has('contact', id)) continue;
    for (const { visit } of settling) {
      if (visit.queue.source.id !== stamp.source) continue;
      const { ordinal, queue } = visit;
      yield { type: 'contact.exit-settled', ...stamp, contact: id, queue: queue.id, ordinal, exit: 'lost' };
    }
  }
}

function* goneLines(floor: Floor, stamp: At, heard: Heard): Generator<SourceEvent> {
  for (const { id: campaign, source, lines } of floor.campaigns.values()) {
    if (source.id !== stamp.source) continue;
    for (const contact of lines.keys()) {
      if (heard.hasLine(campaign, contact)) continue;
      // Who is heard of, and not as a line that rings, was reached.
      const outcome = heard.has('contact', contact) ? 'connected' : 'failed';
      yield { type: 'campaign.dial-ended', ...stamp, campaign, contact, outcome };
    }
  }
}

/** Who has done something today stays, logged out: it stays counted. */
function* gonePeople(floor: Floor, stamp: At, heard: Heard): Generator<SourceEvent> {
  for (const { id: agent, source, memberships, standpoint, today } of floor.agents.values()) {
    if (source.id !== stamp.source) continue;
    const isHeard = heard.has('agent', agent);
    if (!isHeard && Object.values(today).every(figure => figure === 0)) {
      yield { type: 'agent.removed', ...stamp, agent };
      continue;
    }
    for (const queue of memberships.keys()) {
      if (!heard.hasMembership(agent, queue)) yield { type: 'membership.removed', ...stamp, agent, queue };
    }
    if (!isHeard && standpoint.state !== 'offline')
      yield { type: 'agent.state-changed', ...stamp, agent, state: 'offline', startUnseen: true };
  }
}

/** One that has counted something today stays until the day is over. */
function* goneQueues(floor: Floor, stamp: At, heard: Heard): Generator<SourceEvent> {
  for (const { id: queue, source, today } of floor.queues.values()) {
    const isGone = source.id === stamp.source && !heard.has('queue', queue);
    if (isGone && today.counts.offered === 0) yield { type: 'queue.removed', ...stamp, queue };
  }
  for (const { id: campaign, source, today } of floor.campaigns.values()) {
    const isGone = source.id === stamp.source && !heard.has('campaign', campaign);
    if (isGone && today.attempts === 0) yield { type: 'campaign.removed', ...stamp, campaign };
  }
}
