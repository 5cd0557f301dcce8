// The closed list of codes: every number has one meaning.
import { expect, test } from 'vitest';
import { CLOSE, CODES, EXIT, isCode } from '../../src/protocol/index.ts';

const entries = Object.entries(CODES);

test('no two codes share a number on the wire', () => {
  expect(new Set(entries.map(([, code]) => code.rpc)).size).toBe(entries.length);
});

test('numbers of our own stay in the range that JSON-RPC leaves to servers', () => {
  const own = entries.map(([, code]) => code.rpc).filter(rpc => rpc > -32600);
  expect(own.every(rpc => rpc >= -32099 && rpc <= -32000)).toBe(true);
});

test('every code has a sentence, a failure status and an exit code that is not "done"', () => {
  for (const [name, code] of entries) {
    expect(code.sentence, name).toMatch(/^[A-Z].*\.$/);
    expect(code.http, name).toBeGreaterThanOrEqual(400);
    expect(code.exit, name).not.toBe(EXIT.done);
  }
});

test('the reasons of closed sockets fit into a close frame', () => {
  for (const { reason } of Object.values(CLOSE)) expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(123);
});

test('a name from outside is a code only if it is on the list', () => {
  expect(['not-found', 'constructor', '', 7].map(isCode)).toEqual([true, false, false, false]);
});
