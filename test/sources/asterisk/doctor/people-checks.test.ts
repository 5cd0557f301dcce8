// Who is who, by the queues and by the config.
import { describe, expect, test } from 'vitest';
import { nameCheck, reasonCheck } from '../../../../src/sources/asterisk/doctor/checks/names.ts';
import { idCheck, memberCheck, queueCheck } from '../../../../src/sources/asterisk/doctor/checks/people.ts';
import { look, type MemberPlan, run, toRaw } from './build-survey.ts';

const of = (...members: MemberPlan[]) => ({ after: look({ support: { members } }) });
const NINO = { id: '1002', name: 'Nino', interfaces: ['PJSIP/1002'] };

describe('the members', () => {
  test('that the config names are well', () => {
    expect(run(memberCheck, of({ interface: 'PJSIP/1002' }), { members: [NINO] })).toEqual([]);
  });

  test.each([
    [
      'are agents of their own where the config names none',
      [],
      { interface: 'PJSIP/1002' },
      'note',
      'ringtop config suggest writes a members: list',
    ],
    [
      'that the config does not know are listed',
      [NINO],
      { interface: 'PJSIP/9', name: 'Gio' },
      'note',
      '1 interface of the queues is no agent’s in the config, and on the wall by an id made of the number: PJSIP/9 (Gio)',
    ],
    [
      'that it spells otherwise are told',
      [NINO],
      { interface: 'pjsip/1002' },
      'warning',
      'the config has the interface PJSIP/1002 of agent 1002, the queues spell it pjsip/1002: write it as they do',
    ],
  ])('%s', (_what, members, found, level, words) => {
    expect(run(memberCheck, of(found), { members })[0]).toEqual({
      level,
      sentence: expect.stringContaining(words),
    });
  });

  test('of the config that no queue has may yet log in', () => {
    expect(run(memberCheck, of(), { members: [NINO] })).toMatchObject([
      {
        level: 'note',
        sentence: expect.stringContaining('no queue has PJSIP/1002 (agent 1002) at the moment'),
      },
    ]);
  });
});

describe('ids', () => {
  test('of two interfaces with one number collide', () => {
    const found = of(
      { interface: 'PJSIP/1002' },
      { interface: 'Local/1002@agents/n' },
      { interface: 'PJSIP/1003' },
    );
    expect(run(idCheck, found)).toMatchObject([
      {
        level: 'note',
        sentence: expect.stringContaining('PJSIP/1002, Local/1002@agents/n have the same number'),
      },
    ]);
  });

  test('of an interface and of somebody else in the config collide', () => {
    const found = of({ interface: 'PJSIP/1002' }, { interface: 'Local/1002@agents/n' });
    expect(run(idCheck, found, { members: [NINO] })).toMatchObject([
      {
        level: 'warning',
        sentence: expect.stringContaining('Local/1002@agents/n is not among the interfaces of agent 1002'),
      },
    ]);
  });

  test('of different numbers do not', () => {
    expect(run(idCheck, of({ interface: 'PJSIP/1' }, { interface: 'PJSIP/2' }))).toEqual([]);
  });
});

describe('the queues of the config', () => {
  test('may be named by name or by id', () => {
    const after = look({ 'Front desk': { id: 'Front-desk' }, sales: {} });
    expect(run(queueCheck, { after }, { queues: ['Front desk', 'Front-desk', 'north:sales'] })).toEqual([]);
  });

  test('that Asterisk does not have are told', () => {
    expect(run(queueCheck, of(), { queues: ['suport'] })).toMatchObject([
      { level: 'warning', sentence: 'the config names suport, which Asterisk does not have: it has support' },
    ]);
  });
});

describe('a name that Asterisk cuts within a character', () => {
  const cut = toRaw('ნ'.repeat(30)).slice(0, 79);

  test('is told: none of its events will come', () => {
    const after = look({ support: { members: [{ interface: 'PJSIP/1002' }] } });
    const [queue] = after.queues;
    const members = (queue?.members ?? []).map(one => ({ ...one, rawName: cut, name: 'ნნ�' }));
    const found = { after: { ...after, queues: after.queues.map(each => ({ ...each, members })) } };
    expect(run(nameCheck, found)).toMatchObject([
      { level: 'error', sentence: expect.stringContaining('no event of PJSIP/1002 (ნნ�)') },
    ]);
    const paused = members.map(one => ({
      ...one,
      rawReason: cut,
      reason: 'ნნ�',
      isPaused: true,
      rawName: '',
    }));
    const pausing = { after: { ...after, queues: after.queues.map(each => ({ ...each, members: paused })) } };
    expect(run(reasonCheck, pausing)).toMatchObject([
      { level: 'error', sentence: expect.stringContaining('tells nobody of pauses for “ნნ�”') },
    ]);
  });

  test.each([
    ['of 26 Georgian letters', 'ნ'.repeat(26)],
    ['of 79 Latin letters', 'n'.repeat(79)],
  ])('is none %s', (_what, name) => {
    expect(run(nameCheck, of({ interface: 'PJSIP/1002', name }))).toEqual([]);
  });
});

test('a reason of the config that is longer than Asterisk keeps is told', () => {
  const reasons = { [`${'ნ'.repeat(27)}`]: { means: 'break' as const }, lunch: { means: 'break' as const } };
  expect(run(reasonCheck, {}, { reasons })).toMatchObject([{ level: 'warning' }]);
});
