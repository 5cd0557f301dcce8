// A conversation begins: a waiting contact is answered, or an outbound one reaches an agent.
import { collectPerson } from '../../collected/collect.ts';
import type { ContactAnswered, ContactConnected } from '../../event.ts';
import type { Floor } from '../../floor.ts';
import { turnAgent } from '../../live/agents/turn-agent.ts';
import { countEnded, hasLeft } from '../../live/ended-visits.ts';
import type { Conversation, LiveContact, Visit } from '../../live/live-contact.ts';
import type { LiveQueue } from '../../live/live-queue.ts';
import { reachCampaign, reachQueue } from '../../live/reach.ts';
import { countContactEntry, isRecorded, takeBackContactSettling } from './contact-counts.ts';
import { reachContact } from './contact-entry.ts';
import { openVisit } from './count-visit.ts';
import { endWaiting, takeSettling } from './end-visit.ts';

export function applyContactAnswered(floor: Floor, event: ContactAnswered): boolean {
  const queue = reachQueue(floor, event.queue, event);
  const contact = reachContact(floor, event);
  if (!placeInQueue(floor, contact, { event, queue })) return false;
  floor.contacts.set(contact.id, contact);
  const answerUnseen = queue.source.blindSince !== undefined;
  const visit = endWaiting(floor, contact, {
    ending: 'answered',
    at: event.at,
    ...toldWait(event, contact.waiting, answerUnseen),
  });
  const { agent, at: answeredAt } = event;
  const { channel } = queue;
  startConversation(floor, contact, { agent, channel, answeredAt, answerUnseen, visit, campaign: undefined });
  return true;
}

export function applyContactConnected(floor: Floor, event: ContactConnected): boolean {
  const contact = reachContact(floor, event);
  if (contact.talking?.campaign?.id === event.campaign) return false;
  const campaign = reachCampaign(floor, event.campaign, event);
  floor.contacts.set(contact.id, contact);
  contact.customer = event.customer ?? contact.customer;
  campaign.talking += 1;
  floor.touched.campaigns.add(campaign.id);
  const { agent, channel, at: answeredAt } = event;
  startConversation(floor, contact, {
    agent,
    channel,
    answeredAt,
    answerUnseen: false,
    visit: undefined,
    campaign,
  });
  return true;
}

interface Answer {
  readonly event: ContactAnswered;
  readonly queue: LiveQueue;
}

/** Whether it waits in the queue that answered it, seen or made good: false where the answer fits nothing. */
function placeInQueue(floor: Floor, contact: LiveContact, answer: Answer): boolean {
  const { event, queue } = answer;
  if (contact.waiting?.queue === queue) return true;
  const settling = takeSettling(floor, contact.id, visit => visit.queue === queue);
  if (settling) {
    takeBackContactSettling(floor, settling);
    waitIn(floor, contact, { ...event, visit: settling.visit });
    return true;
  }
  if (isToldTwice(floor, contact, queue)) return false;
  // Its entry was not seen; with no wait told either, there is no figure that it could stand in.
  if (event.waitMs === undefined) return false;
  waitIn(floor, contact, { ...event, visit: countUnseenEntry(floor, contact, answer) });
  return true;
}

function isToldTwice(floor: Floor, contact: LiveContact, queue: LiveQueue): boolean {
  const conversations = contact.talking ? [contact.talking, ...contact.former] : contact.former;
  return (
    conversations.some(({ visit }) => visit?.queue === queue) ||
    hasLeft(floor.endedVisits, contact.id, queue.id)
  );
}

function countUnseenEntry(floor: Floor, { id }: LiveContact, { event, queue }: Answer): Visit {
  const visit = openVisit(floor, {
    contact: id,
    queue,
    ordinal: countEnded(floor.endedVisits, id) + 1,
    enteredAt: event.at - Math.max(0, event.waitMs ?? 0),
    wholeSeconds: true,
  });
  countContactEntry(floor, visit);
  return visit;
}

function waitIn(floor: Floor, contact: LiveContact, { visit, at }: { visit: Visit; at: number }): void {
  endWaiting(floor, contact, { ending: 'lost', at });
  contact.waiting = visit;
}

/** Measured from the instants seen, else told by the source (DESIGN §3). */
function toldWait({ waitMs }: ContactAnswered, visit: Visit | undefined, answerUnseen: boolean) {
  const isMeasured = !visit?.wholeSeconds && !answerUnseen;
  return isMeasured || waitMs === undefined ? {} : { waitMs: Math.max(0, waitMs) };
}

function startConversation(floor: Floor, contact: LiveContact, conversation: NewConversation): void {
  if (contact.talking) contact.former.push(contact.talking);
  contact.talking = { ...conversation, heldSince: undefined, holdMs: 0 };
  contact.since = conversation.answeredAt;
  floor.touched.contacts.add(contact.id);
  countContact(floor, conversation);
}

type NewConversation = Omit<Conversation, 'heldSince' | 'holdMs'>;

function countContact(floor: Floor, { agent: id, answeredAt, visit }: NewConversation): void {
  if (visit && isRecorded(visit)) return;
  const agent = floor.agents.get(id);
  if (!agent) return;
  turnAgent(floor, agent);
  collectPerson(floor, { agent: id, source: agent.source.id, at: answeredAt }, 'contacts');
  if (answeredAt >= agent.dayStartedAt) agent.today.contacts += 1;
  floor.touched.agents.add(id);
}
