// The help of each order says what the table of commands says of it.
import { describe, expect, test } from 'vitest';
import { COMMAND_METHODS, commandEntry } from '../../src/floor/index.ts';
import { runRingtop } from './run-ringtop.ts';

const WORDS = {
  'agent.pause': 'agent pause',
  'agent.unpause': 'agent unpause',
  'agent.reassign': 'agent reassign',
  'agent.add': 'agent add',
  'agent.remove': 'agent remove',
  'agent.setPenalty': 'agent penalty',
  'agent.logout': 'agent logout',
  'contact.transfer': 'contact transfer',
  'contact.hangup': 'contact hangup',
  'contact.prioritize': 'contact prioritize',
  'contact.withdraw': 'contact withdraw',
  'monitor.listen': 'monitor listen',
  'monitor.whisper': 'monitor whisper',
  'monitor.barge': 'monitor barge',
  'queue.resetStats': 'queue reset-stats',
  'campaign.pause': 'campaign pause',
  'campaign.resume': 'campaign resume',
  'campaign.stop': 'campaign stop',
  'campaign.pace': 'campaign pace',
} as const;

describe('the help of an order', () => {
  test.each(COMMAND_METHODS)('of %s says what the table of commands says of it', async method => {
    const { stdout } = await runRingtop([...WORDS[method].split(' '), '--help']);
    const { title, role, danger, undo } = commandEntry(method);
    const words = stdout.replace(/\s+/g, ' ').toLowerCase();
    expect(words).toContain(title.toLowerCase());
    expect(words).toContain(`needs the role ${role}.`);
    expect(words).toContain(undo.how.toLowerCase());
    expect(words.includes('--yes do not ask first')).toBe(danger !== 'none');
    expect(words.includes('--for time')).toBe(undo.possible);
    expect(words.includes('--until when')).toBe(undo.possible && method.startsWith('agent.'));
    expect(Math.max(...stdout.split('\n').map(line => line.length))).toBeLessThanOrEqual(80);
  });
});
