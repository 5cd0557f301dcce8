// Orders to a simulated source: what it does, what it refuses, in whose words; the floor changes by its events alone.
import { expect, test } from 'vitest';
import type { Command, SourceEvent } from '../../../src/floor/index.ts';
import { createCenter, type Performed, type SimulatedCenter } from '../../../src/sources/index.ts';
import { DAY_START, fixed, HOUR_MS, perHour, toAgent, toCampaign, toPlan, toQueue } from './small-plan.ts';

const PLAN = toPlan({
  queues: [
    toQueue({ id: 'support', arrivals: perHour(30), talk: fixed(100), wrapUp: fixed(10) }),
    toQueue({ id: 'billing', arrivals: perHour(0.001) }),
    toQueue({ id: 'lonely', arrivals: perHour(6) }),
    toQueue({ id: 'chat', source: 'desk', channel: 'chat', arrivals: perHour(30), talk: fixed(100) }),
    toQueue({ id: 'mail', source: 'desk', channel: 'mail', arrivals: perHour(0.001) }),
  ],
  agents: [
    toAgent('busy', { support: 0 }),
    toAgent('free', { billing: 0 }),
    toAgent('fixed', {}, { skills: [{ queue: 'billing', penalty: 1, fixed: true }] }),
    toAgent('gone', { billing: 0 }, { shift: { startHour: 22, lengthHours: 1, breaks: [] } }),
    toAgent('writer', { chat: 0 }, { source: 'desk' }),
  ],
  campaigns: [
    toCampaign({ id: 'spring', hours: { from: 0, until: 24, rule: 'always' } }),
    toCampaign({ id: 'noon' }),
  ],
  more: {
    sources: [
      { id: 'pbx', name: 'pbx', kind: 'telephony' },
      { id: 'desk', name: 'desk', kind: 'desk' },
    ],
  },
});

/** Two hours in, at a moment when `busy` and `writer` are in conversation. */
function toBusyCenter(): SimulatedCenter {
  const center = createCenter(PLAN, 7, DAY_START);
  let at = DAY_START + 2 * HOUR_MS;
  const state = new Map<string, string>();
  for (let events = center.advance(at); ; events = center.advance(at)) {
    for (const event of events) if (event.type === 'agent.state-changed') state.set(event.agent, event.state);
    if (state.get('busy') === 'on-contact' && state.get('writer') === 'on-contact') return center;
    at += 1_000;
  }
}

interface Done extends Performed {
  readonly events: readonly SourceEvent[];
  readonly center: SimulatedCenter;
}

function order(command: Command, center = toBusyCenter()): Done {
  const { result, events } = center.perform(command, center.now);
  return { ...result, events, center };
}

function ofAgent(events: readonly SourceEvent[], agent: string): SourceEvent[] {
  return events.filter(event => 'agent' in event && event.agent === agent);
}

