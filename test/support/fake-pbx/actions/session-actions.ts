// Logging in and out, and what a session asks about itself.
import { createHash, randomInt } from 'node:crypto';
import { mayRead, mayWrite } from '../server/session.ts';
import { type Header, toTimestamp } from '../wire/packet.ts';
import type { ReceivedAction } from '../wire/read-actions.ts';
import { type ActionKind, type Desk, error, isFalse, isTrue, type Reply, success } from './action-kind.ts';

export const SESSION_ACTIONS: Readonly<Record<string, ActionKind>> = {
  Challenge: { needs: [], says: 'Begins a login by digest.', perform: challenge },
  Events: { needs: [], says: 'Chooses the classes of events.', perform: chooseEvents },
  ListCommands: { needs: [], says: 'Lists the actions of this session.', perform: listCommands },
  Login: { needs: [], says: 'Begins a session.', perform: logIn },
  Logoff: {
    needs: [],
    says: 'Ends a session.',
    perform: () => ({
      response: 'Goodbye',
      headers: [['Message', 'Thanks for all the fish.']],
      isLast: true,
    }),
  },
  Ping: { needs: [], says: 'Keeps a session alive.', perform: ping },
};

function challenge({ session }: Desk, action: ReceivedAction): Reply {
  if (action.get('AuthType').toUpperCase() !== 'MD5') return error('Must specify AuthType');
  session.challenge ??= String(randomInt(2 ** 31 - 1));
  return { response: 'Success', headers: [['Challenge', session.challenge]] };
}

function logIn(desk: Desk, action: ReceivedAction): Reply {
  const { pbx, session, sessions } = desk;
  if (session.user !== undefined) return success('Already authenticated');
  const { refusalPauseMs: pauseMs } = pbx.settings;
  const user = pbx.settings.users.find(({ name }) => name === action.get('Username'));
  const isOnce = user?.allowMultipleLogin === false;
  if (isOnce && [...sessions].some(other => other.isOpen && other.user === user))
    return { ...error('Login Already In Use'), isLast: true, pauseMs };
  if (user === undefined || !isRightSecret(desk, user.secret, action))
    return { ...error('Authentication failed'), isLast: true, pauseMs };
  session.user = user;
  if (action.get('Events') !== '') setMask(desk, action.get('Events'));
  return { ...success('Authentication accepted'), packets: bootedPackets(desk) };
}

function isRightSecret({ session }: Desk, secret: string, action: ReceivedAction): boolean {
  if (action.get('AuthType').toUpperCase() !== 'MD5') return action.get('Secret') === secret;
  if (session.challenge === undefined) return false;
  const key = createHash('md5').update(`${session.challenge}${secret}`).digest('hex');
  return action.get('Key') === key;
}

/** Without the name of the system, which events have that are told to all. */
function bootedPackets({ pbx, session }: Desk): Header[][] {
  if (pbx.condition === 'booting' || !mayRead(session, 'system')) return [];
  return [
    [
      ['Event', 'FullyBooted'],
      ['Privilege', 'system,all'],
      ['Uptime', Math.floor((pbx.now() - pbx.startedAt) / 1000)],
      ['LastReload', Math.floor((pbx.now() - pbx.reloadedAt) / 1000)],
      ['Status', 'Fully Booted'],
    ],
  ];
}

function chooseEvents(desk: Desk, action: ReceivedAction): Reply {
  const mask = action.get('EventMask');
  if (mask === '') return error('Invalid event mask');
  setMask(desk, mask);
  return { response: 'Success', headers: [['Events', isFalse(mask) ? 'Off' : 'On']] };
}

function setMask({ session }: Desk, mask: string): void {
  if (isTrue(mask) || mask === 'all') session.mask = undefined;
  else session.mask = isFalse(mask) ? [] : mask.split(',');
}

/** One packet, and each action is a line of it. While the server boots, app_queue has not brought its own yet. */
function listCommands({ pbx, session, kinds }: Desk): Reply {
  const there = [...kinds.values()].filter(
    ({ name }) => pbx.condition !== 'booting' || !name.startsWith('Queue'),
  );
  const open = there.filter(({ needs }) => mayWrite(session, needs));
  const lines = open.map(({ name, says, needs }): Header => {
    return [name, `${says} (Priv: ${needs.length === 0 ? '<none>' : `${needs.join(',')},all`})`];
  });
  return { response: 'Success', headers: lines };
}

function ping({ pbx }: Desk): Reply {
  return {
    response: 'Success',
    headers: [
      ['Ping', 'Pong'],
      ['Timestamp', toTimestamp(pbx.now())],
    ],
  };
}
