// What an agent did, with who changed it, whom he talked with, and which part of it a token may know.
import { describe, expect, test } from 'vitest';
import { simulateEvents } from '../../../src/sources/index.ts';
import { keepStory, type Story, type Told } from './kept-story.ts';

const MINUTE = 60_000;
/** 09:00 in Tbilisi. */
const NINE = Date.UTC(2026, 10, 23, 5);
const at = (minute: number): number => NINE + minute * MINUTE;
const LEVAN = { who: 'levan', how: 'command c1' };

const OPENING: readonly Told[] = [
  { at: NINE, type: 'center.described', name: 'Center', zone: 'Asia/Tbilisi', dayStartHour: 0 },
  { at: NINE, type: 'source.connected', name: 'PBX', capabilities: [] },
  { at: NINE, type: 'source.synced' },
  { at: NINE, type: 'queue.described', queue: 'support', name: 'Support', team: 'red' },
  { at: NINE, type: 'queue.described', queue: 'sales', name: 'Sales', team: 'blue' },
  { at: NINE, type: 'agent.described', agent: 'nino', name: 'Nino', team: 'red' },
  { at: NINE, type: 'agent.described', agent: 'dato', name: 'Dato', team: 'blue' },
  { at: NINE, type: 'membership.added', agent: 'nino', queue: 'support', penalty: 0 },
  { at: NINE, type: 'agent.state-changed', agent: 'nino', state: 'available' },
];

function call(contact: string, from: number, customer?: string): Told[] {
  const told = customer === undefined ? {} : { customer };
  return [
    { at: at(from), type: 'contact.queued', contact, queue: 'support', ordinal: 1, ...told },
    { at: at(from + 1), type: 'contact.answered', contact, queue: 'support', agent: 'nino' },
    {
      ...{ at: at(from + 1), type: 'agent.state-changed', agent: 'nino', state: 'on-contact' },
      ...{ queue: 'support', contact, channel: 'voice', direction: 'inbound' },
    },
    { at: at(from + 4), type: 'contact.completed', contact, agent: 'nino', by: 'customer' },
    { at: at(from + 4), type: 'agent.state-changed', agent: 'nino', state: 'available' },
  ];
}

function minute(from: number): Told {
  return { at: at(from), type: 'source.reported' };
}

test('each state has its beginning, its end, and who changed it; the last one goes on', () => {
  const story = keepStory();
  story.tell(
    ...OPENING,
    { at: at(5), type: 'agent.state-changed', agent: 'nino', state: 'break', reason: 'coffee', by: LEVAN },
    { at: at(12), type: 'agent.state-changed', agent: 'nino', state: 'available' },
  );
  expect(story.of('nino', { kinds: ['state'] })).toMatchObject({
    agent: 'nino',
    name: 'Nino',
    from: Date.UTC(2026, 10, 22, 20),
    entries: [
      { kind: 'state', state: 'available', at: NINE, endedAt: at(5) },
      { kind: 'state', state: 'break', reason: 'coffee', at: at(5), endedAt: at(12), by: LEVAN },
      { kind: 'state', state: 'available', at: at(12) },
    ],
  });
  expect(story.of('nino').entries.at(-1)).not.toHaveProperty('endedAt');
});

test('where a source names who paused him in his queues alone, his break is that one’s doing too', () => {
  const story = keepStory();
  story.tell(
    ...OPENING,
    {
      ...{ at: at(5), type: 'membership.changed', agent: 'nino', queue: 'support', paused: true },
      ...{ reason: 'lunch', by: LEVAN },
    },
    { at: at(5), type: 'agent.state-changed', agent: 'nino', state: 'break', reason: 'lunch' },
  );
  expect(story.of('nino', { kinds: ['state'] }).entries.at(-1)).toMatchObject({ state: 'break', by: LEVAN });
});

