// Judging all that a document shows, from one look to the next.
import type { FloorDocument } from '../document.ts';
import { type AgentId, CHANNELS, type Channel, type EpochMs, type SourceId } from '../ids.ts';
import { vouchedChannels } from '../rows-of/vouched-channels.ts';
import type { Figure, Readings } from './figures.ts';
import { judge } from './judge.ts';
import { judgeAgents } from './judge-agents.ts';
import type { Judged } from './limit.ts';
import type { News } from './news.ts';
import type { AgentContext } from './read-agent.ts';
import { readCampaign } from './read-campaign.ts';
import { readChannel, readQueue } from './read-queue.ts';

/** By id: of a queue, an agent, a campaign; a channel's by `totalId`. */
export type Judgements = ReadonlyMap<Figure, ReadonlyMap<string, Judged>>;

/** A queue may be called `voice` as well: a channel's total goes by what no printable id holds. */
export function totalId(channel: Channel): string {
  return `*${channel}`;
}

export interface Look {
  readonly now: EpochMs;
  /** Rows of these are not judged: what nobody vouches for has no colour and raises nothing. */
  readonly isStale: (source: SourceId) => boolean;
  readonly breakLimitsMs?: AgentContext['breakLimitsMs'];
  /** Who is to be judged anew, where that is known already: `findTurned`. */
  readonly turned?: ReadonlySet<AgentId> | undefined;
  /** Since the previous judgements. Without it everybody is judged. */
  readonly since?: { readonly document: FloorDocument; readonly news: News } | undefined;
}

export function judgeDocument(
  previous: Judgements | undefined,
  document: FloorDocument,
  look: Look,
): Judgements {
  const judgements = new Map<Figure, Map<string, Judged>>();
  const note = (id: string, readings: Readings): void => {
    for (const [figure, reading] of readings) {
      const judged = judge(previous?.get(figure)?.get(id), reading, look.now);
      const known = judgements.get(figure) ?? new Map<string, Judged>();
      judgements.set(figure, known.set(id, judged));
    }
  };
  noteQueues(document, look, note);
  noteChannels(document, look, note);
  const agents = judgeAgents(previous?.get('inState'), document, look);
  if (agents.size > 0) judgements.set('inState', agents);
  for (const [id, row] of Object.entries(document.campaigns)) {
    if (!look.isStale(row.source)) note(id, readCampaign(row));
  }
  return judgements;
}

type Note = (id: string, readings: Readings) => void;

function noteQueues({ queues }: FloorDocument, { isStale, now }: Look, note: Note): void {
  for (const [id, row] of Object.entries(queues)) {
    if (!isStale(row.source)) note(id, readQueue(row, now));
  }
}

function noteChannels(document: FloorDocument, { isStale, now }: Look, note: Note): void {
  const channels = vouchedChannels(document);
  for (const channel of CHANNELS) {
    const row = channels[channel];
    if (!row || Object.keys(row.sources).every(isStale)) continue;
    const ofChannel = Object.values(document.queues).filter(
      queue => queue.channel === channel && !isStale(queue.source),
    );
    note(totalId(channel), readChannel(row, { channel, queues: ofChannel, now }));
  }
}
