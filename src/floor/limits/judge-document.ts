// Judging all that a document shows, from one look to the next.
import type { FloorDocument } from '../document.ts';
import { CHANNELS, type Channel, type EpochMs, type SourceId } from '../ids.ts';
import type { QueueRow } from '../rows/queue-row.ts';
import { vouchedChannels } from '../rows-of/vouched-channels.ts';
import type { Figure, Readings } from './figures.ts';
import { judge } from './judge.ts';
import type { Judged } from './limit.ts';
import { type AgentContext, readAgent } from './read-agent.ts';
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
  noteAgents(document, look, note);
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

function noteAgents({ agents, queues }: FloorDocument, look: Look, note: Note): void {
  const { isStale, now, breakLimitsMs } = look;
  for (const [id, row] of Object.entries(agents)) {
    if (isStale(row.source)) continue;
    const queue = queueOf(queues, row.queue);
    note(id, readAgent(row, { queue, now, ...(breakLimitsMs ? { breakLimitsMs } : {}) }));
  }
}

function queueOf(queues: FloorDocument['queues'], id: string | undefined): QueueRow | undefined {
  return id !== undefined && Object.hasOwn(queues, id) ? queues[id] : undefined;
}
