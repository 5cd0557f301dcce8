// Who is found: by name in any script, by field, by what he has not, and what is said of what nobody understands.
import { describe, expect, test } from 'vitest';
import { createWords } from '../../../src/i18n/index.ts';
import { createFilter, type FilteredList } from '../../../src/tui/find/index.ts';
import { buildAgent, buildContact, buildDocument, buildQueue } from '../support/build-rows.ts';
import { momentOf, NOW } from '../support/scene-of.ts';

const words = createWords();
const moment = momentOf();
const { agents, campaigns } = moment.document;

function found(list: FilteredList, text: string, of = moment): string[] {
  const filter = createFilter(text, words);
  return Object.keys(of.document[list]).filter(id => filter.passes(list, of, id));
}
const people = (text: string): string[] => found('agents', text).map(id => agents[id]?.name ?? '');

describe('agents are found', () => {
  test.each([
    ['nino', ['ნინო ბერიძე']],
    ['ნინო', ['ნინო ბერიძე']],
    ['ніно', ['ნინო ბერიძე']],
    ['beridze nino', ['ნინო ბერიძე']],
    ['"beridze nino"', []],
    ['1003', ['ნინო ბერიძე']],
    ['aliyev', ['Rəşad Əliyev']],
    ['maryam', ['Mariam J.', 'مریم رضایی']],
    ['~gmais', ['გიორგი მაისურაძე']],
    ['state:break reason:coffee', ['ნინო ბერიძე', 'Tornike B.']],
    ['state:break,auto reason:lunch queue:billing', ['Dea M.']],
    ['state:paused queue:billing', ['ნინო ბერიძე', 'Dea M.']],
    ['state:hold', ['გიორგი მაისურაძე']],
    ['state:lost', ['Mariam J.']],
    ['state:unreachable', ['Mariam J.']],
    ['state:"own call"', ['Tako X.']],
    ['state:offline', ['Offline One', 'Offline Two']],
    ['queue:vip state:available', ['ქეთევან ლომიძე', 'Olena Shevchenko', 'Irakli B.']],
    ['queue:vip !queue:retention state:free', ['Olena Shevchenko', 'Irakli B.']],
    ['queue:vip state:free !nino !olena', ['ქეთევან ლომიძე', 'Irakli B.']],
  ])('by %s', (text, names) => expect(people(text)).toEqual(names));

  test('by the beginning of a state while it is typed, by its whole name once that is there', () => {
    expect(people('state:bre')).toEqual(people('state:break'));
    expect(people('state:o').length).toBeGreaterThan(people('state:own').length);
  });

  test('by the queue they are rung by, not by one they were moved away from', () => {
    const document = buildDocument({
      queues: { support: buildQueue({ now: NOW, name: 'Support' }) },
      agents: {
        home: buildAgent({ name: 'Home', memberships: { support: { penalty: 0 } } }),
        gone: buildAgent({ name: 'Gone', memberships: { support: { penalty: 0, moved: true } } }),
        guest: buildAgent({ name: 'Guest', queue: 'support' }),
      },
    });
    expect(found('agents', 'queue:supp', momentOf({ document }))).toEqual(['home', 'guest']);
  });
});

describe('other lists', () => {
  test('queues by name, channel and whether they are open', () => {
    expect(found('queues', 'ret')).toEqual(['retention']);
    expect(found('queues', 'channel:voice !sup')).not.toContain('support');
    expect(found('queues', 'channel:chat')).toEqual(['chat']);
    expect(found('queues', 'state:open')).toContain('support');
  });

  test('campaigns by state and mode', () => {
    expect(found('campaigns', 'state:paused').map(id => campaigns[id]?.name)).toEqual(['Renewals']);
    expect(found('campaigns', 'spring mode:pred').map(id => campaigns[id]?.name)).toEqual(['Spring offer']);
  });

  test('contacts by customer, queue and agent', () => {
    const document = buildDocument({
      queues: { vip: buildQueue({ now: NOW, name: 'VIP' }) },
      agents: { 1002: buildAgent({ name: 'ნინო ბერიძე' }) },
      contacts: {
        one: buildContact({ enteredAt: NOW, customer: '+995 5** ** 12', queue: 'vip' }),
        two: buildContact({ enteredAt: NOW, queue: 'vip', agent: '1002', state: 'talking' }),
      },
    });
    const of = momentOf({ document });
    expect(found('contacts', '"5** ** 12"', of)).toEqual(['one']);
    expect(found('contacts', 'vip', of)).toEqual(['one', 'two']);
    expect(found('contacts', 'agent:nino state:talking', of)).toEqual(['two']);
    expect(found('contacts', 'direction:in', of)).toEqual(['one', 'two']);
  });
});

describe('what asks nothing', () => {
  const all = Object.keys(agents).length;
  test.each(['', '!', '~', 'state:', 'state: ', 'nothere:x', 'state:brk', '!state:'])(
    '%j hides nobody',
    text => {
      expect(people(text)).toHaveLength(all);
    },
  );

  test('a term about agents hides no queue on the same screen', () => {
    const filter = createFilter('state:break', words);
    expect(filter.narrows('queues')).toBe(false);
    expect(filter.narrows('agents')).toBe(true);
    expect(filter.problemIn(['queues', 'agents'])).toBeUndefined();
  });

  test('a row that is gone passes nothing', () => {
    expect(createFilter('', words).passes('agents', moment, '__proto__')).toBe(false);
  });
});

describe('what nobody understands is said, with the nearest there is', () => {
  test.each([
    ['stat:break', ['agents'], { kind: 'no-field', field: 'stat', nearest: 'state' }],
    ['state:braek', ['agents'], { kind: 'no-word', field: 'state', value: 'braek', nearest: 'break' }],
    ['state:brk', ['agents'], { kind: 'no-word', field: 'state', value: 'brk', nearest: 'break' }],
    ['state:break,xyzzy', ['agents'], { kind: 'no-word', field: 'state', value: 'xyzzy' }],
    ['constructor:x', ['agents'], { kind: 'no-field', field: 'constructor' }],
    ['reason:lunch', ['queues'], { kind: 'no-field', field: 'reason' }],
    ['state:break', ['queues'], { kind: 'no-word', field: 'state', value: 'break' }],
    ['nino state:', ['agents'], undefined],
    ['reason:', ['agents'], undefined],
  ] as const)('%s in %s', (text, lists, problem) => {
    expect(createFilter(text, words).problemIn(lists)).toEqual(problem);
  });
});
