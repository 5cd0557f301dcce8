// A small AMI session for tests: says events as Asterisk would, and keeps what the dialect made of them.
// To extend: `say` takes any event with any headers; `caller` and `member` know the usual ones.
import { isDeepStrictEqual } from 'node:util';
import type { SourceEvent } from '../../../../src/floor/index.ts';
import {
  type AsteriskDialect,
  type AsteriskDialectOptions,
  createAsteriskDialect,
} from '../../../../src/sources/asterisk/index.ts';

/** 2026-11-22T09:53:30Z, the day of the recordings. Seconds in these tests count from here. */
export const T0 = 1795341210_000;

export type Headers = Readonly<Record<string, string | number>>;

export interface Session {
  readonly dialect: AsteriskDialect;
  readonly events: SourceEvent[];
  /** One event, received `seconds` after T0. */
  say(seconds: number, event: string, headers?: Headers): void;
  receive(seconds: number, text: string): void;
  send(seconds: number, text: string): void;
  advance(seconds: number): void;
  disconnect(seconds: number): void;
  connect(seconds: number): void;
  /** What has been told of these types since the last look, without time, source, and the PBX as the cause. */
  told(...types: readonly SourceEvent['type'][]): object[];
}

export function openSession(options: Partial<AsteriskDialectOptions> = {}): Session {
  const dialect = createAsteriskDialect({ source: 'pbx', ...options });
  const events: SourceEvent[] = [];
  let looked = 0;
  const at = (seconds: number): number => T0 + Math.round(seconds * 1000);
  const session: Session = {
    dialect,
    events,
    say: (seconds, event, headers) => session.receive(seconds, toPacket({ Event: event, ...headers })),
    receive: (seconds, text) => events.push(...dialect.receive(Buffer.from(text), at(seconds))),
    send: (seconds, text) => events.push(...dialect.sent(Buffer.from(text), at(seconds))),
    advance: seconds => events.push(...dialect.advance(at(seconds))),
    disconnect: seconds => events.push(...dialect.disconnected('closed', at(seconds))),
    connect: seconds => {
      events.push(...dialect.connected(at(seconds)));
      session.receive(seconds, 'Asterisk Call Manager/13.0.0\r\n');
    },
    told(...types) {
      const fresh = events.slice(looked).filter(({ type }) => types.length === 0 || types.includes(type));
      looked = events.length;
      return fresh.map(({ source: _source, at: _at, ...rest }) => withoutPbx(rest));
    },
  };
  session.connect(0);
  return session;
}

function withoutPbx(rest: object): object {
  const { by, ...others } = { by: undefined, ...rest };
  return isDeepStrictEqual(by, BY_PBX) ? others : rest;
}

export function toPacket(headers: Headers): string {
  return `${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;
}

/** The caller's fields in every event of his channel. */
export function caller(id: string, queue = 'sales', more: Headers = {}): Headers {
  return {
    Channel: `PJSIP/trunk-${id}`,
    CallerIDNum: '0760773',
    CallerIDName: 'Jane',
    Context: 'queues',
    Exten: queue,
    Priority: 2,
    Uniqueid: id,
    Queue: queue,
    ...more,
  };
}

/** An agent's leg, as `AgentCalled`, `AgentConnect`, `AgentComplete` and `AgentRingNoAnswer` name it. */
export function leg(agent: string, id: string): Headers {
  return {
    DestChannel: `${agent}-0000001a`,
    DestUniqueid: id,
    Interface: agent,
    MemberName: `Agent ${agent.slice(-4)}`,
  };
}

/** A member's fields in his own events. */
export function member(agent: string, queue = 'sales', more: Headers = {}): Headers {
  return {
    Queue: queue,
    MemberName: `Agent ${agent.slice(-4)}`,
    Interface: agent,
    StateInterface: agent,
    Membership: 'static',
    Penalty: 0,
    LastCall: 0,
    LastPause: 0,
    LoginTime: T0 / 1000 - 3600,
    InCall: 0,
    Status: 1,
    Paused: 0,
    PausedReason: '',
    ...more,
  };
}

/** The same in a list, in its other spelling. */
export function listed(agent: string, queue = 'sales', more: Headers = {}): Headers {
  const { MemberName = '', Interface = '', ...rest } = member(agent, queue, more);
  return { ...rest, Name: MemberName, Location: Interface };
}

export const NINO = 'PJSIP/1001';
export const GIORGI = 'PJSIP/1002';
/** The same as the floor has them. */
export const NINO_ID = '1001';
export const GIORGI_ID = '1002';
/** Who changes what nobody of ringtop ordered. */
export const BY_PBX = { who: 'pbx', how: 'pbx' };
