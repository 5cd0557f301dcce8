// Connections: what one begins with, how the floor is first known, and what is lost when Asterisk starts anew.
import { cancel } from '../agenda.ts';
import { eachMember } from '../agents/agent-facts.ts';
import { introduceConfigured } from '../agents/agent-of.ts';
import { touch } from '../agents/touch.ts';
import { closeOffer, dropOffer } from '../contacts/offers.ts';
import { settleBlind } from '../contacts/visits.ts';
import { happened, type Pbx } from '../pbx.ts';
import type { Packet } from '../wire/header-slots.ts';
import { dropList, loseUnheard } from './queue-list.ts';

/** A session that asks for no list in this time does not mean to: what it is sent is all it will know. */
export const UNASKED_MS = 5000;

export function beginLink(pbx: Pbx): void {
  pbx.link += 1;
  pbx.isListed = false;
  pbx.isSynced = false;
  pbx.isListWanted = true;
  pbx.lists.clear();
  pbx.told.push({
    type: 'source.connected',
    ...happened(pbx),
    name: pbx.settings.name,
    capabilities: [],
    ...(pbx.settings.asksItself ? { isReading: true } : {}),
  });
}

export function endLink(pbx: Pbx, reason: string): void {
  pbx.lostAt = pbx.at;
  pbx.isSynced = false;
  for (const offer of [...pbx.offersByLeg.values()]) {
    if (offer.contact?.visit === undefined) dropOffer(pbx, offer);
    else closeOffer(pbx, offer, 'cancelled');
  }
  for (const contact of pbx.contacts.values()) {
    if (contact.leaving !== undefined) settleBlind(pbx, contact.leaving);
    cancel(contact.visit?.pending);
    cancel(contact.talk?.end);
  }
  pbx.touchedAgents.clear();
  pbx.told.push({ type: 'source.lost', ...happened(pbx), reason });
}

/** `Response`: of a login that was accepted, or of a list that was refused. */
export function takeResponse(pbx: Pbx, packet: Packet): void {
  if (packet.is('Response', 'Error')) dropList(pbx, packet);
  if (!packet.is('Message', 'Authentication accepted')) return;
  if (!pbx.settings.asksItself) expectSync(pbx, pbx.link, LISTS_AWAITED);
}

/** A list that was asked for and does not come is waited for once more. */
function expectSync(pbx: Pbx, link: number, patience: number): void {
  pbx.agenda.set(pbx.at + UNASKED_MS, () => {
    if (pbx.link !== link || pbx.isSynced) return;
    if (pbx.lists.size > 0 && patience > 0) {
      expectSync(pbx, link, patience - 1);
      return;
    }
    loseUnheard(pbx);
    doubtUnheard(pbx);
    sync(pbx);
  });
}

const LISTS_AWAITED = 1;

/** Nobody has said anything of these agents on this connection, and nobody will be asked. */
function doubtUnheard(pbx: Pbx): void {
  for (const agent of pbx.agents.values()) {
    if ([...eachMember(agent)].some(member => member.link === pbx.link)) continue;
    for (const phone of agent.phones) phone.device = undefined;
    agent.unseenCall = undefined;
    touch(pbx, agent);
  }
}

/**
 * `FullyBooted`: what its `Uptime` (whole seconds) says began after the last connection ended is another Asterisk,
 * and nobody who was in the old one is left.
 */
export function takeBoot(pbx: Pbx, packet: Packet): void {
  // Late on a connection that found Asterisk still starting: a list that was asked for before lacks what came since.
  pbx.isListWanted = true;
  const uptimeSeconds = packet.count('Uptime');
  if (uptimeSeconds === undefined || pbx.lostAt === undefined) return;
  if (pbx.at - uptimeSeconds * 1000 > pbx.lostAt) loseUnheard(pbx);
}

/** In step once the list is complete and, where a queue_log counts, the day so far is read. */
export function sync(pbx: Pbx): void {
  pbx.isListed = true;
  if (pbx.isSynced || pbx.record?.isRead === false) return;
  pbx.isSynced = true;
  pbx.hasSynced = true;
  introduceConfigured(pbx);
  pbx.told.push({ type: 'source.synced', ...happened(pbx) });
}
