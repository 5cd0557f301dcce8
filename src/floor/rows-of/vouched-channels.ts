// The totals as far as anybody vouches for them: with one of two sources lost, those of the one that is live.
import { createStaffCount, toStaffing } from '../counters/staff-count.ts';
import type { FloorDocument } from '../document.ts';
import type { SourceId } from '../ids.ts';
import { totalOf } from '../metrics/totals.ts';
import type { ChannelRow } from '../rows/channel-row.ts';
import { type ChannelPeople, countAgent, type PeopleByChannel } from './channel-people.ts';
import { sumQueues } from './sum-queues.ts';

type Channels = FloorDocument['channels'];

/**
 * A channel none or all of whose sources are live is as it was told. `sources` stays the sources of the whole total, so
 * that a reader can say how many of them are live; so does the occupancy, which nobody can divide. Costs a pass over
 * everybody where a total is partial.
 */
export function vouchedChannels(document: FloorDocument): Channels {
  const partial = Object.keys(document.channels).filter(channel => isPartial(document, channel));
  return partial.length === 0 ? document.channels : withoutLost(document, partial);
}

function isLive({ sources }: FloorDocument, source: SourceId): boolean {
  return !Object.hasOwn(sources, source) || sources[source]?.state === 'live';
}

function isPartial(document: FloorDocument, channel: string): boolean {
  const sources = Object.keys(document.channels[channel]?.sources ?? {});
  const live = sources.filter(source => isLive(document, source)).length;
  return live > 0 && live < sources.length;
}

function withoutLost(document: FloorDocument, partial: readonly string[]): Channels {
  const people = peopleByChannel(document);
  const reduced = partial.flatMap(channel => {
    const row = document.channels[channel];
    return row ? [[channel, reduceRow(document, { channel, row, people: people.get(channel) })]] : [];
  });
  return { ...document.channels, ...Object.fromEntries(reduced) };
}

interface Reducing {
  readonly channel: string;
  readonly row: ChannelRow;
  readonly people: ChannelPeople | undefined;
}

function reduceRow(document: FloorDocument, { channel, row, people }: Reducing): ChannelRow {
  const queues = Object.values(document.queues).filter(
    queue => queue.channel === channel && isLive(document, queue.source),
  );
  const sum = sumQueues(queues, span => totalOf(queues.map(queue => queue[span])));
  return {
    ...sum,
    sources: row.sources,
    staffing: toStaffing(people?.staff ?? createStaffCount()),
    placeCount: people?.places ?? 0,
    ...(row.occupancy60m ? { occupancy60m: row.occupancy60m } : {}),
  };
}

function peopleByChannel(document: FloorDocument): PeopleByChannel {
  const people: PeopleByChannel = new Map();
  for (const agent of Object.values(document.agents))
    if (isLive(document, agent.source)) countAgent(people, document.queues, agent, 1);
  return people;
}
