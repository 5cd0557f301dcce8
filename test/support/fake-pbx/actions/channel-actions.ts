// Actions on channels: hang up, send elsewhere, ring a phone.
import { hangUpChannel } from '../acts/hang-up.ts';
import { originate } from '../acts/originate.ts';
import { sendTo } from '../acts/send-to.ts';
import type { ReceivedAction } from '../wire/read-actions.ts';
import { type ActionKind, type Desk, error, isTrue, type Reply, success, toWhole } from './action-kind.ts';

export const CHANNEL_ACTIONS: Readonly<Record<string, ActionKind>> = {
  Hangup: { needs: ['system', 'call'], says: 'Hangs up a channel.', perform: hangUp },
  Originate: { needs: ['originate'], says: 'Rings a phone.', perform: ringPhone },
  Redirect: { needs: ['call'], says: 'Sends a channel elsewhere.', perform: redirect },
};

function hangUp({ pbx }: Desk, action: ReceivedAction): Reply {
  const name = action.get('Channel');
  if (name === '') return error('No channel specified');
  const channel = pbx.channels.get(name);
  if (channel === undefined) return error('No such channel');
  return { ...success('Channel Hungup'), afterwards: () => hangUpChannel(pbx, channel) };
}

function redirect({ pbx }: Desk, action: ReceivedAction): Reply {
  for (const header of ['Channel', 'Context', 'Exten', 'Priority'])
    if (action.get(header) === '') return error(`${header} not specified`);
  if ((toWhole(action.get('Priority')) ?? 0) < 1) return error('Priority is invalid');
  const name = action.get('Channel');
  const channel = pbx.channels.get(name);
  if (channel === undefined) return error(`Channel does not exist: ${name}`);
  const [context, extension] = [action.get('Context'), action.get('Exten')];
  return { ...success('Redirect successful'), afterwards: () => sendTo(pbx, channel, context, extension) };
}

/** With `Async` the answer comes at once and says nothing of the phone; without, it waits for it. */
function ringPhone({ pbx }: Desk, action: ReceivedAction): Reply {
  const get = action.get;
  if (get('Channel') === '') return error('Channel not specified');
  if (!get('Channel').includes('/')) return error('Invalid channel');
  if (get('Application') === '' && !(get('Exten') && get('Context') && get('Priority')))
    return error("Originate with 'Exten' requires 'Context' and 'Priority'");
  const queued = success('Originate successfully queued');
  if (isTrue(get('Async'))) return { ...queued, afterwards: () => originate(pbx, action) };
  return originate(pbx, action) ? queued : error('Originate failed');
}
