// What ends a command that follows a gateway, and what passes by itself.
import { describe, expect, test } from 'vitest';
import type { GatewayAddress } from '../../../src/cli/connect/find-gateway.ts';
import { createEndWatch } from '../../../src/cli/watch/why-ended.ts';
import type { FeedStatus } from '../../../src/client/index.ts';

const URL = 'http://127.0.0.1:7420';
const LEFT: GatewayAddress = {
  ...{ url: URL, token: 'old', hint: '' },
  tokenFrom: { is: 'left', words: '/state/gateway.json' },
};
const SAID: GatewayAddress = { ...LEFT, tokenFrom: { is: 'said', words: 'RINGTOP_TOKEN' } };
const REFUSED: FeedStatus = { state: 'waiting', url: URL, reason: 'unknown token', refusal: 'unknown' };

function endWatch(place: GatewayAddress, hasDocument: boolean) {
  const now = { ms: 0, status: REFUSED };
  const feed = {
    hasDocument,
    get status() {
      return now.status;
    },
  };
  return { now, ended: createEndWatch({ feed, locate: () => place, nowMs: () => now.ms }) };
}

describe('a token that is refused', () => {
  test('ends the command, and the hint names the token', () => {
    const { ended } = endWatch(SAID, true);
    expect(ended()).toMatchObject({
      code: 'not-authenticated',
      hint: expect.stringContaining('RINGTOP_TOKEN'),
    });
  });

  test('ends it where the gateway was never there', () => {
    expect(endWatch(LEFT, false).ended()).toMatchObject({ code: 'not-authenticated' });
  });

  test('passes for ten seconds where a gateway here left it, for it leaves another when it is started anew', () => {
    const { now, ended } = endWatch(LEFT, true);
    expect(ended()).toBeUndefined();
    now.ms = 9_999;
    expect(ended()).toBeUndefined();
    now.ms = 10_000;
    expect(ended()).toMatchObject({ code: 'not-authenticated' });
  });

  test('has its ten seconds anew at the next restart', () => {
    const { now, ended } = endWatch(LEFT, true);
    ended();
    now.status = { state: 'live', url: URL };
    ended();
    now.ms = 60_000;
    now.status = REFUSED;
    expect(ended()).toBeUndefined();
  });
});
