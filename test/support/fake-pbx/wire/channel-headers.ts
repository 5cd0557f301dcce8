// A channel as every event of it shows it.
import type { Channel } from '../state/channels.ts';
import { escapeName, type Header } from './packet.ts';

/** `prefix` is '' for the channel of the event, `Dest` for the agent's leg. */
export function channelHeaders(channel: Channel, prefix = ''): Header[] {
  const { callerNumber, callerName, connectedNumber, connectedName } = channel;
  const fields: Header[] = [
    ['Channel', channel.name],
    ['ChannelState', channel.state],
    ['ChannelStateDesc', STATE_NAMES[channel.state]],
    ['CallerIDNum', callerNumber ?? UNKNOWN],
    ['CallerIDName', callerName === undefined ? UNKNOWN : escapeName(callerName)],
    ['ConnectedLineNum', connectedNumber ?? UNKNOWN],
    ['ConnectedLineName', connectedName === undefined ? UNKNOWN : escapeName(connectedName)],
    ['Language', 'en'],
    ['AccountCode', ''],
    ['Context', channel.context],
    ['Exten', channel.extension],
    ['Priority', channel.priority],
    ['Uniqueid', channel.uniqueid],
    ['Linkedid', channel.linkedid],
  ];
  return fields.map(([name, value]) => [`${prefix}${name}`, value]);
}

const UNKNOWN = '<unknown>';
const STATE_NAMES = { 0: 'Down', 4: 'Ring', 5: 'Ringing', 6: 'Up' } as const;
