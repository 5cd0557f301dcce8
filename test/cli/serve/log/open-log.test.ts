// What the gateway writes of itself: whole lines, for a person or a machine, with nothing hostile and no secret in them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LogSettings, openLog } from '../../../../src/cli/serve/log/open-log.ts';
import type { LogLine } from '../../../../src/gateway/index.ts';

const NOW = Date.UTC(2026, 10, 23, 10, 5, 32, 120);

async function openTestLog({ isTTY = false, ...settings }: LogSettings & { isTTY?: boolean } = {}) {
  const written: string[] = [];
  const stderr = { isTTY, write: (text: string) => written.push(text) };
  const opened = await openLog({ stderr: stderr as unknown as NodeJS.WriteStream, now: () => NOW }, settings);
  return { ...opened, written };
}

const LOST: LogLine = { level: 'warn', what: 'source lost', source: 'north', reason: 'it closed', tries: 3 };

describe('the log of a gateway', () => {
  test('is readable lines on a terminal', async () => {
    const { log, written } = await openTestLog({ isTTY: true });
    log(LOST);
    expect(written).toEqual([
      '2026-11-23T10:05:32Z warn source lost source=north reason="it closed" tries=3\n',
    ]);
  });

  test('is one JSON object a line where stderr is no terminal', async () => {
    const { log, written } = await openTestLog();
    log(LOST);
    expect(written.map(line => JSON.parse(line))).toEqual([
      {
        level: 'warn',
        time: '2026-11-23T10:05:32.120Z',
        source: 'north',
        reason: 'it closed',
        tries: 3,
        msg: 'source lost',
      },
    ]);
    expect(written[0]).toMatch(/^\{.*\}\n$/);
  });

  test('has the format that the config names, wherever it goes', async () => {
    const text = await openTestLog({ format: 'text' });
    text.log(LOST);
    const json = await openTestLog({ isTTY: true, format: 'json' });
    json.log(LOST);
    expect([text.written[0]?.at(0), json.written[0]?.at(0)]).toEqual(['2', '{']);
  });

  test.each([
    ['info', ['info', 'note', 'warn', 'error']],
    [undefined, ['note', 'warn', 'error']],
    ['warn', ['warn', 'error']],
    ['error', ['error']],
  ] as const)('of level %s tells %j', async (level, told) => {
    const { log, written } = await openTestLog(level === undefined ? {} : { level });
    for (const each of ['info', 'note', 'warn', 'error'] as const) log({ level: each, what: 'something' });
    expect(written.map(line => JSON.parse(line).level)).toEqual(told);
  });

  test('changes its level while it runs', async () => {
    const { log, written, setLevel } = await openTestLog();
    log({ level: 'info', what: 'before' });
    setLevel('info');
    log({ level: 'info', what: 'after' });
    expect(written.map(line => JSON.parse(line).msg)).toEqual(['after']);
  });
});

describe('a log line', () => {
  test.each(['text', 'json'] as const)(
    'as %s stays one plain line, whatever a caller is named',
    async format => {
      const { log, written } = await openTestLog({ format });
      const run = (hostile: string): void => {
        written.length = 0;
        log({ level: 'warn', what: 'source warns', sentence: `Bob\r\n\u001b[2J\u202e${hostile}` });
        expect(written).toHaveLength(1);
        expect(written[0]).toMatch(/^[^\n]*\n$/);
        expect(written[0]).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2028\u2029]/u);
      };
      fc.assert(fc.property(fc.string({ unit: 'binary' }), run));
    },
  );

  test.each([
    ['a detail called by what it is', { token: 'rt_abcdefgh' }],
    ['an Authorization header', { header: 'authorization: Bearer rt_abcdefgh' }],
    ['the subprotocol of a browser', { offered: 'ringtop.v1, ringtop.v1.bearer.rt_abcdefgh' }],
    ['the user of an address', { url: 'https://levan:rt_abcdefgh@pbx.example/' }],
    ['a query string', { url: '/v1/floor?kinds=queues&token=rt_abcdefgh' }],
    ['a secret of the gateway, by itself', { reason: 'cannot read rt_abcdefgh there' }],
  ])('does not tell %s', async (_, details) => {
    const { log, written, hide } = await openTestLog();
    hide('rt_abcdefgh');
    log({ level: 'error', what: 'request failed', ...details });
    expect(written[0]).not.toContain('abcdefgh');
    expect(written[0]).toContain('[redacted]');
  });
});
