// A channel is hung up, whatever it was doing.
import type { Channel, ChannelPair } from '../state/channels.ts';
import type { PbxState } from '../state/pbx-state.ts';
import { abandon } from './leave.ts';
import { missOffer } from './ring.ts';
import { endByAgent, endByCaller } from './talk.ts';
import { endPair } from './tell.ts';

export function hangUpChannel(pbx: PbxState, channel: Channel): void {
  const isOf = ({ near, far }: ChannelPair): boolean => near === channel || far === channel;
  for (const call of [...pbx.calls]) {
    const { visit, talk } = call;
    if (isOf(call.pair)) {
      if (visit === undefined) endByCaller(pbx, call);
      else abandon(pbx, call);
    } else if (talk !== undefined && isOf(talk.leg)) endByAgent(pbx, talk);
    const offer = visit?.offers.find(({ leg }) => isOf(leg));
    if (offer !== undefined) missOffer(pbx, offer);
  }
  if (pbx.channels.has(channel.name)) endPair(pbx, { near: channel, far: channel });
}
