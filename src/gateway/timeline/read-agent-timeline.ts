// The timeline of one agent: his states with who changed them, his queues, his contacts; the newest of them, oldest first.
import {
  type AgentHistoryCall,
  type AgentHistoryEntry,
  type AgentTimeline,
  RingtopError,
  TIMELINE_KINDS,
  type TimelineKind,
} from '../../protocol/index.ts';
import { readAbout } from '../history/event-index.ts';
import { type PlacedEntry, toAgentEntries, withEnd } from './agent-entries.ts';
import { readAgentEvents, STATE_CHANGED } from './agent-events.ts';
import { readBlindEntries } from './blind-entries.ts';
import { findVisit } from './find-visit.ts';
import { keptFrom, type TimelineFrame, textOf } from './timeline-frame.ts';

type Ask = Omit<AgentHistoryCall, 'method'>;

export function readAgentTimeline(frame: TimelineFrame, ask: Ask): AgentTimeline {
  const { db, at } = frame;
  const person = findPerson(frame, ask.agent);
  const to = Math.min(ask.to ?? at, at);
  const span = { from: ask.from ?? frame.dayStartOf(to), to };
  const kinds = ask.kinds ?? TIMELINE_KINDS;
  const { events, before } = readAgentEvents(db, { ...ask, ...span, kinds });
  // What he did when the page begins is an entry of the page before it.
  const told = toAgentEntries(events)
    .filter(({ kind, position }) => kinds.includes(KIND_OF[kind]) && position >= (before ?? 0))
    .map(entry => findEnd(frame, ask.agent, entry))
    .flatMap(entry => tell(frame, entry) ?? []);
  const blind = kinds.includes('state') ? readBlindEntries(db, person.source, span) : [];
  const entries = [...told, ...blind].sort((one, other) => one.at - other.at);
  const kept = keptFrom(db, span.from);
  return {
    at,
    ...(kept === undefined ? {} : { keptFrom: kept }),
    agent: ask.agent,
    name: person.name,
    ...span,
    entries,
    ...(before === undefined ? {} : { before }),
    queues: frame.queueNames(entries.flatMap(({ queue }) => queue ?? [])),
    campaigns: frame.campaignNames(entries.flatMap(({ campaign }) => campaign ?? [])),
  };
}

const KIND_OF: { readonly [K in AgentHistoryEntry['kind']]: TimelineKind } = {
  state: 'state',
  removed: 'state',
  blind: 'state',
  joined: 'place',
  left: 'place',
  paused: 'place',
  unpaused: 'place',
  place: 'place',
  found: 'place',
  contact: 'contact',
  missed: 'contact',
};

/** Whoever is not of the scope is nobody: a token of queues alone is told of no person. */
function findPerson({ db, scope }: TimelineFrame, agent: string): { name: string; source: string } {
  const row = db.prepare('SELECT name, source, team FROM agent_names WHERE agent = ?').get(agent);
  const isTold = row !== undefined && (scope === undefined || scope.isTeamIn(textOf(row.team)));
  if (isTold) return { name: textOf(row.name) ?? agent, source: textOf(row.source) ?? '' };
  throw new RingtopError({
    code: 'not-found',
    message: `the history has no agent ${JSON.stringify(agent)}`,
    hint: 'Agents go by their ids: ringtop get agents.',
  });
}

/** On another page, or not asked for: what goes on there has an end all the same. */
function findEnd({ db, at }: TimelineFrame, agent: string, entry: PlacedEntry): PlacedEntry {
  const { kind, position: after, contact } = entry;
  if (entry.endedAt !== undefined) return entry;
  if (kind === 'state') {
    const [next] = readAbout(db, { about: 'agent', id: agent, after, types: STATE_CHANGED, first: 'oldest' });
    return next && next.event.at <= at ? withEnd(entry, next.event.at) : entry;
  }
  if (kind !== 'contact' || contact === undefined) return entry;
  const types = ['contact.completed', 'contact.lost'];
  const [end] = readAbout(db, { about: 'contact', id: contact, after, types, first: 'oldest' });
  if (!end) return entry;
  return withEnd(entry, end.event.at, end.event.type === 'contact.completed' ? end.event.by : undefined);
}

/** With whom he talked is looked up; what is of elsewhere is cut, and what is about nothing else is not told at all. */
function tell(frame: TimelineFrame, { position, ...entry }: PlacedEntry): AgentHistoryEntry | undefined {
  const { kind, contact } = entry;
  const isTalk = kind === 'contact' || kind === 'missed';
  if (!isTalk || contact === undefined) return cut(frame, entry);
  const { enteredAt, ...visit } = findVisit(frame.db, contact, position);
  const waited =
    enteredAt === undefined || kind === 'missed' ? {} : { waitMs: Math.max(0, entry.at - enteredAt) };
  return cut(frame, { ...waited, ...entry, ...visit });
}

function cut(frame: TimelineFrame, entry: AgentHistoryEntry): AgentHistoryEntry | undefined {
  const { queue, campaign, contact, ...rest } = entry;
  const isQueueTold = queue === undefined || frame.isQueueTold(queue);
  const isCampaignTold = campaign === undefined || frame.isCampaignTold(campaign);
  if (isQueueTold && isCampaignTold) return entry;
  return KIND_OF[entry.kind] === 'state' ? rest : undefined;
}
