// How the fold tells a history what it counts, at the places where it counts it.
import { type Counts, createCounts } from '../counters/counts.ts';
import type { Floor } from '../floor.ts';
import type { AgentId, CampaignId, EpochMs, SourceId } from '../ids.ts';
import type { LiveAgent } from '../live/agents/live-agent.ts';
import type { Visit } from '../live/live-contact.ts';
import {
  type CampaignDelta,
  type ChannelDelta,
  type Collected,
  intervalOf,
  type PersonDelta,
  type VisitOutcome,
} from './collected.ts';

/** The counters that a visit adds to: those of its day and, where a history is kept, those of its interval. */
export function countsOf({ collected }: Floor, visit: Visit): readonly Counts[] {
  const { counts } = visit.day;
  return collected === undefined ? [counts] : [counts, intervalCounts(collected, visit)];
}

function intervalCounts({ visits }: Collected, { queue, day, enteredAt }: Visit): Counts {
  const interval = intervalOf(enteredAt);
  const key = `${interval} ${day.start} ${queue.id}`;
  const known = visits.get(key);
  // A queue that went and came back is another one, of the same name.
  if (known?.queue === queue && known.day === day) return known.counts;
  const counts = known?.counts ?? createCounts();
  visits.set(key, { queue, day, interval, counts });
  return counts;
}

/** Told at each place where it is counted, so that the sum over the visits is what stands in the counters. */
export function collectOutcome(
  { collected }: Floor,
  { queue, day, enteredAt, contact, ordinal }: Visit,
  outcome: Pick<VisitOutcome, 'ending'> & Partial<VisitOutcome>,
): void {
  if (collected === undefined) return;
  const { id, source } = queue;
  const visit = { queue: id, source: source.id, dayStart: day.start, enteredAt, contact, ordinal };
  collected.outcomes.push({ ...visit, met: 0, of: 0, short: false, ...outcome });
}

interface OfPerson {
  readonly agent: AgentId;
  readonly source: SourceId;
  readonly at: EpochMs;
}

export function collectPerson(
  { collected }: Floor,
  { agent, source, at }: OfPerson,
  figure: 'contacts' | 'missed',
): void {
  if (collected === undefined) return;
  const interval = intervalOf(at);
  const delta = reach(
    collected.people,
    `${interval} ${agent}`,
    (): PersonDelta => ({ agent, source, interval, contacts: 0, missed: 0 }),
  );
  delta[figure] += 1;
}

/** The state that he was in until now; to be told before he leaves it. */
export function collectPiece({ collected }: Floor, agent: LiveAgent, to: EpochMs): void {
  const { id, source, countedTo: from, standpoint } = agent;
  if (collected === undefined || from === undefined || to <= from) return;
  collected.pieces.push({ agent: id, source: source.id, from, to, standpoint });
  collected.agents.add(id);
}

/** His running stretch is another, or he has another name. */
export function collectAgent({ collected }: Floor, id: AgentId): void {
  collected?.agents.add(id);
}

interface Pooled {
  readonly at: EpochMs;
  readonly figure: 'handlingMs' | 'availableMs';
  readonly ms: number;
}

export function collectPooled({ collected }: Floor, channel: string, { at, figure, ms }: Pooled): void {
  if (collected === undefined) return;
  const interval = intervalOf(at);
  const delta = reach(
    collected.channels,
    `${interval} ${channel}`,
    (): ChannelDelta => ({ channel, interval, handlingMs: 0, availableMs: 0 }),
  );
  delta[figure] += ms;
}

export function collectDial({ collected }: Floor, campaign: CampaignId, dialedAt: EpochMs): void {
  if (collected !== undefined) dialsOf(collected, campaign, dialedAt).attempts += 1;
}

export function collectDialEnd(
  { collected }: Floor,
  campaign: CampaignId,
  { dialedAt, outcome }: { readonly dialedAt: EpochMs; readonly outcome: string },
): void {
  if (collected === undefined) return;
  const { outcomes } = dialsOf(collected, campaign, dialedAt);
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
}

function dialsOf({ campaigns }: Collected, campaign: CampaignId, dialedAt: EpochMs): CampaignDelta {
  const interval = intervalOf(dialedAt);
  return reach(
    campaigns,
    `${interval} ${campaign}`,
    (): CampaignDelta => ({ campaign, interval, attempts: 0, outcomes: new Map() }),
  );
}

function reach<Value>(values: Map<string, Value>, key: string, create: () => Value): Value {
  const known = values.get(key);
  if (known !== undefined) return known;
  const created = create();
  values.set(key, created);
  return created;
}
