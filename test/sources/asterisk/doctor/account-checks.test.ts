// The line, the account and what it hears, as the doctor tells of them.
import { describe, expect, test } from 'vitest';
import {
  clockCheck,
  moduleCheck,
  privilegeCheck,
  tlsCheck,
} from '../../../../src/sources/asterisk/doctor/checks/account.ts';
import { commandCheck } from '../../../../src/sources/asterisk/doctor/checks/commands.ts';
import { eventCheck } from '../../../../src/sources/asterisk/doctor/checks/events.ts';
import { look, run, SAID, survey } from './build-survey.ts';

const heard = (names: Record<string, number>, classes: Record<string, number>) => ({
  heard: { names: new Map(Object.entries(names)), classes: new Map(Object.entries(classes)) },
});

describe('the line', () => {
  test.each([
    ['encrypted', { isPrivate: true, place: { host: 'a', port: 5039, tls: true as const } }, 'ok'],
    ['within this machine', { isPrivate: true }, 'ok'],
    ['across a network in clear', { isPrivate: false }, 'warning'],
  ])('%s', (_what, found, level) => {
    expect(run(tlsCheck, found)).toMatchObject([{ level }]);
  });
});

describe('an account', () => {
  test.each([
    ['that may command', ['agent', 'command'] as const, {}, 'error', 'may command at pbx.example'],
    [
      'that may command, and is allowed to',
      ['agent', 'system'] as const,
      { allowPrivileged: true },
      'warning',
      'may system',
    ],
    [
      'that may change the configuration',
      ['agent', 'config'] as const,
      {},
      'warning',
      'take it out of write =',
    ],
    ['that may only look', [], {}, 'note', 'add agent to write = under [wallboard] in manager.conf'],
    ['that may do what it should', ['agent', 'call'] as const, {}, 'ok', 'wallboard has write = agent,call'],
  ])('%s', (_what, privileges, said, level, words) => {
    expect(run(privilegeCheck, { privileges: new Set(privileges) }, said)).toMatchObject([
      { level, sentence: expect.stringContaining(words) },
    ]);
  });

  const ALL = ['agent', 'call', 'command', 'config', 'originate', 'user'] as const;
  test.each([
    ['no supervisor is named', {}, 'set write = agent,call, and'],
    [
      'supervisors listen by it',
      { monitors: { levan: 'PJSIP/301' } },
      'set write = agent,call,originate, and',
    ],
  ])('that may nearly all is told what is enough where %s, and warned of config', (_what, said, words) => {
    expect(run(privilegeCheck, { privileges: new Set(ALL) }, said)).toMatchObject([
      { level: 'error', sentence: expect.stringContaining(words) },
      { level: 'warning', sentence: expect.stringContaining('may config') },
    ]);
  });

  test('of which Asterisk does not tell what it may is not judged', () => {
    expect(run(privilegeCheck, { commands: new Set() })).toMatchObject([{ level: 'warning' }]);
    expect(run(commandCheck, { commands: new Set() })).toEqual([]);
  });
});

describe('the clocks', () => {
  test('of an Asterisk that tells no time are not judged', () => {
    const { skewMs: _, ...found } = survey();
    expect(clockCheck.run({ survey: found, said: SAID })).toMatchObject([{ level: 'note' }]);
  });

  test.each([
    [20, 'ok', 'Asterisk’s clock is 0.0 s ahead of this machine’s'],
    [-3400, 'note', 'Asterisk’s clock is 3.4 s behind this machine’s: '],
    [90_000, 'warning', 'Asterisk’s clock is 90.0 s ahead of this machine’s: '],
  ])('%s ms apart', (skewMs, level, words) => {
    expect(run(clockCheck, { skewMs })).toMatchObject([{ level, sentence: expect.stringContaining(words) }]);
  });
});

test('without app_queue there is nothing to show', () => {
  expect(run(moduleCheck, { commands: new Set(['Ping']) })).toMatchObject([{ level: 'error' }]);
  expect(run(moduleCheck, {})).toEqual([]);
});

describe('the commands', () => {
  test('that will work are told, and of the others what they lack', () => {
    const commands = new Set(['QueueStatus', 'QueuePause', 'Originate', 'QueueReset', 'QueueWithdrawCaller']);
    expect(run(commandCheck, { commands })).toEqual([
      {
        level: 'ok',
        sentence: 'these will work: agent.pause, agent.unpause, contact.withdraw, queue.resetStats',
      },
      {
        level: 'note',
        sentence:
          'agent.reassign, agent.add will not work: the account may not QueueAdd: in manager.conf, add agent to its write =',
      },
      { level: 'note', sentence: expect.stringMatching(/^agent\.remove, agent\.logout will not work: /) },
      { level: 'note', sentence: expect.stringMatching(/^agent\.setPenalty will not work: /) },
      { level: 'note', sentence: expect.stringMatching(/^contact\.transfer will not work: .* add call to/) },
      { level: 'note', sentence: expect.stringMatching(/^contact\.hangup will not work: /) },
      {
        level: 'note',
        sentence: 'contact.prioritize will not work: this Asterisk has no QueueChangePriorityCaller',
      },
      {
        level: 'note',
        sentence: expect.stringMatching(
          /^monitor\.listen, monitor\.whisper, monitor\.barge will not work: no phone/,
        ),
      },
    ]);
    const monitors = { levan: 'PJSIP/301' };
    expect(run(commandCheck, { commands }, { monitors })[0]?.sentence).toContain('monitor.barge');
  });
});

describe('the events', () => {
  const all = heard({ FullyBooted: 1, QueueCallerJoin: 2 }, { system: 1, agent: 9, call: 40 });

  test('that come are told by their classes', () => {
    expect(run(eventCheck, all)).toEqual([
      { level: 'ok', sentence: 'in 5 s these events came: system 1, agent 9, call 40' },
    ]);
  });

  test('that do not come while the queues change are an error', () => {
    const before = look({ support: { waitingCount: 1 } });
    const after = look({ support: { waitingCount: 0, completedCount: 1 } });
    const found = { ...heard({ FullyBooted: 1 }, { system: 1, call: 3 }), before, after };
    expect(run(eventCheck, found)).toMatchObject([
      { level: 'error', sentence: expect.stringContaining('under [wallboard], read = must have agent') },
    ]);
  });

  test('that do not come while nothing happens are not judged', () => {
    expect(run(eventCheck, heard({ FullyBooted: 1 }, { system: 1 }))).toMatchObject([
      { level: 'note', sentence: expect.stringContaining('try it again while calls come in') },
    ]);
  });

  test('of agents alone cost the kinds of exits, and reloads', () => {
    expect(run(eventCheck, heard({ QueueCallerJoin: 2 }, { agent: 9 }))).toMatchObject([
      { level: 'ok' },
      {
        level: 'note',
        sentence: expect.stringContaining('time-outs, empty queues and withdrawals count as abandoned'),
      },
      { level: 'note', sentence: expect.stringContaining('reloads and shutdowns are not told') },
    ]);
  });

  test('that nobody needs are told', () => {
    const found = heard({ FullyBooted: 1, VarSet: 500 }, { system: 1, agent: 9, call: 40, dialplan: 500 });
    expect(run(eventCheck, found)).toMatchObject([
      { level: 'ok' },
      { level: 'note', sentence: expect.stringMatching(/^dialplan events come and are not needed/) },
    ]);
  });
});
