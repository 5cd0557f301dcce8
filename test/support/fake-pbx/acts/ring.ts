// A member is rung for a caller, and does not answer.
import type { FakeCall, Offer, Visit } from '../state/calls.ts';
import { openPair } from '../state/channels.ts';
import { deviceOf, ringingStatus } from '../state/devices.ts';
import type { PbxState } from '../state/pbx-state.ts';
import { type Member, memberOf } from '../state/queues.ts';
import { setDevice } from './devices.ts';
import { pauseMember } from './members.ts';
import { askHangup, endPair, tellAgent, tellChannel, tellDial } from './tell.ts';

export function ring(pbx: PbxState, visit: Visit, member: Member): Offer {
  const { near } = visit.call.pair;
  const leg = openPair(pbx, member.interface.replace(/\/n$/, ''), near.linkedid);
  for (const end of [leg.near, leg.far]) tellChannel(pbx, 'Newchannel', end);
  Object.assign(leg.near, { callerNumber: visit.queue.name, extension: visit.queue.name });
  Object.assign(leg.near, { connectedNumber: near.callerNumber, connectedName: near.callerName });
  Object.assign(leg.near, { application: 'AppQueue', applicationData: '(Outgoing Line)' });
  tellAgent(pbx, 'AgentCalled', near, leg.near, member);
  tellDial(pbx, 'DialBegin', near, leg.near, ['DialString', member.interface]);
  const isInUse = member.status === 2;
  setDevice(pbx, member.interface, ringingStatus(deviceOf(member.stateInterface), isInUse));
  leg.near.state = 5;
  tellDial(pbx, 'DialState', near, leg.near, ['DialStatus', 'RINGING']);
  const offer: Offer = { visit, member, leg, rungAt: pbx.now() };
  visit.offers.push(offer);
  return offer;
}

/** Not answered within the queue's time, or refused, which is a short one. */
export function missOffer(pbx: PbxState, offer: Offer, ringMs = pbx.now() - offer.rungAt): void {
  const { visit, member, leg } = offer;
  const { near } = visit.call.pair;
  tellAgent(pbx, 'AgentRingNoAnswer', near, leg.near, member, ['RingTime', ringMs]);
  pbx.log(visit.call.uniqueid, visit.queue.name, member.name, 'RINGNOANSWER', ringMs);
  tellDial(pbx, 'DialEnd', near, leg.near, ['DialStatus', 'NOANSWER']);
  endRinging(pbx, offer);
  visit.retryAt = pbx.now() + (visit.queue.plan.retrySeconds ?? 5) * 1000;
  if (visit.queue.plan.autoPause) pauseMember(pbx, member, true, 'Auto-Pause');
}

export function missOffers(pbx: PbxState, visit: Visit): void {
  for (const offer of [...visit.offers]) missOffer(pbx, offer);
}

/** Another member took the caller, or he left. */
export function cancelOffers(pbx: PbxState, visit: Visit): void {
  for (const offer of [...visit.offers]) {
    const ringMs = pbx.now() - offer.rungAt;
    tellDial(pbx, 'DialEnd', visit.call.pair.near, offer.leg.near, ['DialStatus', 'CANCEL']);
    pbx.log(visit.call.uniqueid, visit.queue.name, offer.member.name, 'RINGCANCELED', ringMs);
    endRinging(pbx, offer);
  }
}

/** Asterisk tells the end of a leg twice. */
function endRinging(pbx: PbxState, offer: Offer): void {
  const { visit, leg, member } = offer;
  tellDial(pbx, 'DialEnd', visit.call.pair.near, leg.near, ['DialStatus', 'CANCEL']);
  visit.offers.splice(visit.offers.indexOf(offer), 1);
  askHangup(pbx, leg.far, 0);
  endPair(pbx, leg, 0);
  setDevice(pbx, member.interface, isTalking(pbx, member) ? 2 : 1);
}

function isTalking(pbx: PbxState, member: Member): boolean {
  return [...pbx.calls].some(({ talk }) => talk?.member.interface === member.interface);
}

/** `agent` is an interface or its extension: `1002` is `Local/1002@agents/n`. */
export function memberFor(visit: Visit, agent: string): Member {
  const { queue } = visit;
  const found =
    memberOf(queue, agent) ?? queue.members.find(member => extensionOf(member.interface) === agent);
  if (found === undefined) throw new Error(`No member "${agent}" in the fake queue "${queue.name}".`);
  return found;
}

export function extensionOf(wanted: string): string {
  return wanted.replace(/^[^/]*\//, '').replace(/[@/].*$/, '');
}

export function offerTo(pbx: PbxState, call: FakeCall, visit: Visit, agent: string): Offer {
  const member = memberFor(visit, agent);
  return call.visit?.offers.find(offer => offer.member === member) ?? ring(pbx, visit, member);
}
