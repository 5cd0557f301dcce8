// A config that is read again while the gateway runs: what can be changed is, and of the rest it is said that it waits.
import { expect, test } from 'vitest';
import type { Config } from '../../../../src/cli/config/config-schema.ts';
import { parseConfig } from '../../../../src/cli/config/read-config.ts';
import { configChanges, formatPath } from '../../../../src/cli/serve/reload/config-changes.ts';
import { createReloader, type ReloadPart } from '../../../../src/cli/serve/reload/create-reloader.ts';
import type { LogLine } from '../../../../src/gateway/index.ts';
import { RingtopError } from '../../../../src/protocol/index.ts';

const config = (text: string): Config => parseConfig(text, 'ringtop.yaml');

const FIRST = `
listen: { port: 7420 }
queues:
  support: { name: Support, target: { share: 0.8, seconds: 20 }, wrapUpSeconds: 5 }
  sales: { name: Sales }
log: { level: note }
`;

function open(first = FIRST) {
  const log: LogLine[] = [];
  const made: string[] = [];
  let text = first;
  const part = (key: keyof Config, more: Partial<ReloadPart> = {}): ReloadPart => ({
    keys: [key],
    prepare: async () => () => void made.push(key),
    ...more,
  });
  const tokenFile = part('tokens', { readsFiles: true });
  const reload = createReloader({
    read: async () => config(text),
    config: config(first),
    parts: [part('queues'), part('log'), tokenFile],
    log: line => log.push(line),
  });
  return {
    log,
    made,
    part,
    async become(next: string) {
      text = next;
      log.length = 0;
      made.length = 0;
      await reload();
      const keysOf = (what: string) => log.filter(line => line.what === what).map(({ key }) => key);
      return {
        took: keysOf('config change took effect'),
        waits: keysOf('config change needs a restart'),
      };
    },
  };
}

test('what is the same changes nothing but the secrets in files, which are read again', async () => {
  const { become, made, log } = open();
  expect(await become(FIRST)).toEqual({ took: [], waits: [] });
  expect(made).toEqual(['tokens']);
  expect(log).toEqual([{ level: 'note', what: 'config read again', tookEffect: 0, needRestart: 0 }]);
});

test('a target and a name take effect, a port and the time after a contact wait for a restart', async () => {
  const { become, made } = open();
  const next = FIRST.replace('0.8', '0.9').replace('name: Sales', 'name: Sell').replace('7420', '7421');
  expect(await become(next.replace('wrapUpSeconds: 5', 'wrapUpSeconds: 9'))).toEqual({
    took: ['queues.support.target.share', 'queues.sales.name'],
    waits: ['listen.port', 'queues.support.wrapUpSeconds'],
  });
  expect(made).toEqual(['queues', 'tokens']);
});

test('what waits for a restart is said each time, until it is taken back', async () => {
  const { become } = open();
  const next = FIRST.replace('7420', '7421');
  expect((await become(next)).waits).toEqual(['listen.port']);
  expect((await become(`${next}\n`)).waits).toEqual(['listen.port']);
  expect((await become(FIRST)).waits).toEqual([]);
});

test('a key of a queue that is gone waits, for nothing on the floor forgets', async () => {
  const { become } = open();
  expect(await become(FIRST.replace('target: { share: 0.8, seconds: 20 }, ', ''))).toEqual({
    took: [],
    waits: ['queues.support.target'],
  });
});

test('a config that will not do changes nothing, and is told with its line', async () => {
  const { become, made, log } = open();
  await become(FIRST.replace('share: 0.8', 'share: 8'));
  expect(made).toEqual([]);
  expect(log).toEqual([
    {
      level: 'error',
      what: 'config not taken: nothing is changed',
      reason: 'ringtop.yaml:4: queues.support.target.share is 8',
      hint: 'Wanted: a number from 0 to 1: 0.8 is 80 %.',
    },
  ]);
  expect((await become(FIRST.replace('0.8', '0.7'))).took).toEqual(['queues.support.target.share']);
});

test('where one part will not take it, no part does', async () => {
  const made: string[] = [];
  const log: LogLine[] = [];
  const refuse = new RingtopError({ code: 'bad-config', message: 'two tokens are of "levan"' });
  const reload = createReloader({
    read: async () => config(FIRST.replace('0.8', '0.9').replace('level: note', 'level: info')),
    config: config(FIRST),
    parts: [
      { keys: ['queues'], prepare: async () => () => void made.push('queues') },
      { keys: ['log'], prepare: async () => Promise.reject(refuse) },
    ],
    log: line => log.push(line),
  });
  await reload();
  expect(made).toEqual([]);
  expect(log.map(({ what, reason }) => [what, reason])).toEqual([
    ['config not taken: nothing is changed', 'two tokens are of "levan"'],
  ]);
});

test('changes are told by where they stand, and never by what stands there', () => {
  const changes = configChanges(
    config('sources: [{ type: asterisk, user: wallboard, secret: hunter4711 }]\nlog: { level: warn }'),
    config('sources: [{ type: asterisk, user: wallboard, secret: hunter4712 }]\ndata: /srv/ringtop'),
  );
  expect(changes.map(({ path, kind }) => `${kind} ${formatPath(path)}`)).toEqual([
    'changed sources',
    'removed log',
    'added data',
  ]);
});
