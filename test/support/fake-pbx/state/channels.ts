// Channels, as far as they show: all of them are `Local/`, so each has two ends.
import type { Text } from '../wire/packet.ts';
import type { PbxState } from './pbx-state.ts';

export interface Channel {
  readonly name: string;
  readonly uniqueid: string;
  linkedid: string;
  /** Down, ring, ringing, up. */
  state: 0 | 4 | 5 | 6;
  callerNumber?: Text | undefined;
  callerName?: Text | undefined;
  connectedNumber?: Text | undefined;
  connectedName?: Text | undefined;
  context: string;
  extension: string;
  priority: number;
  application: string;
  applicationData: string;
  bridge: string;
  readonly createdAt: number;
}

/** `;1` is the end that others see, `;2` the one that runs the dialplan. */
export interface ChannelPair {
  readonly near: Channel;
  readonly far: Channel;
}

/** `device` is `Local/1002@agents`. */
export function openPair(pbx: PbxState, device: string, linkedid?: string): ChannelPair {
  const name = `${device}-${(pbx.counters.pairs++).toString(16).padStart(8, '0')}`;
  const near = openChannel(pbx, `${name};1`, linkedid);
  return { near, far: openChannel(pbx, `${name};2`, near.linkedid) };
}

function openChannel(pbx: PbxState, name: string, linkedid: string | undefined): Channel {
  const { systemName } = pbx.settings;
  const prefix = systemName === '' ? '' : `${systemName}-`;
  const uniqueid = `${prefix}${pbx.seconds()}.${pbx.counters.channels++}`;
  const [, extension = '', context = ''] = /^[^/]*\/([^@]*)@?([^-]*)-/.exec(name) ?? [];
  const channel: Channel = {
    ...{ name, uniqueid, linkedid: linkedid ?? uniqueid, state: name.endsWith('1') ? 0 : 4 },
    ...{ context, extension, priority: 1, application: '', applicationData: '', bridge: '' },
    createdAt: pbx.now(),
  };
  pbx.channels.set(name, channel);
  return channel;
}
