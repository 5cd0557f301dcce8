// What an account may do, read off the list of actions that Asterisk lets it know of.
import { expect, test } from 'vitest';
import { toAnswer } from '../../../../../src/sources/asterisk/session/line/reply.ts';
import {
  excessOf,
  privilegesOf,
  toCommands,
} from '../../../../../src/sources/asterisk/session/upkeep/privileges.ts';

/** As Asterisk 22 tells an account with `write = agent,originate`. */
const LISTED =
  'Response: Success\r\nActionID: k3f9q2.1-2\r\n' +
  'WaitEvent: Wait for an event to occur.  (Priv: <none>)\r\n' +
  'QueueStatus: Show queue status.  (Priv: <none>)\r\n' +
  'QueueAdd: Add interface to queue.  (Priv: agent,all)\r\n' +
  'Originate: Originate a call.  (Priv: originate,all)\r\n';

test('the names of the actions are told from the headers of the reply', () => {
  expect([...toCommands(toAnswer(LISTED))]).toEqual(['WaitEvent', 'QueueStatus', 'QueueAdd', 'Originate']);
});

test.each([
  ['QueueAdd Originate', 'agent originate', ''],
  ['Command', 'command', 'command'],
  ['ModuleLoad CoreShowChannels', 'system', 'system'],
  ['Command ModuleLoad QueueAdd', 'agent command system', 'command system'],
  ['CoreShowChannels', 'reporting', ''],
  ['Setvar MailboxCount', 'call', ''],
  ['MailboxCount', 'reporting', ''],
  ['QueueStatus Ping', '', ''],
])('whoever may call %s has the classes "%s", of which "%s" is too much', (commands, classes, excess) => {
  const privileges = privilegesOf(new Set(commands.split(' ')));
  expect([...privileges].join(' ')).toBe(classes);
  expect(excessOf(privileges).join(' ')).toBe(excess);
});
