// Every text comes out of YAML as it went in, whichever version its reader is of.
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatYaml } from '../../../src/cli/run/format-yaml.ts';

test.each([
  ...[
    '\u009b31mDato',
    '\u202eoleg',
    'a\u2028b',
    '\ufeffx',
    '\u007f',
    '\u0085',
    'x\r\ny',
    'one\ntwo\u009b',
    'a\tb',
  ],
  ...['yes', 'No', 'on', '12:30', '1_000', '0x1F', '2026-11-23', '~', 'null', '- x', '', '"', 'ნინო'],
])('%j is read as it is', text => {
  const yaml = formatYaml({ name: text, list: [text], [text]: 1 });
  for (const version of ['1.1', '1.2'] as const)
    expect(parse(yaml, { version })).toEqual({ name: text, list: [text], [text]: 1 });
  expect(yaml).not.toMatch(/(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/u);
});

test('an equals sign alone is in quotes: Python has a tag for it, and no value', () => {
  expect(formatYaml({ name: '=', formula: '=x' })).toBe('name: "="\nformula: =x\n');
});

test('what no reader takes for anything else stands without quotes', () => {
  expect(formatYaml({ name: 'Support', open: true, count: 3, reason: null })).toBe(
    'name: Support\nopen: true\ncount: 3\nreason: null\n',
  );
});

test('an instant is a text, and a day as well', () => {
  expect(formatYaml({ at: '2026-11-23T10:05:32.000Z' })).toBe('at: "2026-11-23T10:05:32.000Z"\n');
});
