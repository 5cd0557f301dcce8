// CSV as spreadsheets write it, and where it stops being CSV.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../../../src/cli/config/members/parse-csv.ts';

function texts(csv: string): unknown {
  const parsed = parseCsv(csv);
  return parsed.ok ? parsed.rows.map(row => row.map(({ text }) => text)) : parsed;
}

describe('CSV', () => {
  test.each([
    [
      'commas',
      'id,name\n1,Nino\n',
      [
        ['id', 'name'],
        ['1', 'Nino'],
      ],
    ],
    [
      'semicolons, as where a comma is in numbers',
      'id;name\r\n1;"a;b,c"',
      [
        ['id', 'name'],
        ['1', 'a;b,c'],
      ],
    ],
    [
      'tabs',
      'id\tname\n1\tNino B.',
      [
        ['id', 'name'],
        ['1', 'Nino B.'],
      ],
    ],
    [
      'a separator in the first, quoted name',
      '"i;d",name\n1,x',
      [
        ['i;d', 'name'],
        ['1', 'x'],
      ],
    ],
    ['a byte order mark', '\ufeffid\n1', [['id'], ['1']]],
    [
      'quotes in quotes',
      'id,name\n1,"Carol ""CJ"" Jones"',
      [
        ['id', 'name'],
        ['1', 'Carol "CJ" Jones'],
      ],
    ],
    [
      'lines in quotes',
      'id,name\n1,"a\r\nb"\n2,c',
      [
        ['id', 'name'],
        ['1', 'a\r\nb'],
        ['2', 'c'],
      ],
    ],
    [
      'empty fields',
      'a,b,c\n,,x\n1,,',
      [
        ['a', 'b', 'c'],
        ['', '', 'x'],
        ['1', '', ''],
      ],
    ],
    [
      'rows of nothing',
      'a,b\n\n,\n1,2\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'blanks around fields',
      'a , b\n 1 , " 2 " ',
      [
        ['a', 'b'],
        ['1', ' 2 '],
      ],
    ],
    ['nothing at all', '', []],
  ])('may have %s', (_what, csv, rows) => {
    expect(texts(csv)).toEqual(rows);
  });

  test('tells on which line and at which letter each field begins', () => {
    const parsed = parseCsv('id,name\n1,"a\nb",c\n2,d');
    expect(parsed.ok && parsed.rows.map(row => row.map(({ line, column }) => [line, column]))).toEqual([
      [
        [1, 1],
        [1, 4],
      ],
      [
        [2, 1],
        [2, 3],
        [3, 4],
      ],
      [
        [4, 1],
        [4, 3],
      ],
    ]);
  });

  test.each([
    [
      'a quote that is never closed',
      'id,name\n1,"Nino\n2,x',
      { line: 2, column: 3, what: 'a quote is opened and never closed' },
    ],
    [
      'text after a quote',
      'id,name\n1,"a"b',
      { line: 2, column: 3, what: expect.stringContaining('in the middle of a field') },
    ],
    [
      'a quote within text',
      'id,name\n1,a"b',
      { line: 2, column: 3, what: expect.stringContaining('in the middle of a field') },
    ],
  ])('with %s is told by line and column', (_what, csv, complaint) => {
    expect(texts(csv)).toEqual({ ok: false, ...complaint });
  });

  test('of any texts, written with quotes, is read back as it was', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r\n', ' ', 'ნ') });
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';'), (written, separator) => {
        const quoted = written.map(row => row.map(text => `"${text.replaceAll('"', '""')}"`).join(separator));
        const kept = written.filter(row => row.some(text => text !== ''));
        expect(texts(quoted.join('\r\n'))).toEqual(kept);
      }),
    );
  });
});
