// What is said of an order that was answered: SCREENS §9's table, line by line, and what is said of several together.
import { describe, expect, test } from 'vitest';
import type { CommandReply, Order } from '../../../src/client/index.ts';
import { sayPart } from '../../../src/tui/deeds/say-part.ts';
import { saySaid } from '../../../src/tui/deeds/say-toast.ts';
import { type Deed, type DeedPart, FIRST_VIEW, type PartAnswer } from '../../../src/tui/view-state/index.ts';
import { buildActingFloor } from '../support/acting-floor.ts';
import { WORDING } from '../support/line-text.ts';
import { momentOf, NOW } from '../support/scene-of.ts';

const moment = momentOf({ document: buildActingFloor(NOW) });
const move = (agent: string): Order => ({
  ...{ method: 'agent.reassign', agent, from: ['support'] },
  to: [{ queue: 'billing', penalty: 0 }],
});

const replied = (reply: Partial<CommandReply>): PartAnswer => ({
  is: 'replied',
  reply: { command: 'c1', outcome: 'applied', said: 'Removed interface', steps: [], ...reply },
});
const NAMES = { 1002: 'Nino Beridze', 1014: 'ლევან კაპანაძე', 1021: 'Olena Shevchenko' };
const part = (agent: keyof typeof NAMES, answer?: PartAnswer): DeedPart => ({
  ...{ name: NAMES[agent], order: move(String(agent)), key: `run-1.${agent}`, tookMs: 300 },
  ...(answer ? { answer } : {}),
});

const REFUSED = replied({
  outcome: 'refused',
  said: 'Asterisk: "Member not dynamic"',
  instead: 'via-pause',
});
const PUT_BACK = replied({
  outcome: 'refused',
  said: 'could not leave Support; put back as it was',
  steps: [{ did: 'QueueAdd billing', outcome: 'applied', said: 'Added' }],
});
const DEFERRED = replied({ outcome: 'deferred', said: 'the source does it when the call ends' });
const UNKNOWN = replied({ outcome: 'unknown', said: 'no answer from pbx-north in 10 s' });

describe('the line of an agent', () => {
  test.each<readonly [DeedPart, string]>([
    [part(1021), '· "Olena Shevchenko": asking …'],
    [part(1021, replied({})), '✓ "Olena Shevchenko": in Billing, out of Support (0.3 s)'],
    [
      part(1002, replied({ notes: ['on the call still'] })),
      '✓ "Nino Beridze": in Billing, out of Support; on the call still (0.3 s)',
    ],
    [
      part(1002, DEFERRED),
      '… "Nino Beridze": in Billing, out of Support, later: the source does it when the call ends',
    ],
    [
      part(1014, REFUSED),
      '× "ლევან კაპანაძე": Asterisk: "Member not dynamic". Still in Support. v pause there instead',
    ],
    [part(1002, UNKNOWN), '? "Nino Beridze": no answer from pbx-north in 10 s. Asking it …'],
    [
      part(1002, { is: 'failed', error: { code: 'not-connected', message: 'not connected to ws://x' } }),
      '× "Nino Beridze": not connected to ws://x',
    ],
    [
      part(1021, replied({ undoAt: NOW + 20 * 60_000 })),
      '✓ "Olena Shevchenko": in Billing, out of Support, until 14:25 (0.3 s)',
    ],
  ])('%#: %j', (told, line) => {
    expect(sayPart(told, moment, WORDING)).toBe(line);
  });

  test('bears names that would write elsewhere on the screen', () => {
    const hostile = { ...part(1021, replied({ said: '\x1b[2Jgone' })), name: 'Ana\x1b[2J\r\nx' };
    expect(sayPart(hostile, moment, WORDING)).toMatch(/^✓ "Ana x": /);
  });
});

describe('what is said of a deed', () => {
  const deedOf = (...parts: readonly DeedPart[]): Deed => ({
    ...{ id: 'run-1', at: NOW, parts, short: 'short.moved' },
    title: { key: 'deed.move', values: { count: parts.length, name: '', to: 'Billing' } },
    done: { key: 'done.move', values: { count: parts.length, to: 'Billing' } },
  });
  const said = (...parts: readonly DeedPart[]): string =>
    saySaid({ deed: 'run-1' }, { view: { ...FIRST_VIEW, deeds: [deedOf(...parts)] }, moment }, WORDING);
  const [nino, levan, olena] = [part(1002, replied({})), part(1014, replied({})), part(1021, replied({}))];

  test('counts what came of it, and names the keys that go on', () => {
    expect(said(nino, levan, olena)).toBe('3 moved to Billing. z brings them back');
    expect(said(nino, olena, part(1014, REFUSED))).toBe('2 moved, 1 refused. v instead, f retry');
    expect(said(olena, part(1002, DEFERRED))).toBe('1 moved, 1 follows after the call. z brings them back');
    expect(said(olena, part(1002, UNKNOWN))).toBe('1 moved, 1 not known yet');
    expect(said(olena, part(1002, PUT_BACK))).toBe('1 moved, 1 put back. f retry');
  });

  test('is the whole line where it is of one alone', () => {
    expect(said(olena)).toBe('"Olena Shevchenko": in Billing, out of Support (0.3 s). z undoes it');
    expect(said(part(1014, REFUSED))).toBe(
      '"ლევან კაპანაძე": Asterisk: "Member not dynamic". Still in Support. v pause there instead. f retry',
    );
  });
});
