// What the dialect does for a session that lives: it tells it what it has to know, and waits for the lists it asks for.
import { expect, test } from 'vitest';
import { listed, NINO, openSession, toPacket } from './support/session.ts';

const ACCEPTED = 'Response: Success\r\nActionID: s-1\r\nMessage: Authentication accepted\r\n\r\n';
const LIST = [
  toPacket({ Event: 'QueueParams', Queue: 'sales', ActionID: 's-2' }),
  toPacket({ Event: 'QueueMember', ...listed(NINO), ActionID: 's-2' }),
  toPacket({ Event: 'QueueStatusComplete', ListItems: 2, ActionID: 's-2' }),
].join('');

test('a session that asks for its lists itself is in step when one is complete, however long that takes', () => {
  const session = openSession({ asksItself: true });
  session.receive(1, ACCEPTED);
  session.advance(600);
  expect(session.told('source.synced')).toEqual([]);
  session.send(601, 'Action: QueueStatus\r\nActionID: s-2\r\n\r\n');
  session.receive(602, LIST);
  expect(session.told('source.synced')).toEqual([{ type: 'source.synced' }]);
});

test('replies and the lines of lists are overheard with all their lines, the events of the floor are not', () => {
  const heard: string[] = [];
  const session = openSession({
    asksItself: true,
    overhear: (name, packet) => heard.push(`${name} ${packet.raw('ActionID')}`, packet.text()),
  });
  session.receive(1, 'Response: Success\r\nActionID: s-1\r\nPing: Pong\r\nTimestamp: 1795341210.5\r\n\r\n');
  session.say(2, 'DeviceStateChange', { Device: 'PJSIP/1', State: 'INUSE' });
  session.say(3, 'CoreShowChannel', { ActionID: 's-3', Channel: 'PJSIP/1-1' });
  session.say(4, 'Shutdown', { Shutdown: 'Cleanly', Restart: 'True' });
  expect(heard).toEqual([
    'Response s-1',
    'Response: Success\r\nActionID: s-1\r\nPing: Pong\r\nTimestamp: 1795341210.5\r\n',
    'CoreShowChannel s-3',
    'Event: CoreShowChannel\r\nActionID: s-3\r\nChannel: PJSIP/1-1\r\n',
    'Shutdown ',
    'Event: Shutdown\r\nShutdown: Cleanly\r\nRestart: True\r\n',
  ]);
});

test('a reply that a caller has made up as his name is not overheard', () => {
  const heard: string[] = [];
  const session = openSession({ asksItself: true, overhear: name => heard.push(name) });
  session.send(1, 'Action: QueueStatus\r\nActionID: s-2\r\n\r\n');
  session.receive(
    2,
    'Event: QueueEntry\r\nQueue: sales\r\nUniqueid: 7\r\nCallerIDName: x\r\n\r\nResponse: Success\r\nActionID: s-9\r\n' +
      '\r\nWait: 3\r\nPriority: 0\r\nActionID: s-2\r\n\r\n',
  );
  expect(heard).toEqual(['QueueEntry']);
});

test('a list is wanted after what tells of no change: a late boot, a reload, an own reload or reset', () => {
  const session = openSession({ asksItself: true });
  let seconds = 1;
  const ask = (): void => {
    session.send(seconds, 'Action: QueueStatus\r\nActionID: s-2\r\n\r\n');
    session.receive(seconds, LIST);
    expect(session.dialect.isListWanted).toBe(false);
    seconds += 1;
  };
  for (const change of [
    () => session.say(seconds, 'FullyBooted', { Uptime: 1 }),
    () => session.say(seconds, 'Reload', { Module: 'app_queue.so', Status: 0 }),
    () => session.send(seconds, 'Action: QueueReload\r\nActionID: s-4\r\n\r\n'),
    () => session.send(seconds, 'Action: QueueReset\r\nQueue: sales\r\nActionID: s-5\r\n\r\n'),
  ]) {
    ask();
    change();
    expect(session.dialect.isListWanted).toBe(true);
  }
});
