// A conversation: answered, ended by one of the two, handed on.
import type { FakeCall, Offer, Talk } from '../state/calls.ts';
import type { Channel } from '../state/channels.ts';
import type { PbxState } from '../state/pbx-state.ts';
import { channelHeaders } from '../wire/channel-headers.ts';
import { bridgeHeaders, leaveBridge, openBridge } from './bridges.ts';
import { setDevice } from './devices.ts';
import { countCall, countHold, isWithin } from './figures.ts';
import { forget, goOut, holdSeconds } from './leave.ts';
import { cancelOffers } from './ring.ts';
import { askHangup, endPair, tellAgent, tellChannel, tellDial } from './tell.ts';

export function answer(pbx: PbxState, offer: Offer): Talk {
  const { visit, member, leg } = offer;
  const { call, queue } = visit;
  const { near } = call.pair;
  const seconds = holdSeconds(pbx, visit);
  leg.near.state = 6;
  tellDial(pbx, 'DialEnd', near, leg.near, ['DialStatus', 'ANSWER']);
  visit.offers.splice(visit.offers.indexOf(offer), 1);
  countHold(visit, seconds);
  cancelOffers(pbx, visit);
  tellChannel(pbx, 'MusicOnHoldStop', near);
  goOut(pbx, visit);
  const ringSeconds = Math.floor((pbx.now() - offer.rungAt) / 1000);
  const times = [['HoldTime', seconds] as const, ['RingTime', ringSeconds] as const];
  tellAgent(pbx, 'AgentConnect', near, leg.near, member, ...times);
  pbx.log(call.uniqueid, queue.name, member.name, 'CONNECT', seconds, leg.near.uniqueid, ringSeconds);
  member.inCallSince = pbx.now();
  member.isCallWithin = isWithin(visit, seconds);
  const talk: Talk = {
    ...{ call, queue, member, leg, originalPosition: visit.originalPosition, holdSeconds: seconds },
    ...{ isWithin: member.isCallWithin, connectedAt: pbx.now(), bridge: openBridge(pbx, leg.near, near) },
  };
  call.talk = talk;
  setDevice(pbx, member.interface, 2);
  return talk;
}

export function endByAgent(pbx: PbxState, talk: Talk): void {
  askHangup(pbx, talk.leg.near, 16);
  complete(pbx, talk, 'agent', 'COMPLETEAGENT');
  leaveBridge(pbx, talk.bridge, talk.leg.near, talk.call.pair.near);
  freeAgent(pbx, talk);
  forget(pbx, talk.call);
}

/** Also what was redirected before is complete only now. */
export function endByCaller(pbx: PbxState, call: FakeCall): void {
  const { talk } = call;
  askHangup(pbx, call.pair.near, 16);
  for (const each of [...call.unfinished, ...(talk === undefined ? [] : [talk])])
    complete(pbx, each, 'caller', 'COMPLETECALLER');
  call.unfinished.length = 0;
  if (talk !== undefined) {
    leaveBridge(pbx, talk.bridge, call.pair.near, talk.leg.near);
    freeAgent(pbx, talk);
  }
  forget(pbx, call);
}

/** The agent hands the caller on without asking; the caller's channel goes on elsewhere. */
export function transferBlind(pbx: PbxState, talk: Talk, context: string, extension: string): void {
  const { near } = talk.call.pair;
  pbx.tell('call', 'BlindTransfer', [
    ['Result', 'Success'],
    ...channelHeaders(talk.leg.near, 'Transferer'),
    ...channelHeaders(near, 'Transferee'),
    ...bridgeHeaders(talk.bridge, 2),
    ['IsExternal', 'Yes'],
    ['Context', context],
    ['Extension', extension],
  ]);
  leaveBridge(pbx, talk.bridge, talk.leg.near, near);
  Object.assign(near, { context, extension, priority: 1 });
  complete(pbx, talk, 'transfer', 'BLINDTRANSFER', extension, context);
  freeAgent(pbx, talk);
}

/** `Redirect` of a connected caller: the agent is free at once, and `AgentComplete` waits for the caller. */
export function takeAway(pbx: PbxState, talk: Talk, context: string, extension: string): void {
  const { near } = talk.call.pair;
  leaveBridge(pbx, talk.bridge, near, talk.leg.near);
  Object.assign(near, { context, extension, priority: 1 });
  talk.call.unfinished.push(talk);
  freeAgent(pbx, talk);
}

function freeAgent(pbx: PbxState, talk: Talk): void {
  talk.call.talk = undefined;
  endPair(pbx, talk.leg);
  setDevice(pbx, talk.member.interface, 1);
}

function complete(
  pbx: PbxState,
  talk: Talk,
  reason: 'agent' | 'caller' | 'transfer',
  what: string,
  ...target: string[]
): void {
  const { call, queue, member, leg, holdSeconds: held, originalPosition } = talk;
  const talkSeconds = Math.floor((pbx.now() - talk.connectedAt) / 1000);
  const seen = (channel: Channel, side: 'caller' | 'agent'): Channel | undefined =>
    pbx.channels.has(channel.name) && !pbx.faults.gone.has(side) ? channel : undefined;
  const channels = [seen(call.pair.near, 'caller'), seen(leg.near, 'agent')] as const;
  tellAgent(
    ...([pbx, 'AgentComplete', ...channels, member] as const),
    ['HoldTime', held],
    ['TalkTime', talkSeconds],
    ['Reason', reason],
  );
  pbx.log(call.uniqueid, queue.name, member.name, what, ...target, held, talkSeconds, originalPosition);
  countCall(pbx, member, talk.connectedAt);
}