const REFUSED: readonly {
  readonly what: string;
  readonly command: Command;
  readonly said: string | RegExp;
}[] = [
  {
    what: 'a person nobody knows',
    command: { method: 'agent.pause', agent: 'nobody' },
    said: 'Interface not found',
  },
  {
    what: 'a pause for who is not there',
    command: { method: 'agent.pause', agent: 'gone' },
    said: 'Agent is not logged in',
  },
  {
    what: 'a pause in a queue he is not in',
    command: { method: 'agent.pause', agent: 'free', queues: ['support'] },
    said: 'Interface not found',
  },
  {
    what: 'to take a static member out of his queue',
    command: { method: 'agent.remove', agent: 'fixed', queue: 'billing' },
    said: 'Member not dynamic',
  },
  {
    what: 'to add who is there already',
    command: { method: 'agent.add', agent: 'free', queue: 'billing', penalty: 0 },
    said: 'Unable to add interface: Already there',
  },
  {
    what: 'to remove who is not there',
    command: { method: 'agent.remove', agent: 'free', queue: 'support' },
    said: 'Unable to remove interface: Not there',
  },
  {
    what: 'a queue of another source',
    command: { method: 'agent.add', agent: 'free', queue: 'chat', penalty: 0 },
    said: 'No such queue',
  },
  {
    what: 'a queue nobody knows',
    command: { method: 'agent.add', agent: 'free', queue: '__proto__', penalty: 0 },
    said: 'No such queue',
  },
  {
    what: 'a penalty that is none',
    command: { method: 'agent.setPenalty', agent: 'free', queue: 'billing', penalty: -1 },
    said: 'Invalid penalty',
  },
  {
    what: 'to log out who is out',
    command: { method: 'agent.logout', agent: 'gone' },
    said: 'Agent is not logged in',
  },
  {
    what: 'a contact that is gone',
    command: { method: 'contact.hangup', contact: '1.1' },
    said: 'No such channel',
  },
  {
    what: 'to move nobody anywhere',
    command: { method: 'agent.reassign', agent: 'free', from: [], to: [] },
    said: 'nothing to do',
  },
  {
    what: 'a campaign nobody knows',
    command: { method: 'campaign.pause', campaign: 'autumn' },
    said: 'no such campaign: autumn',
  },
  {
    what: 'to resume a campaign outside its calling hours',
    command: { method: 'campaign.resume', campaign: 'noon' },
    said: /^it is 2:0\d where the numbers are, allowed 10:00 to 20:00 \(rule calling-hours\)$/,
  },
  {
    what: 'a pace out of range',
    command: { method: 'campaign.pace', campaign: 'spring', linesPerAgent: 9 },
    said: '9 lines per agent is out of range: 0.5 to 3',
  },
];

for (const { what, command, said } of REFUSED) {
  test(`${what} is refused in the source's own words, and nothing changes`, () => {
    const done = order(command);
    expect(done.outcome).toBe('refused');
    if (typeof said === 'string') expect(done.said).toBe(said);
    else expect(done.said).toMatch(said);
    expect(done.steps.map(({ outcome }) => outcome)).toEqual(['refused']);
    const agent = 'agent' in command ? command.agent : '';
    expect(ofAgent(done.events, agent).filter(event => 'by' in event)).toEqual([]);
  });
}

test('an agent is moved by joining first and leaving after, as two steps of the source', () => {
  const done = order({
    method: 'agent.reassign',
    agent: 'free',
    from: ['billing'],
    to: [{ queue: 'support', penalty: 2 }],
  });
  expect(done.outcome).toBe('applied');
  expect(done.steps).toEqual([
    { did: 'QueueAdd support free penalty 2', outcome: 'applied', said: 'Added interface to queue' },
    { did: 'QueueRemove billing free', outcome: 'applied', said: 'Removed interface from queue' },
  ]);
  const [added, ...rest] = ofAgent(done.events, 'free').filter(({ type }) => type.startsWith('membership'));
  const by = { who: 'command', how: 'command' };
  expect(added).toMatchObject({ type: 'membership.added', queue: 'support', penalty: 2, by });
  expect(rest).toMatchObject([{ type: 'membership.removed', queue: 'billing', by }]);
});

test('the floor is changed a moment after the order, not by it', () => {
  const center = toBusyCenter();
  const { events } = center.perform({ method: 'agent.pause', agent: 'free', reason: 'coffee' }, center.now);
  const asked = events[0]?.at ?? 0;
  const paused = events.find(event => event.type === 'agent.state-changed' && event.agent === 'free');
  expect(paused).toMatchObject({ state: 'break', reason: 'coffee' });
  expect((paused?.at ?? 0) - asked).toBeLessThan(300);
  expect(paused?.at).toBe(center.now);
});

