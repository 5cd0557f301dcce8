// What each line of the queue_log means, in every version of Asterisk, and whatever agents and queues are called.
import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLogLine } from '../../../../src/sources/asterisk/queue-log/parse-log-line.ts';
import { IS_SHARED_THERE, readTruth, recordingOf } from '../support/recordings.ts';

const parse = (text: string, isQueue?: (raw: string) => boolean) =>
  parseLogLine(Buffer.from(text, 'latin1'), isQueue ? { isQueue } : {});
/** Without what every record begins with. */
function meaningOf(text: string) {
  const {
    at: _at,
    callId: _callId,
    queue: _queue,
    agent: _agent,
    ...meaning
  } = { at: 0, callId: '', queue: '', agent: '', ...parse(text) };
  return meaning;
}

const TALKED = { holdSeconds: 8, talkSeconds: 70, originalPosition: 2 };
const TALKED_1_4 = { ...TALKED, originalPosition: undefined };
const WAITED = { position: 2, originalPosition: 3, waitSeconds: 36 };
const POSITION_ONLY = { position: 2, originalPosition: undefined, waitSeconds: undefined };

describe('what a line means', () => {
  test('a connect says who waited where, how long, and which of the agent’s channels answered', () => {
    expect(
      parse('1795341218|pbx-north-1795341215.0|support|Dmytro Kovalenko|CONNECT|3|pbx-north-1795341215.2|2'),
    ).toEqual({
      at: 1795341218_000,
      callId: 'pbx-north-1795341215.0',
      queue: 'support',
      agent: 'Dmytro Kovalenko',
      event: 'CONNECT',
      holdSeconds: 3,
      agentLeg: 'pbx-north-1795341215.2',
      ringSeconds: 2,
    });
  });

  test.each([
    [
      '7.0|sales|NONE|ENTERQUEUE||0713086|1',
      { event: 'ENTERQUEUE', url: '', number: '0713086', position: 1, callerName: undefined },
    ],
    [
      '7.0|sales|NONE|ENTERQUEUE||0713086|1|Ana',
      { event: 'ENTERQUEUE', url: '', number: '0713086', position: 1, callerName: 'Ana' },
    ],
    [
      '7.0|sales|NONE|ENTERQUEUE||07',
      { event: 'ENTERQUEUE', url: '', number: '07', position: undefined, callerName: undefined },
    ],
    [
      '7.0|sales|NONE|ENTERQUEUE|http://x|a|b|c|12',
      { event: 'ENTERQUEUE', url: 'http://x', number: 'a|b|c', position: 12, callerName: undefined },
    ],
    [
      '7.0|sales|Ana|CONNECT|3|8.1',
      { event: 'CONNECT', holdSeconds: 3, agentLeg: '8.1', ringSeconds: undefined },
    ],
    ['7.0|sales|Ana|COMPLETEAGENT|8|70|2', { event: 'COMPLETEAGENT', ...TALKED }],
    ['7.0|sales|Ana|COMPLETECALLER|8|70', { event: 'COMPLETECALLER', ...TALKED_1_4 }],
    [
      '7.0|sales|Ana|BLINDTRANSFER|600|xfer|8|70|2',
      { event: 'BLINDTRANSFER', exten: '600', context: 'xfer', ...TALKED },
    ],
    [
      '7.0|sales|Ana|TRANSFER|600|xfer|8|70',
      { event: 'TRANSFER', exten: '600', context: 'xfer', ...TALKED_1_4 },
    ],
    [
      '7.0|sales|Ana|ATTENDEDTRANSFER|BRIDGE|5ba5|8|70|2',
      { event: 'ATTENDEDTRANSFER', to: 'BRIDGE', targets: ['5ba5'], ...TALKED },
    ],
    [
      '7.0|sales|Ana|ATTENDEDTRANSFER|LINK|PJSIP/1-01|PJSIP/2-02|8|70|2',
      { event: 'ATTENDEDTRANSFER', to: 'LINK', targets: ['PJSIP/1-01', 'PJSIP/2-02'], ...TALKED },
    ],
    ['7.0|sales|NONE|ABANDON|2|3|36', { event: 'ABANDON', ...WAITED }],
    ['7.0|sales|Ana|ABANDON|2|3|36', { event: 'ABANDON', ...WAITED }],
    ['7.0|sales|NONE|ABANDON|2|3|-1', { event: 'ABANDON', ...WAITED, waitSeconds: -1 }],
    ['7.0|sales|NONE|EXITEMPTY|2|3|36', { event: 'EXITEMPTY', ...WAITED }],
    ['7.0|sales|NONE|EXITWITHTIMEOUT|2|3|36', { event: 'EXITWITHTIMEOUT', ...WAITED }],
    ['7.0|sales|NONE|EXITWITHTIMEOUT|2', { event: 'EXITWITHTIMEOUT', ...POSITION_ONLY }],
    ['7.0|sales|NONE|EXITWITHKEY|9|2|3|36', { event: 'EXITWITHKEY', key: '9', ...WAITED }],
    ['7.0|sales|NONE|EXITWITHKEY|*|2', { event: 'EXITWITHKEY', key: '*', ...POSITION_ONLY }],
    [
      '7.0|sales|NONE|WITHDRAW|2|3|36|callback booked',
      { event: 'WITHDRAW', ...WAITED, info: 'callback booked' },
    ],
    ['7.0|sales|NONE|WITHDRAW|2|3|36|a|b', { event: 'WITHDRAW', ...WAITED, info: 'a|b' }],
    ['7.0|sales|Ana|RINGNOANSWER|6003', { event: 'RINGNOANSWER', ringMs: 6003 }],
    ['7.0|sales|Ana|RINGCANCELED|410', { event: 'RINGCANCELED', ringMs: 410 }],
    ['7.0|sales|Ana|SYSCOMPAT|', { event: 'SYSCOMPAT' }],
    ['7.0|sales|Ana|AGENTDUMP|', { event: 'AGENTDUMP' }],
    ['NONE|sales|Ana|PAUSE|a|b|c', { event: 'PAUSE', reason: 'a|b|c' }],
    ['NONE|sales|Ana|UNPAUSE|', { event: 'UNPAUSE', reason: '' }],
    ['NONE|NONE|Ana|PAUSEALL|Coaching: 1-on-1', { event: 'PAUSEALL', reason: 'Coaching: 1-on-1' }],
    ['NONE|NONE|Ana|UNPAUSEALL|back', { event: 'UNPAUSEALL', reason: 'back' }],
    ['MANAGER|sales|Local/1@a/n|ADDMEMBER|', { event: 'ADDMEMBER', isPaused: false }],
    ['REALTIME|sales|Local/1@a/n|ADDMEMBER|PAUSED', { event: 'ADDMEMBER', isPaused: true }],
    ['CLI|sales|Local/1@a/n|REMOVEMEMBER|', { event: 'REMOVEMEMBER' }],
    ['NONE|sales|Local/1@a/n|PENALTY|5', { event: 'PENALTY', penalty: 5 }],
    ['NONE|sales|Local/1@a/n|RINGINUSE|0', { event: 'RINGINUSE', isRungInUse: false }],
    ['NONE|NONE|NONE|QUEUESTART|', { event: 'QUEUESTART' }],
    ['NONE|NONE|NONE|CONFIGRELOAD|', { event: 'CONFIGRELOAD' }],
    [
      'none|sales|Local/1@a/n|WALLBOARD|note|from',
      { event: 'other', name: 'WALLBOARD', parameters: ['note', 'from'] },
    ],
    ['7.0|NONE|1001|AGENTLOGIN|PJSIP/1', { event: 'other', name: 'AGENTLOGIN', parameters: ['PJSIP/1'] }],
  ])('%s', (rest, meaning) => {
    expect(meaningOf(`1795341218|${rest}`)).toEqual(meaning);
  });

  test('a name is kept byte for byte, be it text or not', () => {
    expect(parse('1795341218|NONE|sales|Jos\xe9 \x1b[2J|PENALTY|1')).toMatchObject({
      agent: 'Jos\xe9 \x1b[2J',
    });
  });

  test('a fraction of a second is read, though Asterisk writes none', () => {
    expect(parse('1795341354.123456|NONE|NONE|NONE|QUEUESTART|')).toMatchObject({ at: 1795341354_123 });
  });
});

