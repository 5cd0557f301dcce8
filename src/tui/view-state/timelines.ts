// What the gateway told of people's days and contacts' ways, for the details that are open, and how pages of one go together.
import type {
  AgentHistoryEntry,
  AgentTimeline,
  Called,
  ContactTimeline,
  QueueReport,
} from '../../client/index.ts';

export type AgentTold = Called<'timeline', AgentTimeline>;
export type ContactTold = Called<'timeline', ContactTimeline>;

/** By the ids of those they are of; one that is not here has not been answered yet. */
export interface Timelines {
  readonly agents: ReadonlyMap<string, AgentTold>;
  readonly contacts: ReadonlyMap<string, ContactTold>;
}

/** The day before the one that began then, by half hours. */
export interface Yesterday {
  readonly dayStartedAt: number;
  readonly answer: Called<'report', QueueReport>;
}

export const NO_TIMELINES: Timelines = { agents: new Map(), contacts: new Map() };

/** `newest` only the end of what is known, told anew · `older` what came before it. */
export type TimelinePage = 'whole' | 'newest' | 'older';

/** A refusal does not take away what is known already. */
export function joinAgent(known: AgentTold | undefined, told: AgentTold, page: TimelinePage): AgentTold {
  if (!known?.ok) return told;
  if (!told.ok) return known;
  if (page === 'whole' || known.timeline.from !== told.timeline.from) return told;
  const timeline =
    page === 'newest' ? addNewest(known.timeline, told.timeline) : addOlder(known.timeline, told.timeline);
  return { ok: true, timeline };
}

/** What goes on in the known ones may have ended in the new ones: from the oldest of these on, they alone count. */
function addNewest(known: AgentTimeline, newest: AgentTimeline): AgentTimeline {
  const first = newest.entries.find(({ kind }) => kind !== 'blind')?.at;
  // All of the day fitted in.
  if (newest.before === undefined || first === undefined) return newest;
  const older = known.entries.filter(entry => entry.at < first && entry.kind !== 'blind');
  if (older.length === 0) return newest;
  const entries = inOrder([...older, ...newest.entries]);
  return withBefore({ ...newest, ...namesOf(known, newest), entries }, known.before);
}

function addOlder(known: AgentTimeline, older: AgentTimeline): AgentTimeline {
  const first = known.entries.find(({ kind }) => kind !== 'blind')?.at ?? Number.POSITIVE_INFINITY;
  const added = older.entries.filter(entry => entry.at < first && entry.kind !== 'blind');
  const entries = inOrder([...added, ...known.entries]);
  return withBefore({ ...known, ...namesOf(older, known), entries }, older.before);
}

function withBefore({ before: _, ...timeline }: AgentTimeline, before: number | undefined): AgentTimeline {
  return { ...timeline, ...(before === undefined ? {} : { before }) };
}

function namesOf(one: AgentTimeline, other: AgentTimeline): Pick<AgentTimeline, 'queues' | 'campaigns'> {
  return {
    queues: { ...one.queues, ...other.queues },
    campaigns: { ...one.campaigns, ...other.campaigns },
  };
}

function inOrder(entries: readonly AgentHistoryEntry[]): AgentHistoryEntry[] {
  return [...entries].sort((one, other) => one.at - other.at);
}