test('a move whose second step is refused is undone: he stands where he stood', () => {
  const done = order({
    method: 'agent.reassign',
    agent: 'fixed',
    from: ['billing'],
    to: [{ queue: 'support', penalty: 0 }],
  });
  expect(done.outcome).toBe('refused');
  expect(done.said).toBe('Member not dynamic; put back as it was');
  expect(done.steps.map(({ outcome }) => outcome)).toEqual(['applied', 'refused']);
  const moves = ofAgent(done.events, 'fixed').filter(({ type }) => type.startsWith('membership'));
  expect(moves.map(({ type }) => type)).toEqual(['membership.added', 'membership.removed']);
});

const FIXED_MOVE: Command = {
  method: 'agent.reassign',
  agent: 'fixed',
  from: ['billing'],
  to: [{ queue: 'support', penalty: 0 }],
  via: 'pause',
};

test('who is fixed in a queue leaves it by being paused there, and does not count as on a break', () => {
  const done = order(FIXED_MOVE);
  expect(done.outcome).toBe('applied');
  expect(done.steps.map(({ did }) => did)).toEqual([
    'QueueAdd support fixed penalty 0',
    'QueuePause billing fixed moved',
  ]);
  const paused = ofAgent(done.events, 'fixed').find(({ type }) => type === 'membership.changed');
  expect(paused).toMatchObject({ queue: 'billing', paused: true, reason: 'moved', moved: true });
  const shown = ofAgent(done.events, 'fixed').filter(event => event.type === 'agent.state-changed');
  for (const { state, share } of shown) expect([state, share]).not.toEqual(['available', 0.5]);
  expect(shown.map(({ state }) => state)).not.toContain('break');
});

test('a lunch and its end leave him moved, and returning unpauses him', () => {
  const center = toBusyCenter();
  order(FIXED_MOVE, center);
  const lunch = order({ method: 'agent.pause', agent: 'fixed', reason: 'lunch' }, center);
  const back = order({ method: 'agent.unpause', agent: 'fixed' }, center);
  const touched = [...lunch.events, ...back.events].flatMap(event =>
    event.type === 'membership.changed' && event.agent === 'fixed' ? [event.queue] : [],
  );
  expect(new Set(touched)).toEqual(new Set(['support']));
  const home = order(
    {
      method: 'agent.reassign',
      agent: 'fixed',
      from: ['support'],
      to: [{ queue: 'billing', penalty: 1 }],
    },
    center,
  );
  expect(home.steps.map(({ did }) => did)).toEqual([
    'QueueUnpause billing fixed',
    'QueueRemove support fixed',
  ]);
  expect(ofAgent(home.events, 'fixed').find(({ type }) => type === 'membership.changed')).toMatchObject({
    queue: 'billing',
    paused: false,
  });
});

test('whoever gave an order stands in its events', () => {
  const center = toBusyCenter();
  const by = { who: 'levan', how: 'command c81' };
  const orders: Command[] = [
    { method: 'agent.pause', agent: 'free', reason: 'coffee' },
    { method: 'agent.unpause', agent: 'free' },
    { method: 'agent.add', agent: 'free', queue: 'support', penalty: 0 },
    { method: 'agent.setPenalty', agent: 'free', queue: 'support', penalty: 3 },
    { method: 'agent.remove', agent: 'free', queue: 'support' },
    { method: 'agent.logout', agent: 'fixed' },
    { method: 'campaign.pause', campaign: 'spring' },
  ];
  for (const command of orders) {
    const { events } = center.perform(command, center.now, by);
    const named = events.flatMap(event => ('by' in event && event.by !== undefined ? [event.by] : []));
    expect(named).toContainEqual(by);
  }
});

test('a preview tells the steps of an order, and its no, and changes nothing', () => {
  const center = toBusyCenter();
  expect(center.preview(FIXED_MOVE)).toEqual({
    steps: ['QueueAdd support fixed penalty 0', 'QueuePause billing fixed moved'],
  });
  expect(center.preview({ method: 'agent.remove', agent: 'fixed', queue: 'billing' })).toEqual({
    steps: ['QueueRemove billing fixed'],
    refusal: 'Member not dynamic',
  });
  expect(center.preview({ method: 'monitor.listen', agent: 'fixed', supervisor: 'levan' })).toMatchObject({
    refusal: 'there is no sound in a simulated center',
  });
  expect(ofAgent(center.advance(center.now), 'fixed')).toEqual([]);
});

