// What nobody may do: names that inject, bytes cut anywhere, bytes of no protocol at all.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceEvent } from '../../../src/floor/index.ts';
import { createAsteriskDialect } from '../../../src/sources/asterisk/index.ts';
import { parseStep } from '../../../src/sources/replay/ami-recording.ts';
import { pathOf, playRecording, recordingOf } from './support/recordings.ts';
import {
  caller,
  type Headers,
  leg,
  listed,
  NINO,
  openSession,
  type Session,
  T0,
  toPacket,
} from './support/session.ts';

describe('a caller’s name in a list', () => {
  test('FakeInjected is never believed, in the recording where it was tried', async () => {
    const recording = recordingOf('fixtures', 'busy.ndjson.gz');
    expect(readSteps('busy.ndjson.gz').some(({ text }) => text.includes('Event: FakeInjected'))).toBe(true);
    const { events } = await playRecording(recording);
    expect(JSON.stringify(events)).not.toContain('FakeInjected');
    expect(events.filter(({ type }) => type === 'source.reported')).toMatchObject([{ unparsed: 1 }]);
  });

  const header = fc.tuple(
    fc.constantFrom(
      ...['Event', 'Queue', 'Uniqueid', 'Position', 'Channel', 'CallerIDNum', 'Wait', 'Priority'],
      ...['ActionID', 'Interface', 'Location', 'Status', 'Paused', 'Response', 'DestUniqueid', 'x'],
    ),
    fc.constantFrom(
      ...['sales', 'support', '7', '8', '0', '1', '99999', NINO, 'QueueCallerJoin', 'QueueCallerLeave'],
      ...['QueueMemberRemoved', 'QueueStatusComplete', 'AgentConnect', 'Hangup', 'leg-8', 'a-2', 'Made'],
    ),
  );
  const piece = fc.oneof(
    header.map(([name, value]) => `${name}: ${value}`),
    fc.string({ maxLength: 8 }),
    fc.constant(''),
  );
  const name = fc.array(piece, { minLength: 1, maxLength: 10 }).map(pieces => pieces.join('\r\n'));

  test('changes nothing, whatever headers and packets it brings', () => {
    const plain = playNamed('Jane');
    fc.assert(
      fc.property(name, hostile => {
        expect(playNamed(hostile)).toEqual(plain);
      }),
      { seed: 3, numRuns: 600 },
    );
  });

  test.each([
    ['a header', 'x\r\nWait: 99999'],
    ['an event', 'x\r\nEvent: QueueCallerLeave\r\nUniqueid: 8'],
    ['a packet', 'x\r\n\r\nEvent: QueueCallerLeave\r\nUniqueid: 8\r\nQueue: sales'],
    ['a packet of an unknown name', 'x\r\n\r\nEvent: Made\r\nUp: 1'],
    ['packets without a name', 'x\r\n\r\n\r\n\r\nfoo: 1\r\n\r\nbar'],
    ['a packet that ends in a half line', 'x\r\n\r\nEvent: Hangup\r\nUniqueid: 8\r'],
  ])('that brings %s changes nothing', (_, hostile) => {
    expect(playNamed(hostile)).toEqual(playNamed('Jane'));
  });
});

/** A floor with two callers, one of them listed under this name; then a call goes on. */
function playNamed(name: string): SourceEvent[] {
  const session = openSession();
  session.say(0.1, 'Hangup', { Uniqueid: 'other' });
  session.say(1, 'QueueCallerJoin', caller('8', 'sales', { Position: 1 }));
  askList(session, name);
  session.say(30, 'QueueCallerLeave', caller('8'));
  session.say(30, 'AgentConnect', { ...caller('8'), ...leg(NINO, 'leg-8'), HoldTime: 29 });
  session.say(31, 'QueueCallerAbandon', caller('7'));
  session.say(31, 'QueueCallerLeave', caller('7'));
  session.advance(40);
  return session.events.filter(({ type }) => type !== 'source.reported');
}

function askList(session: Session, name: string): void {
  session.send(2, 'Action: QueueStatus\r\nActionID: 5eb63bbb\r\n\r\n');
  const lines: Headers[] = [
    { Event: 'QueueParams', Queue: 'sales' },
    { Event: 'QueueMember', ...listed(NINO) },
    entry('8', 1, 'Jane'),
    entry('7', 2, name),
    { Event: 'QueueStatusComplete', ListItems: 4 },
  ];
  session.receive(2, lines.map(line => toPacket({ ...line, ActionID: '5eb63bbb' })).join(''));
}

function entry(id: string, position: number, name: string): Headers {
  return {
    ...{ Event: 'QueueEntry', Queue: 'sales', Position: position, Channel: `PJSIP/trunk-${id}` },
    ...{ Uniqueid: id, CallerIDNum: '0760773', CallerIDName: name, ConnectedLineNum: 'unknown' },
    ...{ ConnectedLineName: 'unknown', Wait: 12, Priority: 0 },
  };
}

interface Step {
  readonly text: string;
  readonly seconds: number;
}
function readSteps(file: string): Step[] {
  return gunzipSync(readFileSync(pathOf(recordingOf('fixtures', file))))
    .toString('utf8')
    .split('\n')
    .filter(text => text !== '')
    .map((text, index) => ({ text, seconds: parseStep(text, { file, lineNumber: index + 1 }).seconds }));
}

