// The way of one contact through the floor, as the history tells it, and which part of it a token may know.
import { expect, test } from 'vitest';
import { keepStory, type Told } from './kept-story.ts';

const NINE = Date.UTC(2026, 10, 23, 5);
const at = (second: number): number => NINE + second * 1_000;
const OF = { contact: 'call 1' } as const;

/** It waits in Support, rings at Nino in vain, is sent on to Sales, and Dato talks with it. */
const WAY: readonly Told[] = [
  { at: NINE, type: 'center.described', name: 'Center', zone: 'Asia/Tbilisi', dayStartHour: 0 },
  { at: NINE, type: 'queue.described', queue: 'support', name: 'Support', team: 'red' },
  { at: NINE, type: 'queue.described', queue: 'sales', name: 'Sales', team: 'blue' },
  { at: NINE, type: 'agent.described', agent: 'nino', name: 'Nino', team: 'red' },
  { at: NINE, type: 'agent.described', agent: 'dato', name: 'Dato', team: 'blue' },
  { at: at(10), type: 'contact.queued', ...OF, queue: 'support', ordinal: 1, customer: '+995535291285' },
  { at: at(12), type: 'contact.offered', ...OF, agent: 'nino' },
  { at: at(20), type: 'contact.offer-ended', ...OF, agent: 'nino', how: 'no-answer' },
  { at: at(25), type: 'contact.left', ...OF, queue: 'support', exit: 'redirected' },
  { at: at(25), type: 'contact.queued', ...OF, queue: 'sales', ordinal: 2 },
  { at: at(30), type: 'contact.answered', ...OF, queue: 'sales', agent: 'dato' },
  { at: at(40), type: 'contact.held', ...OF },
  { at: at(50), type: 'contact.resumed', ...OF },
  { at: at(90), type: 'contact.completed', ...OF, agent: 'dato', by: 'customer' },
];

test('each queue, each phone that rang and each talk stands in its way, by the names of those who were there', () => {
  const story = keepStory();
  story.tell(...WAY);
  expect(story.wayOf('call 1')).toMatchObject({
    contact: 'call 1',
    queues: { support: 'Support', sales: 'Sales' },
    agents: { nino: 'Nino', dato: 'Dato' },
    entries: [
      { kind: 'queued', at: at(10), queue: 'support', ordinal: 1 },
      { kind: 'offered', at: at(12), agent: 'nino' },
      { kind: 'offer-ended', at: at(20), agent: 'nino', how: 'no-answer' },
      { kind: 'left', at: at(25), queue: 'support', how: 'redirected' },
      { kind: 'queued', at: at(25), queue: 'sales', ordinal: 2 },
      { kind: 'answered', at: at(30), queue: 'sales', agent: 'dato' },
      { kind: 'held', at: at(40) },
      { kind: 'resumed', at: at(50) },
      { kind: 'completed', at: at(90), agent: 'dato', how: 'customer' },
    ],
  });
});

test('a token of one queue is told of its stay there, and of nobody of another team', () => {
  const story = keepStory();
  story.tell(...WAY);
  const inSales = story.wayOf('call 1', { queues: ['sales'] });
  expect(inSales.entries.map(({ kind }) => kind)).toEqual([
    'queued',
    'answered',
    'held',
    'resumed',
    'completed',
  ]);
  expect(JSON.stringify(inSales)).not.toMatch(/support|Support|nino|Nino|dato|Dato/);
  expect(story.wayOf('call 1', { teams: ['blue'] }).agents).toEqual({ dato: 'Dato' });
});

test('a contact that was never in the scope, or never at all, is not found', () => {
  const story = keepStory();
  story.tell(...WAY);
  expect(() => story.wayOf('call 1', { queues: ['billing'] })).toThrow('no contact "call 1"');
  expect(() => story.wayOf('call 2')).toThrow('no contact "call 2"');
});