test('a source says what it cannot do, and why, when it connects', () => {
  const connected = createCenter(PLAN, 7, DAY_START)
    .advance(DAY_START)
    .filter(event => event.type === 'source.connected');
  expect(connected.map(({ cannotDo }) => cannotDo?.['campaign.pause'])).toEqual([
    undefined,
    'desk has no campaigns',
  ]);
  for (const { capabilities, cannotDo } of connected) {
    expect(capabilities).not.toContain('monitor.barge');
    expect(cannotDo?.['monitor.barge']).toBe('there is no sound in a simulated center');
  }
});

test('an agent paused in a call stays on it, and his break begins after its wrap-up', () => {
  const done = order({ method: 'agent.pause', agent: 'busy', reason: 'coffee' });
  expect(done.outcome).toBe('applied');
  const states = ofAgent([...done.events, ...done.center.advance(done.center.now + HOUR_MS)], 'busy').filter(
    event => event.type === 'agent.state-changed',
  );
  expect(states.slice(0, 3)).toMatchObject([
    { state: 'on-contact', breakPending: true, reason: 'coffee' },
    { state: 'wrap-up', breakPending: true },
    { state: 'break', reason: 'coffee' },
  ]);
  expect(states).toHaveLength(3);
});

test('paused in one of two queues he is available with the share, and takes no call of it', () => {
  const center = toBusyCenter();
  center.perform({ method: 'agent.add', agent: 'free', queue: 'lonely', penalty: 0 }, center.now);
  center.advance(center.now + 10 * 60_000);
  const done = order({ method: 'agent.pause', agent: 'free', queues: ['lonely'] }, center);
  const later = [...done.events, ...center.advance(center.now + 3 * HOUR_MS)];
  const shares = ofAgent(later, 'free').flatMap(event => ('share' in event ? [event.share] : []));
  expect(shares).toEqual([0.5]);
  expect(
    later
      .filter(({ type, at }) => type === 'contact.answered' && at > center.now)
      .map(event => 'agent' in event && event.agent),
  ).not.toContain('free');
});

test('who is added to a queue at lunch stays at lunch', () => {
  const center = toBusyCenter();
  center.perform({ method: 'agent.pause', agent: 'free', reason: 'lunch' }, center.now);
  const { events } = center.perform(
    { method: 'agent.add', agent: 'free', queue: 'support', penalty: 0 },
    center.now,
  );
  expect(events.find(({ type }) => type === 'membership.added')).toMatchObject({
    paused: true,
    reason: 'lunch',
  });
  expect(ofAgent(center.advance(center.now + HOUR_MS), 'free')).toEqual([]);
});

test('what was put off is told to be done when it is, in the words of its source', async () => {
  const desk = order({ method: 'agent.add', agent: 'writer', queue: 'mail', penalty: 1 });
  desk.center.advance(desk.center.now + HOUR_MS);
  expect(await desk.settled).toMatchObject({ outcome: 'applied', steps: [{ outcome: 'applied' }] });
  const logout = order({ method: 'agent.logout', agent: 'busy' });
  logout.center.advance(logout.center.now + HOUR_MS);
  expect(await logout.settled).toMatchObject({ outcome: 'applied' });
});

test('an agent who logs out in a call is gone when it is over', () => {
  const done = order({ method: 'agent.logout', agent: 'busy' });
  expect(done).toMatchObject({ outcome: 'deferred', said: 'Agent will be logged out when the call ends' });
  const later = ofAgent(done.center.advance(done.center.now + HOUR_MS), 'busy');
  expect(later.at(-1)).toMatchObject({
    type: 'agent.state-changed',
    state: 'offline',
    by: { who: 'command' },
  });
});

