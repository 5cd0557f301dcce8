// Agents against `queue show`: at every sample each member's memberships and state, or the reason why they differ.
import { describe, expect, test } from 'vitest';
import type { AgentStateChanged, MembershipCorrected, SourceEvent } from '../../../src/floor/index.ts';
import { type LoggedTalk, parseQueueLog, talksOf } from './support/queue-log.ts';
import { parseShown, type ShownMember } from './support/queue-show.ts';
import {
  IS_SHARED_THERE,
  playRecording,
  type Recording,
  readTruth,
  recordingOf,
  SHARED_MISSING,
} from './support/recordings.ts';

/** `Local/1030@agents/n at 360`: the tens of seconds name the sample. */
type Difference = Readonly<Record<string, string>>;

interface Case {
  readonly file: string;
  readonly from?: number;
  readonly states: Difference;
  readonly memberships: Difference;
}

const RELOADED = 'a reload moved members without an event, and the next list was not asked for yet';
const RINGS = 'his phone rings: AgentCalled is open, while the device is still, or by hand, free';
const FREE_SOON = 'his call ended within this second, his device is not free yet';
const PIECES: readonly Case[] = [
  { file: 'busy.ndjson.gz', states: {}, memberships: {} },
  {
    file: 'longnames.ndjson.gz',
    states: { '1001 at 40': RELOADED, '1001 at 50': RELOADED },
    memberships: {
      '1001 at 40': RELOADED,
      '1001 at 50': RELOADED,
      '1030 at 40': RELOADED,
      '1030 at 50': RELOADED,
      '1017 at 60': RELOADED,
    },
  },
  { file: 'restart.ndjson.gz', from: 90.669, states: {}, memberships: {} },
];

const AFTER_EDIT = { '1014 at 360': RELOADED, '1019 at 360': RELOADED, '1016 at 360': RELOADED };
const WHOLE: readonly Case[] = [
  {
    file: 'busy.ndjson.gz',
    states: {
      '1030 at 360': RELOADED,
      '1030 at 520': RELOADED,
      '1030 at 530': RELOADED,
      '1030 at 540': RELOADED,
      '1020 at 570': RINGS,
    },
    memberships: {
      ...{ ...AFTER_EDIT, '1001 at 360': RELOADED, '1008 at 360': RELOADED, '1030 at 360': RELOADED },
      ...{ '1015 at 520': RELOADED, '1001 at 520': RELOADED, '1009 at 520': RELOADED },
      ...{ '1011 at 520': RELOADED, '1030 at 520': RELOADED, '1015 at 530': RELOADED },
      ...{ '1001 at 530': RELOADED, '1011 at 530': RELOADED, '1030 at 530': RELOADED },
      ...{ '1015 at 540': RELOADED, '1001 at 540': RELOADED, '1011 at 540': RELOADED },
      ...{ '1030 at 540': RELOADED },
    },
  },
  {
    file: 'restart.ndjson.gz',
    states: {
      '1007 at 150': RINGS,
      '1030 at 160': RELOADED,
      '1008 at 210': FREE_SOON,
      '1002 at 210': FREE_SOON,
      '1030 at 230': RELOADED,
      '1030 at 240': RELOADED,
    },
    memberships: {
      ...{ '1001 at 160': RELOADED, '1030 at 160': RELOADED, '1001 at 230': RELOADED },
      ...{ '1030 at 230': RELOADED, '1001 at 240': RELOADED, '1030 at 240': RELOADED },
    },
  },
];

describe.each(PIECES)('members of a piece of $file', wanted => {
  checkAgents(recordingOf('fixtures', wanted.file), wanted);
});

describe.each(WHOLE)(
  `members of the whole of $file${IS_SHARED_THERE ? '' : ` (${SHARED_MISSING})`}`,
  wanted => {
    if (IS_SHARED_THERE) checkAgents(recordingOf('shared', wanted.file), wanted);
    else test.skip(SHARED_MISSING, () => {});
  },
);

function checkAgents(recording: Recording, wanted: Case): void {
  test('every agent is in the state that `queue show` and the queue_log give him', async () => {
    const { found } = await compare(recording, wanted.from ?? 0, isStateRight);
    expect(found).toEqual(Object.keys(wanted.states).sort());
  });

  test('every agent is in the queues, with the penalty and the pause, that `queue show` gives him', async () => {
    const { found } = await compare(recording, wanted.from ?? 0, areMembershipsRight);
    expect(found).toEqual(Object.keys(wanted.memberships).sort());
  });
}

interface Standing {
  readonly state?: AgentStateChanged;
  readonly memberships: ReadonlyMap<string, { readonly isPaused: boolean; readonly penalty: number }>;
}