describe('bytes', () => {
  test('cut anywhere make the same events', async () => {
    const whole = playCut('longnames.ndjson.gz', bytes => [bytes]);
    expect(whole.length).toBeGreaterThan(400);
    const cutIn = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(cutIn, lengths => {
        let turn = 0;
        const cut = (bytes: Uint8Array): Uint8Array[] => {
          const pieces: Uint8Array[] = [];
          for (let start = 0; start < bytes.length; turn += 1) {
            const end = start + (lengths[turn % lengths.length] ?? 1);
            pieces.push(bytes.subarray(start, end));
            start = end;
          }
          return pieces;
        };
        expect(playCut('longnames.ndjson.gz', cut)).toEqual(whole);
      }),
      { seed: 5, numRuns: 5 },
    );
  });

  test('of no protocol at all never make it throw, nor an event before an earlier one', () => {
    const headers = fc.dictionary(
      fc.constantFrom(
        'Queue',
        'Uniqueid',
        'DestUniqueid',
        'Interface',
        'Location',
        'Status',
        'Paused',
        'HoldTime',
        'Device',
        'State',
        'ActionID',
        'Uptime',
        'Position',
      ),
      fc.constantFrom(
        '',
        '1',
        '2',
        '5',
        '-3',
        'sales',
        '7',
        NINO,
        '__proto__',
        '\xff',
        'a-1',
        'INUSE',
        `Queue:sales_pause_${NINO}`,
      ),
    );
    const events = fc.constantFrom(
      ...['QueueCallerJoin', 'QueueCallerLeave', 'QueueCallerAbandon', 'AgentCalled', 'AgentConnect'],
      ...['AgentComplete', 'AgentRingNoAnswer', 'QueueMemberStatus', 'QueueMemberRemoved', 'QueueParams'],
      ...['QueueMember', 'QueueEntry', 'QueueStatusComplete', 'Hangup', 'FullyBooted', 'VarSet', 'DialEnd'],
      ...['DeviceStateChange', 'Nonsense'],
    );
    const said = fc.tuple(events, headers).map(([event, more]) => toPacket({ Event: event, ...more }));
    const act = fc.oneof(
      said.map(text => ({ kind: 'receive' as const, bytes: Buffer.from(text, 'latin1') })),
      fc.uint8Array({ maxLength: 30 }).map(bytes => ({ kind: 'receive' as const, bytes })),
      fc.constantFrom('connected' as const, 'disconnected' as const).map(kind => ({ kind })),
      fc.constant({
        kind: 'sent' as const,
        bytes: Buffer.from('Action: QueueStatus\r\nActionID: a-1\r\n\r\n'),
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(act, fc.integer({ min: 0, max: 400 })), { maxLength: 80 }), acts => {
        const dialect = createAsteriskDialect({ source: 'pbx', queues: { sales: { wrapUpMs: 300 } } });
        const told: SourceEvent[] = [...dialect.connected(T0)];
        told.push(...dialect.receive(Buffer.from('Asterisk Call Manager/13.0.0\r\n'), T0));
        let at = T0;
        for (const [{ kind, ...rest }, waitMs] of acts) {
          at += waitMs;
          const bytes = 'bytes' in rest ? rest.bytes : new Uint8Array();
          if (kind === 'connected') told.push(...dialect.connected(at));
          else if (kind === 'disconnected') told.push(...dialect.disconnected('closed', at));
          else told.push(...dialect[kind](bytes, at));
        }
        told.push(...dialect.advance(at + 10_000));
        expect(told.every((event, index) => event.at >= (told[index - 1]?.at ?? 0))).toBe(true);
        expect(isCountedOnce(told)).toBe(true);
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});

/** Every visit ends at most once, and nothing ends that did not begin. */
function isCountedOnce(told: readonly SourceEvent[]): boolean {
  const waiting = new Set<string>();
  const settling = new Set<string>();
  const talking = new Set<string>();
  for (const event of told) {
    if (event.type === 'contact.queued') {
      if (waiting.has(event.contact)) return false;
      waiting.add(event.contact);
    } else if (event.type === 'contact.left') {
      if (!waiting.delete(event.contact)) return false;
      if (event.exit === 'settling') settling.add(event.contact);
    } else if (event.type === 'contact.exit-settled') {
      if (!settling.delete(event.contact)) return false;
    } else if (event.type === 'contact.answered') {
      if (!waiting.delete(event.contact)) return false;
      talking.add(event.contact);
    } else if (event.type === 'contact.completed') {
      if (!talking.delete(event.contact)) return false;
    } else if (event.type === 'contact.lost') {
      const wasWaiting = waiting.delete(event.contact);
      if (!talking.delete(event.contact) && !wasWaiting) return false;
    }
  }
  return true;
}

function playCut(file: string, cut: (bytes: Uint8Array) => readonly Uint8Array[]): SourceEvent[] {
  const dialect = createAsteriskDialect({ source: 'pbx' });
  const told: SourceEvent[] = [];
  for (const { text } of readSteps(file)) {
    const step = parseStep(text, { file, lineNumber: 1 });
    const at = T0 + Math.round(step.seconds * 1000);
    if (step.kind === 'connected') told.push(...dialect.connected(at));
    else if (step.kind === 'sent') told.push(...dialect.sent(step.bytes, at));
    else if (step.kind === 'received')
      for (const piece of cut(step.bytes)) told.push(...dialect.receive(piece, at));
  }
  return told;
}
