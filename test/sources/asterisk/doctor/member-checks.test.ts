// Floors that cannot be, as the doctor tells of them.
import { describe, expect, test } from 'vitest';
import { nobodyCheck, passedOverCheck } from '../../../../src/sources/asterisk/doctor/checks/callers.ts';
import { backwardsCheck } from '../../../../src/sources/asterisk/doctor/checks/events.ts';
import {
  deviceCheck,
  idleCheck,
  inUseCheck,
  pausedCheck,
} from '../../../../src/sources/asterisk/doctor/checks/phones.ts';
import type { NamedAlarm } from '../../../../src/sources/asterisk/doctor/survey/shadow-floor.ts';
import { look, type MemberPlan, MINUTE, NOW, run, SAID, survey } from './build-survey.ts';

const NINO: MemberPlan = { interface: 'PJSIP/1002', name: 'Nino' };
const GIO: MemberPlan = { interface: 'PJSIP/1003', name: 'Gio' };
const HOUR = 60 * MINUTE;

describe('callers in a queue', () => {
  test.each([
    ['without a member', [], 'it has no member'],
    ['of which all pause', [{ ...NINO, isPaused: true }], 'of its 1 member 1 paused and 0 unreachable'],
    [
      'whose phones are gone',
      [
        { ...NINO, status: 5 },
        { ...GIO, status: 4 },
      ],
      'of its 2 members 0 paused and 2 unreachable',
    ],
  ])('%s wait for nobody, which is an error', (_what, members, why) => {
    const after = look({ support: { waitingCount: 2, longestWaitSeconds: 340, members } });
    expect(run(nobodyCheck, { after })).toMatchObject([
      {
        level: 'error',
        sentence: expect.stringContaining(
          `2 callers in support, the longest for 5 min, and nobody could answer: ${why}.`,
        ),
      },
    ]);
  });

  test('are well where one could answer, though all talk', () => {
    const after = look({ support: { waitingCount: 2, members: [{ ...NINO, status: 2 }] } });
    expect(run(nobodyCheck, { after })).toEqual([]);
  });
});

describe('a caller passed over while somebody is free', () => {
  const alarm: NamedAlarm = {
    alarm: 'free-while-waiting',
    queue: 'support',
    name: 'support',
    now: NOW,
    since: NOW - MINUTE,
    waiting: 1,
    waitingSince: NOW - 2 * MINUTE,
    free: 2,
  };

  test.each([
    [12_000, 'warning', 'autofill, penalties'],
    [5_000, 'note', 'look again with --listen 15'],
  ])('is told after %s ms of listening as a %s', (listenedMs, level, advice) => {
    expect(run(passedOverCheck, { alarms: [alarm], listenedMs })).toMatchObject([
      { level, sentence: expect.stringContaining(advice) },
    ]);
  });
});

describe('a member in use', () => {
  const inUse = (plan: Partial<MemberPlan> = {}) =>
    look({ support: { members: [{ ...NINO, status: 2, ...plan }] } });

  test('without any call is told', () => {
    expect(run(inUseCheck, { after: inUse(), channels: ['PJSIP/1009-0000001a'] })).toMatchObject([
      {
        level: 'warning',
        sentence: expect.stringMatching(/^PJSIP\/1002 \(Nino\) is in use, and there is no call/),
      },
    ]);
  });

  test('by a state that is kept by hand is told how to let go of it', () => {
    const after = inUse({ interface: 'Local/1006@agents/n', stateInterface: 'Custom:agent1006' });
    expect(run(inUseCheck, { after })[0]?.sentence).toContain('devstate change Custom:agent1006 NOT_INUSE');
  });

  test.each([
    ['on a call of a queue', inUse({ isInCall: true }), []],
    ['on a call of his own', inUse(), ['PJSIP/1002-0000001a']],
    [
      'on a call of his own, watched by a hint',
      inUse({ interface: 'Local/1002@agents/n', stateInterface: 'hint:1002@a' }),
      ['SIP/1002-0000001a'],
    ],
    [
      'with a phone named by letters',
      inUse({ interface: 'PJSIP/nino', stateInterface: 'PJSIP/nino' }),
      ['PJSIP/nino-0000001a'],
    ],
  ])('%s is well', (_what, after, channels) => {
    expect(run(inUseCheck, { after, channels })).toEqual([]);
  });

  test('who was free a moment ago is given time', () => {
    expect(run(inUseCheck, { before: look({ support: { members: [NINO] } }), after: inUse() })).toEqual([]);
  });

  test('is not judged where the account may not list channels', () => {
    const after = inUse();
    const { channels: _, ...found } = survey({ before: after, after });
    const findings = inUseCheck.run({ survey: found, said: SAID });
    expect(findings).toMatchObject([
      { level: 'note', sentence: expect.stringContaining('reporting in write =') },
    ]);
  });
});

