// Ids that a person types: short where they can be, never two alike, the same for the same name.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createIdRegister, phoneForms, queueForms } from '../../../src/sources/asterisk/short-ids.ts';

const phones = (reserved: readonly string[] = []) =>
  createIdRegister({ formsOf: phoneForms, prefix: 'a', reserved });
const queues = () => createIdRegister({ formsOf: queueForms, prefix: 'q' });
const latin1 = (text: string): string => Buffer.from(text).toString('latin1');

describe('the id of an interface', () => {
  test.each([
    ['PJSIP/1002', '1002'],
    ['Local/1002@agents/n', '1002'],
    ['PJSIP/1002/sip:1002@10.0.0.7:5060', '1002'],
    ['Agent/levan.k', 'levan.k'],
    ['1002', '1002'],
  ])('%s is %s', (raw, id) => {
    expect(phones().idOf(raw)).toBe(id);
  });

  test('names the technology where two interfaces have one number', () => {
    const register = phones();
    expect(['PJSIP/1002', 'SIP/1002', 'SIP/1002@trunk', 'PJSIP/1002'].map(register.idOf)).toEqual([
      '1002',
      'SIP.1002',
      'SIP.1002-trunk',
      '1002',
    ]);
  });

  test('is never one that the config has given to somebody else', () => {
    expect(phones(['1002']).idOf('PJSIP/1002')).toBe('PJSIP.1002');
  });
});

describe('the id of a queue', () => {
  test.each([
    ['sales', /^sales$/],
    ['Front desk', /^Front-desk$/],
    [latin1('გაყიდვები'), /^q-[0-9a-f]{4}$/],
    ['', /^q-[0-9a-f]{4}$/],
    ['x'.repeat(100), /^x{24}-[0-9a-f]{4}$/],
  ])('%s can be typed', (raw, id) => {
    expect(queues().idOf(raw)).toMatch(id);
  });
});

test('two names never share an id, one name never has two, and every id can be typed', () => {
  const name = fc.string({
    unit: fc.constantFrom('a', 'A', '-', '.', '_', '/', '@', ' ', '\xff'),
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 40 }), names => {
      for (const register of [phones(), queues()]) {
        const ids = names.map(register.idOf);
        expect(new Set(ids).size).toBe(names.length);
        expect(names.map(register.idOf)).toEqual(ids);
        for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
      }
    }),
  );
});
