// A floor told as a story: one source, a clock that is set, and the rows as they stand.
import {
  type AgentRow,
  applyEvent,
  type CampaignRow,
  type ChannelRow,
  createFloor,
  documentOf,
  type Floor,
  type FloorDocument,
  foldEvent,
  type QueueRow,
  type SourceEvent,
} from '../../../src/floor/index.ts';

/** Monday 23 November 2026. */
const DAY = Date.UTC(2026, 10, 23);

export type Told<E extends SourceEvent> = E extends SourceEvent ? Omit<E, 'at' | 'source'> : never;

export interface Story {
  readonly floor: Floor;
  /** Sets the clock: `10:05`, `10:05:30`, `10:05:30.250`, `+1 00:10` on the next day. The minutes in between pass. */
  at(time: string): Story;
  /** The clock's instant, or that of a time. */
  instant(time?: string): number;
  /** Events at the clock's instant. */
  tell(...events: readonly Told<SourceEvent>[]): Story;
  /** Events of another source. */
  tellFrom(source: string, ...events: readonly Told<SourceEvent>[]): Story;
  /** An event that comes late: it happened at `time`, and the clock stays. */
  tellLate(time: string, event: Told<SourceEvent>): Story;
  document(): FloorDocument;
  queue(id: string): QueueRow;
  agent(id: string): AgentRow;
  channel(id: string): ChannelRow;
  campaign(id: string): CampaignRow;
}

/** A center in UTC, seen since the beginning of its day, with nothing in it. */
export function openStory(): Story {
  const story = createStory();
  return story
    .at('00:00')
    .tell({ type: 'center.described', name: 'Center', zone: 'UTC', dayStartHour: 0 })
    .tell({ type: 'source.connected', name: 'PBX', capabilities: [] })
    .tell({ type: 'source.synced' });
}

/** Nothing was told yet. */
export function createStory(): Story {
  const floor = createFloor();
  let now = DAY;
  const row = <Row>(rows: { readonly [id: string]: Row }, id: string): Row => {
    const found = rows[id];
    if (found === undefined) throw new Error(`no row ${id}: there are ${Object.keys(rows).join(', ')}`);
    return found;
  };
  const tellFrom = (source: string, at: number, events: readonly Told<SourceEvent>[]): Story => {
    for (const event of events) foldEvent(floor, { ...event, at, source });
    return story;
  };
  const story: Story = {
    floor,
    at(time) {
      now = toInstant(time);
      if (floor.at !== undefined) foldEvent(floor, { type: 'time-passed', at: now });
      return story;
    },
    instant: time => (time === undefined ? now : toInstant(time)),
    tell: (...events) => tellFrom('pbx', now, events),
    tellFrom: (source, ...events) => tellFrom(source, now, events),
    tellLate(time, event) {
      applyEvent(floor, { ...event, at: toInstant(time), source: 'pbx' });
      return story;
    },
    document: () => documentOf(floor),
    queue: id => row(documentOf(floor).queues, id),
    agent: id => row(documentOf(floor).agents, id),
    channel: id => row(documentOf(floor).channels, id),
    campaign: id => row(documentOf(floor).campaigns, id),
  };
  return story;
}

function toInstant(time: string): number {
  const [clock = '', days = '0'] = time.split(' ').reverse();
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return DAY + Number(days) * 86_400_000 + hours * 3_600_000 + minutes * 60_000 + Math.round(seconds * 1000);
}

/** A caller enters a queue now. */
export function queued(contact: string, queue: string, ordinal = 1): Told<SourceEvent> {
  return { type: 'contact.queued', contact, queue, ordinal };
}

export function answered(contact: string, queue: string, agent = 'nino'): Told<SourceEvent> {
  return { type: 'contact.answered', contact, queue, agent };
}

export function left(contact: string, queue: string, exit: LeftExit = 'abandoned'): Told<SourceEvent> {
  return { type: 'contact.left', contact, queue, exit };
}
type LeftExit = Extract<SourceEvent, { type: 'contact.left' }>['exit'];

export function completed(contact: string, agent = 'nino'): Told<SourceEvent> {
  return { type: 'contact.completed', contact, agent, by: 'customer' };
}

export function stands(
  agent: string,
  state: AgentRow['state'],
  more: Partial<Extract<SourceEvent, { type: 'agent.state-changed' }>> = {},
): Told<SourceEvent> {
  return { type: 'agent.state-changed', agent, state, ...more };
}

export function joins(agent: string, queue: string, more: { paused?: boolean } = {}): Told<SourceEvent> {
  return { type: 'membership.added', agent, queue, penalty: 0, ...more };
}
