// A simulated center that lives on while gateways come and go: to each that comes it tells all that is there just now.
import {
  createFloor,
  type Floor,
  foldEvent,
  type SourceEvent,
  type SourceId,
} from '../../../../src/floor/index.ts';
import { createCenter, DEFAULT_PLAN, type Source, type SourceSink } from '../../../../src/sources/index.ts';

export interface OutsidePbx {
  /** Everything that happened so far, in order. */
  readonly events: readonly SourceEvent[];
  /** The floor of a gateway that was never killed. */
  readonly floor: Floor;
  /** Lets the center live up to an instant; what happens is told to the source that is attached. */
  advance(at: number): void;
  /** For one gateway; whoever was attached before hears nothing any more. */
  attach(): Source;
}

export function createOutsidePbx(seed: number, startAt: number): OutsidePbx {
  const { outage: _outage, ...plan } = DEFAULT_PLAN;
  const center = createCenter(plan, seed, startAt);
  const floor = createFloor();
  const events: SourceEvent[] = [];
  let sink: SourceSink | undefined;
  const speaksFor = plan.sources.map(({ id }) => id);
  return {
    events,
    floor,
    advance(at) {
      const told = center.advance(at);
      for (const event of told) foldEvent(floor, event);
      events.push(...told);
      if (told.length > 0) sink?.emit(told);
    },
    attach() {
      let isAttached = true;
      return {
        id: 'center',
        speaksFor,
        async start(opened) {
          sink = { ...opened, emit: told => isAttached && opened.emit(told) };
          for (const id of speaksFor) sink.emit([...describe(floor, { at: center.now, source: id })]);
        },
        perform: () => Promise.reject(new Error('nobody orders anything here')),
        async stop() {
          isAttached = false;
        },
      };
    },
  };
}

interface At {
  readonly at: number;
  readonly source: SourceId;
}

function* describe(floor: Floor, stamp: At): Generator<SourceEvent> {
  const { name = '', zone, dayStartHour } = floor.center;
  yield { type: 'center.described', ...stamp, name, zone, dayStartHour };
  yield { type: 'source.connected', ...stamp, name: stamp.source, capabilities: [] };
  yield* describeQueues(floor, stamp);
  yield* describeAgents(floor, stamp);
  yield* describeContacts(floor, stamp);
  yield* describeCampaigns(floor, stamp);
  yield { type: 'source.synced', ...stamp };
}

function* describeQueues({ queues }: Floor, stamp: At): Generator<SourceEvent> {
  for (const queue of queues.values()) {
    if (queue.source.id !== stamp.source) continue;
    const { id, name, channel, targetShare, serviceLevel, zone, dayStartHour, hours } = queue;
    yield {
      ...{ type: 'queue.described', ...stamp, queue: id, name, channel, targetShare, serviceLevel },
      ...(zone === undefined ? {} : { zone }),
      ...(dayStartHour === undefined ? {} : { dayStartHour }),
      ...(hours === undefined ? {} : { hours }),
    };
  }
}

function* describeAgents({ agents }: Floor, stamp: At): Generator<SourceEvent> {
  for (const { id: agent, source, name, standpoint, since, memberships } of agents.values()) {
    if (source.id !== stamp.source) continue;
    yield { type: 'agent.described', ...stamp, agent, name };
    for (const { queue, penalty, fixed, paused, reason, moved } of memberships.values()) {
      const told = { penalty, fixed, paused, moved, ...(reason === undefined ? {} : { reason }) };
      yield { type: 'membership.added', ...stamp, agent, queue: queue.id, ...told };
    }
    yield {
      type: 'agent.state-changed',
      ...stamp,
      agent,
      ...standpoint,
      ...(since === undefined ? {} : { since }),
    };
  }
}

/** Who waits, since when to the millisecond, and who talks to whom. */
function* describeContacts({ contacts }: Floor, stamp: At): Generator<SourceEvent> {
  for (const { id: contact, source, ringing, waiting, talking } of contacts.values()) {
    if (source.id !== stamp.source) continue;
    if (talking?.visit !== undefined) {
      const { agent, visit, answeredAt } = talking;
      const waitMs = answeredAt - visit.enteredAt;
      yield { type: 'contact.answered', ...stamp, contact, queue: visit.queue.id, agent, waitMs };
      if (talking.heldSince !== undefined) yield { type: 'contact.held', ...stamp, contact };
    }
    if (talking?.campaign !== undefined) {
      const { agent, campaign, channel } = talking;
      yield { type: 'contact.connected', ...stamp, contact, campaign: campaign.id, agent, channel };
    }
    if (waiting !== undefined) {
      const { queue, ordinal, enteredAt } = waiting;
      yield { type: 'contact.queued', ...stamp, contact, queue: queue.id, ordinal, enteredAt };
      for (const agent of ringing) yield { type: 'contact.offered', ...stamp, contact, agent };
    }
  }
}

function* describeCampaigns({ campaigns }: Floor, stamp: At): Generator<SourceEvent> {
  for (const { id: campaign, source, name, mode, state, lines } of campaigns.values()) {
    if (source.id !== stamp.source) continue;
    yield { type: 'campaign.described', ...stamp, campaign, name, mode };
    yield { type: 'campaign.changed', ...stamp, campaign, state };
    for (const contact of lines.keys()) yield { type: 'campaign.dialed', ...stamp, campaign, contact };
  }
}