describe('names that hold the separator', () => {
  const CONNECT = 'CONNECT|3|8.1|2';
  test.each([
    ['an agent’s', `7.0|sales|Bob|the one|${CONNECT}`, 'sales', 'Bob|the one', 'CONNECT'],
    ['an agent’s that names an event', `7.0|sales|Bob|PAUSE|${CONNECT}`, 'sales', 'Bob|PAUSE', 'CONNECT'],
    ['an agent’s, paused for CONNECT', 'NONE|sales|Bob|x|PAUSE|CONNECT|3|8.1|2', 'sales', 'Bob|x', 'PAUSE'],
    ['a queue’s, with a caller', '7.0|a|b|c|NONE|ENTERQUEUE||07|1', 'a|b|c', 'NONE', 'ENTERQUEUE'],
    ['a queue’s, of an unknown floor', `7.0|a|b|Bob|${CONNECT}`, 'a', 'b|Bob', 'CONNECT'],
    ['nobody’s at all', '7.0|||CONNECT|3|8.1|2', '', '', 'CONNECT'],
  ])('%s', (_whose, rest, queue, agent, event) => {
    expect(parse(`1795341218|${rest}`)).toMatchObject({ queue, agent, event });
  });

  test('which part is the queue’s is told by the queues that there are', () => {
    const isQueue = (raw: string) => raw === 'a|b';
    expect(parse(`1795341218|7.0|a|b|Bob|Jo|${CONNECT}`, isQueue)).toMatchObject({
      queue: 'a|b',
      agent: 'Bob|Jo',
    });
  });
});