test('the same state told again is one, and a late word of its beginning puts it there', () => {
  const story = keepStory();
  story.tell(
    ...OPENING,
    { at: at(3), type: 'agent.state-changed', agent: 'nino', state: 'available' },
    { at: at(9), type: 'agent.state-changed', agent: 'nino', state: 'break', since: at(8) },
  );
  expect(story.of('nino', { kinds: ['state'] }).entries).toMatchObject([
    { state: 'available', at: NINE, endedAt: at(8) },
    { state: 'break', at: at(8) },
  ]);
});

test('his queues are told with who brought him there and took him out', () => {
  const story = keepStory();
  story.tell(
    ...OPENING,
    { at: at(2), type: 'membership.added', agent: 'nino', queue: 'sales', penalty: 3, by: LEVAN },
    { at: at(2), type: 'membership.removed', agent: 'nino', queue: 'support', by: LEVAN },
  );
  expect(story.of('nino', { kinds: ['place'], from: at(1) })).toMatchObject({
    queues: { sales: 'Sales', support: 'Support' },
    entries: [
      { kind: 'joined', queue: 'sales', penalty: 3, by: LEVAN, at: at(2) },
      { kind: 'left', queue: 'support', by: LEVAN, at: at(2) },
    ],
  });
});

describe('his contacts', () => {
  test('are told with the queue, the wait, the talk and how they ended; what he let ring is among them', () => {
    const story = keepStory();
    story.tell(
      ...OPENING,
      ...call('call 1', 2, '+995535291285'),
      { at: at(8), type: 'contact.queued', contact: 'call 2', queue: 'support', ordinal: 1 },
      { at: at(8), type: 'contact.offered', contact: 'call 2', agent: 'nino' },
      { at: at(9), type: 'contact.offer-ended', contact: 'call 2', agent: 'nino', how: 'no-answer' },
    );
    expect(story.of('nino', { kinds: ['contact'] }).entries).toEqual([
      {
        ...{ kind: 'contact', contact: 'call 1', at: at(3), endedAt: at(6), how: 'customer' },
        ...{ queue: 'support', customer: '+995…285', waitMs: MINUTE },
      },
      { kind: 'missed', contact: 'call 2', at: at(9), how: 'no-answer', queue: 'support' },
    ]);
  });

  test.each(['hashed', 'clear'] as const)('are masked where customers are kept %s', customers => {
    const story = keepStory({ customers });
    story.tell(...OPENING, ...call('call 1', 2, '+995535291285'), ...call('call 2', 9, 'Giorgi Kapanadze'));
    expect(JSON.stringify(story.of('nino'))).not.toMatch(/535|2912|Kapanadze|#/);
    expect(JSON.stringify(story.wayOf('call 1'))).not.toMatch(/535|2912|#/);
  });
});

test('a spell in which his source was lost is told as that, and no state of his goes on through it', () => {
  const story = keepStory();
  story.tell(
    ...OPENING,
    { at: at(5), type: 'source.lost', reason: 'connection reset' },
    { at: at(8), type: 'source.connected', name: 'PBX', capabilities: [] },
    { at: at(8), type: 'agent.state-changed', agent: 'nino', state: 'break', startUnseen: true },
    { at: at(8), type: 'source.synced' },
    minute(9),
  );
  expect(story.of('nino', { kinds: ['state'] }).entries).toMatchObject([
    { state: 'available', at: NINE },
    { kind: 'blind', at: at(5), endedAt: at(8) },
    { state: 'break', at: at(8), startUnseen: true },
  ]);
});

test('an agent whom the history never met is not found', () => {
  const story = keepStory();
  story.tell(...OPENING);
  expect(() => story.of('nobody')).toThrow('the history has no agent "nobody"');
});

describe('a token of a part of the floor', () => {
  const tellElsewhere = (story: Story): void =>
    story.tell(
      ...OPENING,
      { at: at(1), type: 'membership.added', agent: 'nino', queue: 'sales', penalty: 0, by: LEVAN },
      { at: at(2), type: 'contact.queued', contact: 'call 9', queue: 'sales', ordinal: 1 },
      { at: at(3), type: 'contact.answered', contact: 'call 9', queue: 'sales', agent: 'nino' },
      {
        ...{ at: at(3), type: 'agent.state-changed', agent: 'nino', state: 'on-contact' },
        ...{ queue: 'sales', contact: 'call 9' },
      },
      { at: at(4), type: 'contact.completed', contact: 'call 9', agent: 'nino', by: 'agent' },
    );

  test('is told that one of its team was busy elsewhere, and not where', () => {
    const story = keepStory();
    tellElsewhere(story);
    const told = story.of('nino', {}, { teams: ['red'] });
    expect(told.entries.at(-1)).toEqual({ kind: 'state', state: 'on-contact', at: at(3) });
    expect(JSON.stringify(told)).not.toMatch(/sales|Sales|call 9/);
  });

  test('knows nobody of another team', () => {
    const story = keepStory();
    tellElsewhere(story);
    expect(() => story.of('dato', {}, { teams: ['red'] })).toThrow('no agent');
    expect(() => story.of('nino', {}, { queues: ['support'] })).toThrow('no agent');
  });
});

describe('pages', () => {
  /** While he talks it becomes known that he is on a break from its end: the state is told anew, as old as it is. */
  const asksForLunch = (contact: string, from: number): Told => ({
    ...{
      at: at(from + 2),
      type: 'agent.state-changed',
      agent: 'nino',
      state: 'on-contact',
      since: at(from + 1),
    },
    ...{ reason: 'lunch', queue: 'support', contact, channel: 'voice', direction: 'inbound' },
  });

  const story = (): Story => {
    const kept = keepStory();
    const calls = Array.from({ length: 40 }, (_, one) => {
      const [contact, from] = [`call ${one}`, 1 + one * 5];
      const [queued, answered, talks, ...ends] = call(contact, from);
      const talk = [queued, answered, talks].flatMap(told => told ?? []);
      return [...talk, asksForLunch(contact, from), ...ends, minute(from + 4)];
    });
    kept.tell(...OPENING, ...calls.flat());
    return kept;
  };

  test.each([1, 2, 3, 7, 50, 1000])('of %i entries, laid end to end, are the whole', limit => {
    const kept = story();
    const whole = kept.of('nino', { limit: 1_000 }).entries;
    const paged: unknown[] = [];
    let before: number | undefined;
    do {
      const page = kept.of('nino', { limit, ...(before === undefined ? {} : { before }) });
      paged.unshift(...page.entries);
      before = page.before;
    } while (before !== undefined);
    expect(whole.length).toBeGreaterThan(100);
    expect(paged).toEqual(whole);
  });

  test('begin with what he did already when the time asked for begins', () => {
    const [first] = story().of('nino', { from: at(3), to: at(30) }).entries;
    expect(first).toMatchObject({ kind: 'state', state: 'on-contact', at: at(2), endedAt: at(3) });
  });
});

test('the states of a simulated day add up to the times of its report', () => {
  const startAt = Date.UTC(2026, 10, 22, 21);
  const story = keepStory();
  story.tellAll(simulateEvents({ seed: 7, startAt, until: startAt + 11 * 3_600_000 }));
  const { items } = story.report();
  const worked = items.filter(({ breakMs, talkMs }) => breakMs > 0 && talkMs > 0);
  expect(worked.length).toBeGreaterThan(10);
  for (const { id, breakMs, talkMs, contacts } of worked) {
    const { entries, at: toldTo } = story.of(id ?? '', { limit: 1_000 });
    const sum = (state: string): number =>
      entries
        .filter(entry => entry.state === state && entry.own === undefined)
        .reduce((ms, entry) => ms + (entry.endedAt ?? toldTo) - entry.at, 0);
    expect([id, sum('break'), sum('on-contact')]).toEqual([id, breakMs, talkMs]);
    expect([id, entries.filter(({ kind }) => kind === 'contact').length]).toEqual([id, contacts]);
  }
});
