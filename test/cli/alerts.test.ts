// Alerts and announcements from the command line, against a living gateway.
import { describe, expect, test } from 'vitest';
import { toAlertRules } from '../../src/cli/config/to-alerts.ts';
import { createFakeSource } from '../support/fake-source.ts';
import { openTestGateway, TOKEN } from '../support/open-test-gateway.ts';
import { runRingtop } from './run-ringtop.ts';

async function open() {
  const source = createFakeSource();
  const gateway = await openTestGateway({
    sources: [source],
    alerts: { rules: toAlertRules([{ name: 'crowd', when: 'queues[*].waitingCount > 0', for: '0s' }]) },
  });
  source.emit(
    { type: 'queue.described', queue: 'support', name: 'Support', team: 'Sales' },
    { type: 'contact.queued', contact: 'c1', queue: 'support', ordinal: 1 },
  );
  gateway.hub.publish();
  gateway.hub.publish();
  const [alert = ''] = Object.keys(gateway.hub.ledger.document.alerts);
  const ringtop = (...words: string[]) =>
    runRingtop([...words, '--url', gateway.httpUrl], { env: { RINGTOP_TOKEN: TOKEN } });
  return { gateway, ringtop, alert };
}

describe('ringtop alert', () => {
  test('lists what stands, is told who has it, and silences it', async () => {
    const { ringtop, alert } = await open();
    expect((await ringtop('alert', 'list')).stdout).toMatch(/crowd +Support: waitingCount is 1, > 0/);
    expect(await ringtop('alert', 'ack', alert, '--note', 'on it')).toMatchObject({
      exit: 0,
      stdout: `${alert} is with operator\n`,
    });
    const silenced = await ringtop(
      'alert',
      'silence',
      '--queue',
      'Support',
      '--for',
      '1h',
      '--reason',
      'drill',
    );
    const silence = /^silence (\S+);/.exec(silenced.stdout)?.[1] ?? '';
    expect((await ringtop('alert', 'silences')).stdout).toMatch(/queue support .* operator +drill/);
    expect((await ringtop('alert', 'end-silence', silence)).exit).toBe(0);
    const letters = JSON.parse((await ringtop('alert', 'dead-letters', '-o', 'json')).stdout);
    expect(letters).toMatchObject({ kind: 'DeadLetterList', items: [] });
  });

  test('prints each alert as a line of JSON', async () => {
    const { ringtop, alert } = await open();
    const { stdout } = await ringtop('alert', 'list', '-o', 'ndjson');
    expect(JSON.parse(stdout)).toMatchObject({ id: alert, rule: 'crowd', state: 'raised' });
  });

  test('says what is not there, with the exit code of it', async () => {
    const { ringtop } = await open();
    expect(await ringtop('alert', 'ack', 'a0')).toMatchObject({ exit: 3, stdout: '' });
  });
});

describe('ringtop announce', () => {
  test('posts, lists and withdraws', async () => {
    const { ringtop } = await open();
    const posted = await ringtop(
      'announce',
      'Meeting',
      '--for',
      '30m',
      '--to',
      'team=Sales',
      '--priority',
      'urgent',
    );
    const id = /^posted (\S+);/.exec(posted.stdout)?.[1] ?? '';
    expect((await ringtop('announcement', 'list')).stdout).toMatch(/urgent +posted +operator .* Meeting/);
    expect((await ringtop('announcement', 'withdraw', id)).stdout).toBe(`${id} is off the screens\n`);
  });

  test('says what would do of whom it is for', async () => {
    const { ringtop } = await open();
    const said = await ringtop('announce', 'Meeting', '--for', '30m', '--to', 'everyone');
    expect(said).toMatchObject({ exit: 2 });
    expect(said.stderr).toContain('team=NAME, queue=NAME, role=ROLE or screen=NAME');
  });
});
