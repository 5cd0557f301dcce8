// One document of each kind, as the built command prints it on the floor of the scripts, whose clock stands.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { hearOut, ownHome, startRingtop } from '../run-ringtop.ts';
import { openScriptFloor, SECRETS } from '../scripts/support/script-floor.ts';

/** The name of its schema, and the command: `-o json` is said for it. `DATA` is an empty folder. */
export type Printed = readonly [name: string, ...words: string[]];

/** Each on a floor and in a home of its own; what one command leaves, the next one finds. */
export const GOLDEN_GROUPS: Readonly<Record<string, readonly Printed[]>> = {
  'of the floor': [
    ['queue-list', 'get', 'queues'],
    ['agent-list', 'get', 'agents'],
    ['contact-list', 'get', 'contacts'],
    ['campaign-list', 'get', 'campaigns'],
    ['source-list', 'get', 'sources'],
    ['channel-list', 'get', 'channels'],
    ['alert-list', 'get', 'alerts'],
  ],
  'of one': [
    ['queue', 'describe', 'queue', 'sales'],
    ['agent', 'describe', 'agent', '1002'],
    ['contact', 'describe', 'contact', 'c-2'],
    ['campaign', 'describe', 'campaign', 'spring'],
    ['source', 'describe', 'source', 'north'],
    ['channel', 'describe', 'channel', 'voice'],
    ['explanation', 'explain', 'serviceLevelRate', '--queue', 'support'],
    ['metric-list', 'explain'],
  ],
  'of orders': [
    ['command-preview-list', 'agent', 'pause', '1021', '--reason', 'coffee', '--dry-run'],
    ['command-reply-list', 'agent', 'pause', '1021', '--reason', 'coffee', '--yes'],
    ['command-log-list', 'log'],
    ['command-list', 'get', 'commands'],
    ['error', 'get', 'agents', '--filter', 'mood=calm'],
  ],
  'of what is told everybody': [
    [
      'desk-preview',
      'announce',
      'Team meeting at 17:00',
      '--for',
      '30m',
      '--to',
      'queue=support',
      '--dry-run',
    ],
    ['posting', 'announce', 'Team meeting at 17:00', '--for', '30m'],
    ['announcement-list', 'get', 'announcements'],
    ['announcement', 'describe', 'announcement', 'n1'],
    ['withdrawal', 'announcement', 'withdraw', 'n1'],
    ['silence', 'alert', 'silence', '--queue', 'support', '--for', '1h', '--reason', 'moving desks'],
    ['silence-list', 'alert', 'silences'],
    ['silence-end', 'alert', 'end-silence', 's1'],
  ],
  'of this machine': [
    ['context-list', 'context', 'list'],
    ['settings', 'config', 'get'],
    ['config-report', 'config', 'check'],
    ['context', 'context', 'add', 'north', '--url', 'https://wall.example:7420', '--theme', 'light'],
    ['schema-diff', 'schema', 'queues', '--diff', 'test/cli/schema/old-queues.json'],
    ['made-token', 'token', 'create', 'lobby', '--role', 'wall', '--data', 'DATA'],
    ['token-list', 'token', 'list', '--data', 'DATA'],
    ['token', 'token', 'revoke', 'lobby', '--data', 'DATA'],
  ],
};

/** By the name of their schemas; what is of the moment or of this machine stands as it would on another day elsewhere. */
export async function printGroup(group: readonly Printed[]): Promise<ReadonlyMap<string, unknown>> {
  const { gateway } = await openScriptFloor();
  const home = ownHome();
  const data = join(home.HOME, 'data');
  mkdirSync(data, { mode: 0o700 });
  const publishing = setInterval(() => gateway.hub.publish(), 5);
  const printed = new Map<string, unknown>();
  try {
    for (const [name, ...words] of group) {
      const said = words.map(word => (word === 'DATA' ? data : word));
      const child = startRingtop([...said, '-o', 'json'], {
        env: { ...home, RINGTOP_URL: gateway.httpUrl, RINGTOP_TOKEN: SECRETS.LEVAN },
      });
      child.stdin.end();
      const { stdout, stderr } = await hearOut(child);
      printed.set(
        name,
        readStill(name === 'error' ? stderr : stdout, { url: gateway.httpUrl, home: home.HOME }),
      );
    }
  } finally {
    clearInterval(publishing);
  }
  return printed;
}

const NOON = '2026-11-23T10:05:32.000Z';

function readStill(text: string, { url, home }: { readonly url: string; readonly home: string }): unknown {
  const still = text
    .replaceAll(url, 'http://127.0.0.1:7420')
    .replaceAll(home, '/home/levan')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, at => (isNow(at) ? NOON : at))
    .replace(/"elapsedMs":[\d.]+/g, '"elapsedMs":12')
    .replace(/"secret":"[^"]+"/g, '"secret":"shown-this-once"')
    .replace(/"id":"[0-9a-z]{8}"/g, '"id":"fywzh3qs"')
    .replace(/"(created|revoked)By":"[^"]+"/g, '"$1By":"root"');
  return JSON.parse(still);
}

function isNow(at: string): boolean {
  return Math.abs(Date.parse(at) - Date.now()) < 60_000;
}
