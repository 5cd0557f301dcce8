// Where an agent is at home, who lent him elsewhere, until when, and that twenty loans and returns leave no trace.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgentRow, ChangedBy, SourceEvent } from '../../src/floor/index.ts';
import { joins, openStory, stands, type Told } from './support/story.ts';

const LEVAN: ChangedBy = { who: 'levan', how: 'command c1' };
const HIMSELF: ChangedBy = { who: 'nino', how: 'agent' };

const comes = (queue: string, by?: ChangedBy, penalty = 0): Told<SourceEvent> => ({
  ...{ type: 'membership.added', agent: 'nino', queue, penalty },
  ...(by ? { by } : {}),
});
const goes = (queue: string, by?: ChangedBy): Told<SourceEvent> => ({
  ...{ type: 'membership.removed', agent: 'nino', queue },
  ...(by ? { by } : {}),
});

/** Nino has logged in to Sales, with a penalty of 2. */
const story = () =>
  openStory()
    .at('09:00')
    .tell(joins('dato', 'support'), comes('sales', HIMSELF, 2), stands('nino', 'available'));

/** Where he is, and of these the lent ones; then what he has left. */
function placesOf({ memberships, left = {} }: AgentRow) {
  const lent = Object.keys(memberships).filter(queue => memberships[queue]?.lent);
  return { in: Object.keys(memberships).sort(), lent, left: Object.keys(left) };
}

test('who logs in is at home wherever he comes', () => {
  const nino = story().tell(comes('vip', HIMSELF)).agent('nino');
  expect(placesOf(nino)).toEqual({ in: ['sales', 'vip'], lent: [], left: [] });
});

test('who is moved by an order is lent where he goes, and has left where he was, by whom, since when, until when', () => {
  const floor = story().at('14:03');
  const by: ChangedBy = { ...LEVAN, undoAt: floor.instant('16:00') };
  const nino = floor.tell(comes('support', by), goes('sales', by)).agent('nino');
  expect(nino.memberships.support?.lent).toEqual({ ...by, at: floor.instant() });
  expect(nino.left).toEqual({ sales: { ...by, at: floor.instant(), penalty: 2 } });
});

test('back home, nothing of it is left, whoever brings him', () => {
  for (const by of [LEVAN, HIMSELF, undefined]) {
    const floor = story().tell(comes('support', LEVAN), goes('sales', LEVAN));
    const nino = floor.tell(comes('sales', by), goes('support', by)).agent('nino');
    expect(placesOf(nino)).toEqual({ in: ['sales'], lent: [], left: [] });
  }
});

test('lent on from one queue to the next, he is away from home once', () => {
  const floor = story().tell(comes('support', LEVAN), goes('sales', LEVAN));
  const nino = floor.tell(comes('vip', LEVAN), goes('support', LEVAN)).agent('nino');
  expect(placesOf(nino)).toEqual({ in: ['vip'], lent: ['vip'], left: ['sales'] });
});

test('who leaves a queue of his own accord has not been moved', () => {
  const nino = story().tell(comes('vip', HIMSELF), goes('vip', HIMSELF)).agent('nino');
  expect(placesOf(nino)).toEqual({ in: ['sales'], lent: [], left: [] });
});

test('who cannot leave a queue, and is paused there as one who was moved, has left it until he is back', () => {
  const floor = story().tell(comes('support', LEVAN));
  floor.tell({
    ...{ type: 'membership.changed', agent: 'nino', queue: 'sales', paused: true, reason: 'moved' },
    ...{ moved: true, by: LEVAN },
  });
  expect(placesOf(floor.agent('nino'))).toMatchObject({ in: ['sales', 'support'], left: ['sales'] });
  floor.tell({ type: 'membership.changed', agent: 'nino', queue: 'sales', paused: false });
  expect(placesOf(floor.agent('nino'))).toMatchObject({ in: ['sales', 'support'], left: [] });
});

test('a source that tells his places anew ends no loan', () => {
  const floor = story().tell(comes('support', LEVAN), goes('sales', LEVAN));
  expect(placesOf(floor.tell(comes('support')).agent('nino'))).toMatchObject({
    lent: ['support'],
    left: ['sales'],
  });
});

test('who has logged out has nothing to come back to; where he is lent he still is', () => {
  const floor = story().tell(comes('support', LEVAN), goes('sales', LEVAN), stands('nino', 'offline'));
  expect(placesOf(floor.agent('nino'))).toEqual({ in: ['support'], lent: ['support'], left: [] });
});

describe('where the config names his home', () => {
  const configured = () => story().tell({ type: 'agent.described', agent: 'nino', home: ['sales', 'vip'] });

  test('every other queue is a loan, however he came there', () => {
    const nino = configured().tell(comes('support', HIMSELF)).agent('nino');
    expect(nino.home).toEqual({ sales: true, vip: true });
    expect(placesOf(nino)).toEqual({ in: ['sales', 'support'], lent: ['support'], left: [] });
  });

  test('a queue of his home that somebody took him out of is left, and no loan when he is ordered there', () => {
    const floor = configured().tell(comes('support', LEVAN), goes('sales', { who: 'PBX', how: 'pbx' }));
    expect(placesOf(floor.agent('nino'))).toMatchObject({ lent: ['support'], left: ['sales'] });
    expect(placesOf(floor.tell(comes('vip', LEVAN)).agent('nino'))).toMatchObject({ lent: ['support'] });
  });

  test('another home makes other loans', () => {
    const floor = configured().tell(comes('support', LEVAN));
    floor.tell({ type: 'agent.described', agent: 'nino', home: ['support'] });
    expect(placesOf(floor.agent('nino'))).toEqual({ in: ['sales', 'support'], lent: ['sales'], left: [] });
  });
});

test('twenty loans and returns in a day, in any order, leave the row as it was', () => {
  const queues = fc.constantFrom('support', 'vip', 'billing');
  fc.assert(
    fc.property(fc.array(queues, { minLength: 20, maxLength: 20 }), fc.boolean(), (targets, leavesFirst) => {
      const floor = story();
      const { memberships: before } = floor.agent('nino');
      for (const [index, queue] of targets.entries()) {
        const by = { who: 'levan', how: `command c${index}` };
        const [there, back] = [
          [comes(queue, by), goes('sales', by)],
          [comes('sales', by, 2), goes(queue, by)],
        ];
        floor.at(`${10 + Math.floor(index / 4)}:${String((index % 4) * 15).padStart(2, '0')}`);
        floor.tell(...(leavesFirst ? there.toReversed() : there));
        expect(placesOf(floor.agent('nino'))).toEqual({ in: [queue], lent: [queue], left: ['sales'] });
        floor.tell(...back);
      }
      const nino = floor.agent('nino');
      expect(nino.memberships).toEqual(before);
      expect(nino).not.toHaveProperty('left');
    }),
    { seed: 20, numRuns: 50 },
  );
});
