// What is suggested is a config: it is read back, whatever members and queues are called.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../../src/cli/config/read-config.ts';
import { formatSuggestion } from '../../../../src/cli/config/suggest/format-suggestion.ts';
import type { SuggestedMember, Suggestion } from '../../../../src/sources/index.ts';

const AT = '2026-11-23T10:00:00Z';

function member(id: string, name: string, phone = `PJSIP/${id}`): SuggestedMember {
  return { id, name, isNameCut: false, interface: phone, queues: ['support'] };
}

const NOTHING: Suggestion = {
  of: 'pbx.example port 5038',
  members: [],
  queues: [],
  reasons: [],
  unwritable: [],
};

describe('a suggestion', () => {
  test('is written as people write a config', () => {
    const suggestion: Suggestion = {
      ...NOTHING,
      members: [member('1002', 'Nino'), member('0701', ''), member('2002', 'Nino', 'Local/2002@agents/n')],
      queues: [{ name: 'support', thresholdSeconds: 30 }],
      reasons: ['Lunch', 'ACW', 'Team meeting; room 3'],
      unwritable: ['PJSIP/\ufffd'],
    };
    const source = { host: 'pbx.example', user: 'wallboard', env: 'SECRET' };
    expect(formatSuggestion(suggestion, { at: AT, source }).split('\n')).toEqual([
      '# Asterisk at pbx.example port 5038, as it stood at 2026-11-23T10:00:00Z. Look it through, and keep what is right.',
      'sources:',
      '  - { type: asterisk, host: pbx.example, user: wallboard, env: SECRET }',
      'members:',
      '  1002: { name: Nino, interfaces: [PJSIP/1002] } # support',
      '  0701: { interfaces: [PJSIP/0701] } # support',
      '  2002: { name: Nino, interfaces: [Local/2002@agents/n] } # support',
      '  # 1002 and 2002 have one name. If they are one person, this in place of those lines:',
      '  # 1002: { name: Nino, interfaces: [PJSIP/1002, Local/2002@agents/n] }',
      '  # PJSIP/\ufffd cannot be written here: it is not UTF-8',
      'queues:',
      '  support:',
      '    name: support',
      '    # target: { share: 0.8, seconds: 30 }',
      '    # serviceLevel: default',
      '    # shortAbandonSeconds: 5',
      '    # hours: Mon-Fri 09:00-21:00, Sat 10:00-14:00',
      '    # zone: Asia/Tbilisi',
      '    # wrapUpSeconds: 0',
      '    # team: Sales',
      '    # order: 1',
      '    # hidden: false',
      'reasons:',
      '  Lunch: break # or { means: break, limitMinutes: 15, public: true }',
      '  ACW: wrap-up # or { means: wrap-up, limitMinutes: 15, public: true }',
      '  "Team meeting; room 3": work # or { means: work, limitMinutes: 15, public: true }',
      '',
    ]);
  });

  test('says of what there is nothing', () => {
    const text = formatSuggestion(NOTHING, { at: AT });
    expect(text).toContain('\n# members: no queue has a member at the moment\n');
    expect(parseConfig(text, 's.yaml')).toEqual({});
  });

  test('with every comment taken up is a config too', () => {
    const suggestion = { ...NOTHING, queues: [{ name: 'a', thresholdSeconds: 20 }] };
    const text = formatSuggestion(suggestion, { at: AT }).replaceAll('    # ', '    ');
    expect(Object.keys(parseConfig(text, 's.yaml').queues?.a ?? {})).toHaveLength(10);
  });

  test('moves no cursor where a name would', () => {
    const suggestion = { ...NOTHING, members: [member('1', 'Ana', 'PJSIP/\u001b[2J\u009b2J\u202e')] };
    const text = formatSuggestion(suggestion, { at: AT });
    expect(text).toContain('["PJSIP/\\u001b[2J\\u009b2J\\u202e"]');
    expect(text).toMatch(/^[\n\P{C}]*$/u);
  });

  test('is read back as it was meant, whatever things are called', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
      fc.constantFrom(
        'null',
        'true',
        '0701',
        '1e3',
        '~',
        '- a',
        'a: b',
        'a #b',
        '"',
        "'",
        '*a',
        '&a',
        '!a',
        '@',
        '%',
        '{}',
        '[',
        '|',
        '>',
        '? a',
        ' a ',
        '<<',
        'constructor',
      ),
    );
    const name = text.filter(each => each !== '__proto__' && each.trim() !== '');
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { maxLength: 5 }),
        fc.uniqueArray(name, { maxLength: 5 }),
        (phones, queues) => {
          const suggestion: Suggestion = {
            ...NOTHING,
            members: phones.map((phone, index) => member(`a${index}`, phone, phone)),
            queues: queues.map(queue => ({ name: queue, thresholdSeconds: 20 })),
          };
          const isAlike = new Set(phones.map(phone => phone.toLowerCase())).size < phones.length;
          if (isAlike) return;
          const { members = {}, queues: said = {} } = parseConfig(
            formatSuggestion(suggestion, { at: AT }),
            's.yaml',
          );
          expect(Object.values(members)).toEqual(phones.map(phone => ({ name: phone, interfaces: [phone] })));
          expect(said).toEqual(Object.fromEntries(queues.map(queue => [queue, { name: queue }])));
        },
      ),
    );
  });
});
