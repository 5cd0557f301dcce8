// The one closed list of what can go wrong: each with its name, numbers and a sentence, for wire, HTTP and command line.
import type { Outcome } from '../floor/index.ts';

export interface CodeEntry {
  /** JSON-RPC 2.0 §5.1: the standard numbers, ours from -32001 down. */
  readonly rpc: number;
  readonly http: number;
  readonly exit: number;
  readonly sentence: string;
}

/** What the command line exits with. */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  'not-found': 3,
  'not-allowed': 4,
  stale: 5,
  refused: 6,
  unknown: 7,
  'cannot-connect': 8,
  'timed-out': 124,
  interrupted: 130,
} as const satisfies Record<string, number>;

export const CODES = {
  'parse-error': { rpc: -32700, http: 400, exit: EXIT.usage, sentence: 'The message is not JSON.' },
  'invalid-request': {
    rpc: -32600,
    http: 400,
    exit: EXIT.usage,
    sentence: 'The message is JSON, but not a JSON-RPC 2.0 request that this gateway serves.',
  },
  'unknown-method': { rpc: -32601, http: 404, exit: EXIT.usage, sentence: 'No such method or page.' },
  'bad-arguments': {
    rpc: -32602,
    http: 400,
    exit: EXIT.usage,
    sentence: 'The method exists, and its arguments do not fit it.',
  },
  internal: {
    rpc: -32603,
    http: 500,
    exit: EXIT.failed,
    sentence: 'The gateway failed; its log says how.',
  },
  'not-authenticated': {
    rpc: -32001,
    http: 401,
    exit: EXIT['not-allowed'],
    sentence: 'No token, or one that the gateway does not know.',
  },
  'not-allowed': {
    rpc: -32002,
    http: 403,
    exit: EXIT['not-allowed'],
    sentence: 'Who asks is known, and may not do this, or not from there.',
  },
  'not-found': {
    rpc: -32003,
    http: 404,
    exit: EXIT['not-found'],
    sentence: 'The floor has no such agent, queue, contact or campaign.',
  },
  'not-capable': {
    rpc: -32004,
    http: 422,
    exit: EXIT.refused,
    sentence: 'The source of that row cannot carry out this command.',
  },
  'source-lost': {
    rpc: -32005,
    http: 503,
    exit: EXIT['cannot-connect'],
    sentence: 'The source of that row is not connected, so it was not asked.',
  },
  'key-reused': {
    rpc: -32006,
    http: 409,
    exit: EXIT.usage,
    sentence: 'This key was given before, with another command.',
  },
  busy: {
    rpc: -32007,
    http: 429,
    exit: EXIT.failed,
    sentence: 'Too much at once, or earlier replies are not read yet; ask again a little later.',
  },
  'too-large': { rpc: -32008, http: 413, exit: EXIT.usage, sentence: 'The message is longer than allowed.' },
  stale: {
    rpc: -32009,
    http: 503,
    exit: EXIT.stale,
    sentence: 'What could be shown is stale: nothing vouches for it.',
  },
  'no-answer': {
    rpc: -32010,
    http: 504,
    exit: EXIT.unknown,
    sentence: 'The gateway was asked and has not answered; whether it was done is not known.',
  },
  'not-connected': {
    rpc: -32011,
    http: 503,
    exit: EXIT['cannot-connect'],
    sentence: 'No gateway could be reached; nothing was asked.',
  },
  'bad-config': {
    rpc: -32012,
    http: 500,
    exit: EXIT.usage,
    sentence: 'What the gateway or the command was told to do does not fit together.',
  },
  'timed-out': {
    rpc: -32013,
    http: 504,
    exit: EXIT['timed-out'],
    sentence: 'The time that was given for it is over.',
  },
  interrupted: {
    rpc: -32014,
    http: 499,
    exit: EXIT.interrupted,
    sentence: 'It was interrupted by the person or the system.',
  },
  'expression-failed': {
    rpc: -32017,
    http: 422,
    exit: EXIT.failed,
    sentence: 'The expression that was given could not be carried through on what was answered.',
  },
  stopping: {
    rpc: -32016,
    http: 503,
    exit: EXIT['cannot-connect'],
    sentence: 'The gateway is stopping and takes no more orders; nothing was asked.',
  },
  'token-ended': {
    rpc: -32030,
    http: 401,
    exit: EXIT['not-allowed'],
    sentence: 'The token was one of this gateway, and has expired or was revoked: it never lets in again.',
  },
  'not-recorded': {
    rpc: -32015,
    http: 503,
    exit: EXIT.failed,
    sentence: 'The gateway could not write the order down, so it was not asked.',
  },
} as const satisfies Record<string, CodeEntry>;

export type Code = keyof typeof CODES;

/** Not errors: what became of a command that was asked, as an exit code. */
export const OUTCOME_EXIT = {
  applied: EXIT.done,
  deferred: EXIT.done,
  refused: EXIT.refused,
  unknown: EXIT.unknown,
} as const satisfies Record<Outcome, number>;

/** Why the gateway closed a socket: RFC 6455 §7.4.1 gives the numbers under 4000, §7.4.2 leaves us those from there. */
export const CLOSE = {
  goingAway: { code: 1001, reason: 'the gateway is stopping' },
  notText: { code: 1003, reason: 'only text frames are read' },
  failed: { code: 1011, reason: 'the gateway failed on this session' },
  stalled: { code: 4001, reason: 'stalled: patches were not read for too long' },
  fellBehind: { code: 4002, reason: 'fell too far behind: subscribe anew' },
  noPong: { code: 4003, reason: 'a ping was not answered' },
  flooded: { code: 4004, reason: 'replies were not read while more was asked' },
  expired: { code: 4010, reason: 'the token has expired' },
  revoked: { code: 4011, reason: 'the token was revoked' },
  changed: { code: 4012, reason: 'the token grants something else now: connect anew' },
  tooMany: { code: 4013, reason: 'too many messages, though it was told' },
  tooSlow: { code: 4014, reason: 'a message took too long to come' },
} as const satisfies Record<string, { readonly code: number; readonly reason: string }>;

export type CloseReason = (typeof CLOSE)[keyof typeof CLOSE];

export function isCode(value: unknown): value is Code {
  return typeof value === 'string' && Object.hasOwn(CODES, value);
}
