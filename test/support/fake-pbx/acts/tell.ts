// Events as Asterisk puts them together: of channels, of a caller's visit, of a member, of an agent and a caller.
import { isUtf8 } from 'node:buffer';
import type { FakeCall } from '../state/calls.ts';
import type { Channel, ChannelPair } from '../state/channels.ts';
import type { PbxState } from '../state/pbx-state.ts';
import type { Member } from '../state/queues.ts';
import { channelHeaders } from '../wire/channel-headers.ts';
import { memberHeaders } from '../wire/member-headers.ts';
import type { Header } from '../wire/packet.ts';

export function tellChannel(pbx: PbxState, name: string, channel: Channel, ...more: Header[]): void {
  pbx.tell('call', name, [...channelHeaders(channel), ...more]);
}

export function tellVisit(pbx: PbxState, name: string, call: FakeCall, ...more: Header[]): void {
  pbx.tell('agent', name, [...channelHeaders(call.pair.near), ...more]);
}

export function tellMember(pbx: PbxState, name: string, member: Member): void {
  const headers = memberHeaders(member);
  if (headers !== undefined) pbx.tell('agent', name, headers);
}

/** A name that is not UTF-8 leaves an event of the channels alone. */
export function tellAgent(
  pbx: PbxState,
  name: string,
  caller: Channel | undefined,
  leg: Channel | undefined,
  member: Member,
  ...more: Header[]
): void {
  const told: Header[] = [
    ['Queue', member.queue.name],
    ['Interface', member.interface],
    ['MemberName', member.name],
    ...more,
  ];
  pbx.tell('agent', name, [
    ...(caller === undefined ? [] : channelHeaders(caller)),
    ...(leg === undefined ? [] : channelHeaders(leg, 'Dest')),
    ...(isUtf8(member.name) ? told : []),
  ]);
}

export function tellDial(
  pbx: PbxState,
  name: string,
  caller: Channel,
  leg: Channel,
  ...more: Header[]
): void {
  pbx.tell('call', name, [...channelHeaders(caller), ...channelHeaders(leg, 'Dest'), ...more]);
}

export function askHangup(pbx: PbxState, channel: Channel, cause: number): void {
  tellChannel(pbx, 'HangupRequest', channel, ['Cause', cause]);
}

/** Both ends of a channel, the one that was asked first. */
export function endPair(pbx: PbxState, pair: ChannelPair, cause = 16): void {
  tellChannel(pbx, 'SoftHangupRequest', pair.far, ['Cause', 16]);
  for (const end of [pair.near, pair.far]) {
    if (!pbx.channels.delete(end.name)) continue;
    tellChannel(pbx, 'Hangup', end, ['Cause', cause], ['Cause-txt', CAUSES.get(cause) ?? 'Unknown']);
  }
}

const CAUSES = new Map([
  [16, 'Normal Clearing'],
  [17, 'User busy'],
]);
