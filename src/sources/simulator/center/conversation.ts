// Agent and customer talk: answered, held and taken back, ended, transferred, wrapped up.
import type { ContactCompleted } from '../../../floor/index.ts';
import { drawBetween, drawChance } from '../../../lib/seeded-random.ts';
import type { CampaignPlan, QueuePlan } from '../plan/center-plan.ts';
import { drawMs, type Spread } from '../plan/spread.ts';
import { showAgent } from './agent-view.ts';
import type { Center, SimAgent, SimContact, SimQueue } from './center.ts';
import { becomeIdle } from './presence.ts';
import { enterQueue, stepOut } from './waiting.ts';

/** Of the conversations that nobody transfers, how many the customer ends. */
const CUSTOMER_ENDS_SHARE = 0.62;

export function answer(center: Center, contact: SimContact, agent: SimAgent): void {
  const { queue } = contact;
  if (!queue) return;
  contact.offer = undefined;
  agent.misses = 0;
  stepOut(center, contact);
  center.emit({
    type: 'contact.answered',
    at: center.agenda.now,
    source: contact.source,
    contact: contact.id,
    queue: queue.plan.id,
    agent: agent.plan.id,
  });
  const { transfer } = queue.plan;
  const isTransferred = drawChance(contact.random, transfer?.share ?? 0) && contact.ordinal < 3;
  const toQueue = isTransferred && transfer ? center.queues.get(transfer.toQueue) : undefined;
  converse(center, { contact, agent, plan: queue.plan, ...(toQueue && { toQueue }) });
}

/** A dialed person and an agent. */
export function connect(center: Center, contact: SimContact, agent: SimAgent): void {
  const { campaign } = contact;
  if (!campaign) return;
  center.contacts.set(contact.id, contact);
  center.emit({
    type: 'contact.connected',
    at: center.agenda.now,
    source: contact.source,
    contact: contact.id,
    campaign: campaign.plan.id,
    agent: agent.plan.id,
    channel: contact.channel,
    customer: contact.customer,
  });
  converse(center, { contact, agent, plan: campaign.plan });
}

interface Talk {
  readonly contact: SimContact;
  readonly agent: SimAgent;
  readonly plan: QueuePlan | CampaignPlan;
  readonly toQueue?: SimQueue;
}

function converse(center: Center, talk: Talk): void {
  const { contact, agent, plan } = talk;
  const { random } = contact;
  contact.agent = agent;
  agent.activity = { kind: 'talking', contact };
  showAgent(center, agent);
  const talkMs = drawMs(random, plan.talk);
  const hold = 'hold' in plan ? plan.hold : undefined;
  if (hold && drawChance(random, hold.share)) holdWithin(center, talk, { talkMs, hold: hold.length });
  else endAfter(center, talk, talkMs);
}

function holdWithin(center: Center, talk: Talk, { talkMs, hold }: { talkMs: number; hold: Spread }): void {
  const { contact } = talk;
  const { random } = contact;
  const firstMs = Math.round(talkMs * drawBetween(random, 0.25, 0.7));
  contact.next = center.agenda.after(firstMs, () => {
    setHeld(center, contact, true);
    contact.next = center.agenda.after(drawMs(random, hold), () => {
      setHeld(center, contact, false);
      endAfter(center, talk, talkMs - firstMs);
    });
  });
}

function setHeld(center: Center, contact: SimContact, held: boolean): void {
  contact.held = held;
  if (!contact.unseen)
    center.emit({
      type: held ? 'contact.held' : 'contact.resumed',
      at: center.agenda.now,
      source: contact.source,
      contact: contact.id,
    });
  if (contact.agent) showAgent(center, contact.agent);
}

function endAfter(center: Center, { contact, toQueue }: Talk, delayMs: number): void {
  const byCustomer = drawChance(contact.random, CUSTOMER_ENDS_SHARE);
  contact.next = center.agenda.after(delayMs, () => {
    if (toQueue) transferTo(center, contact, toQueue);
    else endConversation(center, contact, byCustomer ? 'customer' : 'agent');
  });
}

/** Out of the conversation and into a queue: a new visit of the same contact. */
export function transferTo(center: Center, contact: SimContact, queue: SimQueue): void {
  endConversation(center, contact, 'transfer');
  contact.unseen = false;
  enterQueue(center, contact, queue);
}

export function endConversation(center: Center, contact: SimContact, by: ContactCompleted['by']): void {
  const { agent } = contact;
  if (!agent) return;
  contact.next?.cancel();
  contact.next = undefined;
  contact.agent = undefined;
  contact.held = false;
  center.contacts.delete(contact.id);
  if (!contact.unseen)
    center.emit({
      type: 'contact.completed',
      at: center.agenda.now,
      source: contact.source,
      contact: contact.id,
      agent: agent.plan.id,
      by,
    });
  wrapUp(center, agent, contact);
}

function wrapUp(center: Center, agent: SimAgent, contact: SimContact): void {
  const spread: Spread | undefined = contact.queue?.plan.wrapUp ?? contact.campaign?.plan.wrapUp;
  const lengthMs = spread ? drawMs(contact.random, spread) : 0;
  if (lengthMs === 0) {
    becomeIdle(center, agent);
    return;
  }
  const timer = center.agenda.after(lengthMs, () => becomeIdle(center, agent));
  agent.activity = { kind: 'wrap-up', contact, timer };
  showAgent(center, agent);
}
