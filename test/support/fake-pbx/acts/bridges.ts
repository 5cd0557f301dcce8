// The bridge of a conversation: made at the answer, gone when one side has left.
import type { Channel } from '../state/channels.ts';
import type { PbxState } from '../state/pbx-state.ts';
import { channelHeaders } from '../wire/channel-headers.ts';
import type { Header } from '../wire/packet.ts';

export function openBridge(pbx: PbxState, leg: Channel, caller: Channel): string {
  const id = `00000000-0000-4000-8000-${(pbx.counters.bridges++).toString(16).padStart(12, '0')}`;
  pbx.tell('call', 'BridgeCreate', bridgeHeaders(id, 0));
  for (const [at, channel] of [leg, caller].entries()) {
    channel.bridge = id;
    pbx.tell('call', 'BridgeEnter', [...bridgeHeaders(id, at + 1), ...channelHeaders(channel)]);
  }
  return id;
}

export function leaveBridge(pbx: PbxState, id: string, ...leaving: Channel[]): void {
  for (const [at, channel] of leaving.entries()) {
    channel.bridge = '';
    pbx.tell('call', 'BridgeLeave', [...bridgeHeaders(id, 1 - at), ...channelHeaders(channel)]);
  }
  pbx.tell('call', 'BridgeDestroy', bridgeHeaders(id, 0));
}

export function bridgeHeaders(id: string, channelCount: number): Header[] {
  return [
    ['BridgeUniqueid', id],
    ['BridgeType', 'basic'],
    ['BridgeTechnology', 'simple_bridge'],
    ['BridgeCreator', '<unknown>'],
    ['BridgeName', '<unknown>'],
    ['BridgeNumChannels', channelCount],
    ['BridgeVideoSourceMode', 'none'],
  ];
}
