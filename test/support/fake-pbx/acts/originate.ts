// A phone is rung by the PBX, and then does what it was rung for: here, listens to a conversation.
import type { PhoneAnswer } from '../options.ts';
import { type Channel, openPair } from '../state/channels.ts';
import type { PbxState } from '../state/pbx-state.ts';
import { channelHeaders } from '../wire/channel-headers.ts';
import type { Header } from '../wire/packet.ts';
import type { ReceivedAction } from '../wire/read-actions.ts';
import { tellChannel } from './tell.ts';

/** False when nobody answered. */
export function originate(pbx: PbxState, action: ReceivedAction): boolean {
  const wanted = action.get('Channel');
  const answer = pbx.settings.phones[wanted] ?? 'answers';
  const { near } = openPair(pbx, wanted.replace(/\/n$/, ''));
  tellChannel(pbx, 'Newchannel', near);
  near.application = action.get('Application');
  near.applicationData = action.get('Data');
  const isAnswered = answer === 'answers';
  if (isAnswered) near.state = 6;
  else pbx.channels.delete(near.name);
  pbx.tell('call', 'OriginateResponse', responseHeaders(action, near, answer));
  if (isAnswered && near.application === 'ChanSpy') startSpying(pbx, near);
  return isAnswered;
}

function responseHeaders(action: ReceivedAction, phone: Channel, answer: PhoneAnswer): Header[] {
  const isAnswered = answer === 'answers';
  const target: Header[] =
    phone.application === ''
      ? [
          ['Context', action.get('Context')],
          ['Exten', action.get('Exten')],
        ]
      : [
          ['Application', phone.application],
          ['Data', phone.applicationData],
        ];
  return [
    ...(action.id === undefined ? [] : [['ActionID', action.id] as const]),
    ['Response', isAnswered ? 'Success' : 'Failure'],
    ['Channel', isAnswered ? phone.name : action.get('Channel')],
    ...target,
    ['Reason', REASONS[answer]],
    ['Uniqueid', isAnswered ? phone.uniqueid : '<null>'],
    ['CallerIDNum', '<unknown>'],
    ['CallerIDName', '<unknown>'],
  ];
}

const REASONS: Readonly<Record<PhoneAnswer, number>> = {
  answers: 4,
  'is busy': 5,
  'is silent': 3,
  'is unknown': 0,
};

/** `ChanSpy` takes the first channel whose name begins as its data does, up to the options. */
function startSpying(pbx: PbxState, phone: Channel): void {
  const [prefix = ''] = phone.applicationData.split(',');
  const heard = [...pbx.channels.values()].find(each => each.name.startsWith(prefix) && each.bridge !== '');
  if (heard === undefined) return;
  pbx.tell('call', 'ChanSpyStart', [...channelHeaders(phone, 'Spyer'), ...channelHeaders(heard, 'Spyee')]);
}