describe('what is not understood', () => {
  test.each([
    ['', 'it does not begin with a time in seconds since 1970: ""'],
    ['Bob\x1b[2J', 'it does not begin with a time in seconds since 1970: "Bob"'],
    [
      '2026-11-22 10:00:00|7.0|sales|NONE|ABANDON|1|1|1',
      'it does not begin with a time in seconds since 1970: "2026-11-22 10:00:00|7.0|sales|NONE|ABANDON|1|1|1"',
    ],
    ['1795341218|7.0|sales', 'it has fewer than five fields: "1795341218|7.0|sales"'],
    [
      '1795341218|7.0|sales|Ana|CONNECT|soon',
      'its parameters are not those of CONNECT: "1795341218|7.0|sales|Ana|CONNECT|soon"',
    ],
  ])('"%s" is handed back with the reason', (line, why) => {
    expect(parse(line)).toEqual({
      event: 'unparsed',
      raw: line,
      reason: `a line of the queue_log is not understood, ${why}`,
    });
  });

  test('no bytes make it throw', () => {
    const word = fc.constantFrom('|', 'NONE', 'CONNECT', 'PAUSE', '7.0', '3', '1795341218', '\0', '\xff', '');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), words => {
        expect(parse(`1795341218|${words.join('')}`).event).toBeTypeOf('string');
      }),
    );
  });
});

/** The columns of the recordings' own tables (their README), for all queues together. */
const COLUMNS = [
  'ENTERQUEUE',
  'CONNECT',
  'COMPLETEAGENT',
  'COMPLETECALLER',
  'BLINDTRANSFER',
  'ABANDON',
].concat(
  ...[
    [
      'EXITWITHTIMEOUT',
      'EXITWITHKEY',
      'EXITEMPTY',
      'WITHDRAW',
      'RINGNOANSWER',
      'RINGCANCELED',
      'PAUSE',
      'UNPAUSE',
    ],
  ],
);
const BUSY = [326, 233, 147, 67, 15, 83, 3, 2, 2, 3, 72, 58, 109, 117];
const RESTART = [134, 105, 64, 14, 6, 24, 2, 0, 0, 0, 71, 25, 41, 36];

describe.each(['fixtures', 'shared'] as const)('the logs of a real Asterisk in %s', folder => {
  const isThere = folder === 'fixtures' || IS_SHARED_THERE;
  const eventsOf = (run: string) =>
    readTruth(recordingOf(folder, run), 'queue_log')
      .split('\n')
      .slice(0, -1)
      .map(line => parseLogLine(Buffer.from(line)));

  test.runIf(isThere).each([
    ['busy', BUSY],
    ['restart', RESTART],
  ])('%s is counted as its table says', (run, counts) => {
    const records = eventsOf(run);
    expect(records.filter(({ event }) => event === 'unparsed')).toEqual([]);
    expect(COLUMNS.map(name => records.filter(({ event }) => event === name).length)).toEqual(counts);
  });

  test.runIf(isThere)('of all of them only what the dialplan wrote itself is no event of Asterisk’s', () => {
    const others = ['busy', 'restart', 'longnames']
      .flatMap(eventsOf)
      .filter(({ event }) => event === 'other' || event === 'unparsed');
    expect(others).toMatchObject([
      { event: 'other', name: 'WALLBOARD', parameters: ['note', 'from', 'wallboard'] },
    ]);
  });
});