describe('a member paused for days', () => {
  test('is told once, with his queues, since when and for what', () => {
    const paused = { ...NINO, isPaused: true, reason: 'Lunch', pausedAt: NOW - 72 * HOUR };
    const after = look({ support: { members: [paused, GIO] }, sales: { members: [paused] } });
    expect(run(pausedCheck, { after })).toEqual([
      {
        level: 'warning',
        sentence:
          'PJSIP/1002 (Nino) has been paused for 3 days in support, sales, for “Lunch”: unpause him, or take him out of those queues in queues.conf',
      },
    ]);
  });

  test('is none who has paused since this morning, nor one whose last pause is over', () => {
    const after = look({
      support: {
        members: [
          { ...NINO, isPaused: true, pausedAt: NOW - 3 * HOUR },
          { ...GIO, pausedAt: NOW - 72 * HOUR },
        ],
      },
    });
    expect(run(pausedCheck, { after })).toEqual([]);
  });
});

describe('a member who is free for half an hour', () => {
  const busy = [3, 4, 5].map(number => ({
    ...{ interface: `PJSIP/100${number}`, takenCount: 5, lastCallAt: NOW - 2 * MINUTE },
  }));
  const seen = (plan: Partial<MemberPlan>, others: readonly MemberPlan[] = busy) =>
    look({ support: { members: [{ ...NINO, ...plan }, ...others] } });

  test('while others took calls is told', () => {
    expect(run(idleCheck, { after: seen({}) })).toMatchObject([
      {
        level: 'note',
        sentence: expect.stringContaining('PJSIP/1002 (Nino) free for 30 min or more had none'),
      },
    ]);
  });

  test.each([
    ['in a quiet queue', seen({}, [])],
    ['with a higher penalty than those who are rung', seen({ penalty: 5 })],
    ['who logged in just now', seen({ loggedInAt: NOW - MINUTE })],
    ['who came back from a pause', seen({ pausedAt: NOW - 10 * MINUTE })],
    ['who pauses', seen({ isPaused: true })],
    ['who talks', seen({ status: 2 })],
  ])('%s is well', (_what, after) => {
    expect(run(idleCheck, { after })).toEqual([]);
  });
});

test('a member whose device does not exist is told', () => {
  const after = look({
    support: { members: [{ interface: 'Local/1099@nowhere/n', name: 'Ghost', status: 4 }] },
  });
  expect(run(deviceCheck, { after })).toMatchObject([
    { level: 'warning', sentence: expect.stringContaining('Local/1099@nowhere/n (Ghost)') },
  ]);
});

describe('counters', () => {
  test('that ran backwards between two looks were reset by somebody', () => {
    const before = look({
      support: { completedCount: 40 },
      sales: { abandonedCount: 3 },
      vip: { completedCount: 1 },
    });
    const after = look({
      support: { completedCount: 0 },
      sales: { abandonedCount: 0 },
      vip: { completedCount: 2 },
    });
    expect(run(backwardsCheck, { before, after })).toMatchObject([
      { level: 'warning', sentence: expect.stringMatching(/^the counters of support, sales ran backwards/) },
    ]);
  });

  test('that went on are well', () => {
    const before = look({ support: { completedCount: 40 } });
    expect(run(backwardsCheck, { before, after: look({ support: { completedCount: 41 } }) })).toEqual([]);
  });
});