test('the desk moves nobody out of a conversation: it does so at its end', () => {
  const done = order({ method: 'agent.add', agent: 'writer', queue: 'mail', penalty: 1 });
  expect(done).toMatchObject({ outcome: 'deferred', said: '202 done when the conversation ends' });
  expect(done.events.find(({ type }) => type === 'membership.added')).toBeUndefined();
  const later = done.center.advance(done.center.now + HOUR_MS);
  const added = later.find(({ type }) => type === 'membership.added');
  const completed = later.find(event => event.type === 'contact.completed' && event.agent === 'writer');
  expect(added?.at).toBe(completed?.at);
});

function firstWaiting(center: SimulatedCenter, queue: string): string {
  const waiting = new Map<string, string>();
  for (let events = center.advance(center.now); ; events = center.advance(center.now + 60_000)) {
    for (const event of events) if (event.type === 'contact.queued') waiting.set(event.contact, event.queue);
    for (const [contact, its] of waiting) if (its === queue) return contact;
  }
}

test('a waiting caller can be sent to another queue: one visit ends, the next begins', () => {
  const center = toBusyCenter();
  const contact = firstWaiting(center, 'lonely');
  const done = order({ method: 'contact.transfer', contact, toQueue: 'billing' }, center);
  expect(done).toMatchObject({ outcome: 'applied', said: 'Redirect successful' });
  const told = done.events.filter(event => 'contact' in event && event.contact === contact);
  expect(told.slice(0, 2)).toMatchObject([
    { type: 'contact.left', queue: 'lonely', exit: 'redirected' },
    { type: 'contact.queued', queue: 'billing', ordinal: 2 },
  ]);
});

test('a caller of higher priority goes ahead of those who came before', () => {
  const center = toBusyCenter();
  firstWaiting(center, 'lonely');
  const later = center
    .advance(center.now + HOUR_MS)
    .filter(event => event.type === 'contact.queued' && event.queue === 'lonely');
  const last = later.at(-1);
  const contact = last && 'contact' in last ? (last.contact ?? '') : '';
  const done = order({ method: 'contact.prioritize', contact, priority: 5 }, center);
  expect(done.outcome).toBe('applied');
  expect(done.events.find(({ type }) => type === 'contact.repositioned')).toMatchObject({
    contact,
    priority: 5,
    position: 1,
  });
});

test('a waiting caller can be withdrawn, or hung up', () => {
  const center = toBusyCenter();
  const withdrawn = order({ method: 'contact.withdraw', contact: firstWaiting(center, 'lonely') }, center);
  expect(withdrawn.events.find(({ type }) => type === 'contact.left')).toMatchObject({ exit: 'withdrawn' });
  const hungUp = order({ method: 'contact.hangup', contact: firstWaiting(center, 'lonely') }, center);
  expect(hungUp.events.find(({ type }) => type === 'contact.left')).toMatchObject({ exit: 'left-other' });
});

test('a caller in conversation cannot be withdrawn; hung up, the agent wraps up', () => {
  const center = createCenter(PLAN, 7, DAY_START);
  const answered = center
    .advance(DAY_START + 2 * HOUR_MS)
    .findLast(event => event.type === 'contact.answered' && event.queue === 'support');
  const contact = answered && 'contact' in answered ? (answered.contact ?? '') : '';
  expect(order({ method: 'contact.withdraw', contact }, center)).toMatchObject({ outcome: 'refused' });
  const { outcome, events } = order({ method: 'contact.hangup', contact }, center);
  expect(outcome).toBe('applied');
  expect(events.find(({ type }) => type === 'contact.completed')).toMatchObject({ contact, by: 'unknown' });
  const states = ofAgent(events, 'busy').filter(({ type }) => type === 'agent.state-changed');
  expect(states.at(-1)).toMatchObject({ state: 'wrap-up' });
});