interface Sample {
  readonly at: number;
  readonly shown: ReadonlyMap<string, ShownMember>;
  readonly standing: Standing;
  readonly talks: readonly LoggedTalk[];
}

async function compare(recording: Recording, from: number, isRight: (sample: Sample) => boolean) {
  const { events, startAt } = await playRecording(recording);
  const talks = talksOf(parseQueueLog(readTruth(recording, 'queue_log')));
  const found = new Set<string>();
  let comparedCount = 0;
  for (const shown of parseShown(readTruth(recording, 'queue_show.ndjson'))) {
    if (shown.from <= from) continue;
    const instants = [shown.from, shown.until].map(seconds => startAt + seconds * 1000);
    const standings = instants.map(at => ({ at, of: standingsAt(events, at) }));
    for (const [agent, members] of shown.members) {
      comparedCount += 1;
      const samples = standings.map(({ at, of }) => ({
        ...{ at, shown: members, talks },
        standing: of.get(agent.slice(6, 10)) ?? { memberships: new Map() },
      }));
      if (!samples.some(isRight)) found.add(`${agent.slice(6, 10)} at ${Math.floor(shown.from / 10) * 10}`);
    }
  }
  expect(comparedCount).toBeGreaterThan(50);
  return { found: [...found].sort() };
}

function standingsAt(events: readonly SourceEvent[], until: number): Map<string, Standing> {
  const states = new Map<string, AgentStateChanged>();
  const memberships: Memberships = new Map();
  for (const event of events) {
    if (event.at > until) break;
    if (event.type === 'agent.state-changed') states.set(event.agent, event);
    if (event.type === 'membership.corrected') correct(memberships, event);
    if (event.type === 'membership.removed') memberships.get(event.agent)?.delete(event.queue);
    if (event.type !== 'membership.added' && event.type !== 'membership.changed') continue;
    const of = memberships.get(event.agent) ?? new Map<string, { isPaused: boolean; penalty: number }>();
    const { isPaused, penalty } = of.get(event.queue) ?? { isPaused: false, penalty: 0 };
    of.set(event.queue, { isPaused: event.paused ?? isPaused, penalty: event.penalty ?? penalty });
    memberships.set(event.agent, of);
  }
  return new Map(
    [...memberships].map(([agent, of]) => {
      const state = states.get(agent);
      return [agent, { memberships: of, ...(state === undefined ? {} : { state }) }];
    }),
  );
}

type Memberships = Map<string, Map<string, { isPaused: boolean; penalty: number }>>;

function correct(memberships: Memberships, { agent, queue, is }: MembershipCorrected): void {
  const of = memberships.get(agent) ?? new Map();
  if (is === undefined) of.delete(queue);
  else of.set(queue, { isPaused: is.paused === true, penalty: is.penalty });
  memberships.set(agent, of);
}

function areMembershipsRight({ shown, standing }: Sample): boolean {
  const mine = [...standing.memberships].map(([queue, { isPaused, penalty }]) => [queue, isPaused, penalty]);
  const theirs = [...shown].map(([queue, { isPaused, penalty }]) => [queue, isPaused, penalty]);
  return JSON.stringify(mine.sort()) === JSON.stringify(theirs.sort());
}

/**
 * Asterisk forgets `in call` when a reload or a reset re-reads its members, and a device may be set by hand: that he
 * talks is then the queue_log's to say, whose CONNECT has no end yet.
 */
function isStateRight({ at, shown, standing: { state }, talks }: Sample): boolean {
  if (state === undefined) return false;
  const name = `${state.state}${state.own ? ' own' : ''}`;
  if (wantedStates([...shown.values()]).includes(name)) return true;
  const isTalking = state.state === 'on-contact' || state.state === 'on-hold';
  return isTalking && talks.some(talk => talk.contact === state.contact && isDuring(talk, at));
}

function isDuring({ from, until = Number.POSITIVE_INFINITY }: LoggedTalk, at: number): boolean {
  return from <= at && at <= until;
}

function wantedStates(members: readonly ShownMember[]): string[] {
  const statuses = new Set(members.map(({ status }) => status));
  const isAny = (...wanted: string[]): boolean => wanted.some(status => statuses.has(status));
  if (isAny('Unavailable', 'Invalid')) return ['unreachable', 'offline'];
  if (members.some(({ isInCall }) => isInCall)) return isAny('On Hold') ? ['on-hold'] : ['on-contact'];
  if (isAny('Ringing', 'Ring+Inuse')) return ['reserved'];
  // A member without StateInterface is "In use" while he rings; one membership may have it and another not.
  if (isAny('In use', 'On Hold'))
    return ['on-contact own', 'reserved', ...(statuses.size > 1 ? ['available'] : [])];
  return members.every(({ isPaused }) => isPaused) ? ['break'] : ['available'];
}
