// An agent is described, changes his state, and goes.
import type { ChangedBy } from '../changed-by.ts';
import { collectAgent } from '../collected/collect.ts';
import type { AgentDescribed, AgentRemoved, AgentStateChanged } from '../event.ts';
import type { Floor } from '../floor.ts';
import type { EpochMs, QueueId } from '../ids.ts';
import { countAndPoolTime, setCountedFrom } from '../live/agents/agent-time.ts';
import { changeAgent, removePlace } from '../live/agents/change-agent.ts';
import { noteLoggedOut, takeHome } from '../live/agents/home.ts';
import type { LiveAgent } from '../live/agents/live-agent.ts';
import { reachAgent } from '../live/reach.ts';
import { endWrapUp } from './end-wrap-up.ts';
import { beganAt } from './told-instant.ts';

export function applyAgentDescribed(floor: Floor, event: AgentDescribed): boolean {
  const agent = reachAgent(floor, event.agent, event);
  agent.name = event.name ?? agent.name;
  agent.team = event.team ?? agent.team;
  agent.location = event.location ?? agent.location;
  if (event.home) takeHome(agent, event.home, { at: event.at });
  collectAgent(floor, agent.id);
  floor.touched.agents.add(agent.id);
  return true;
}

export function applyAgentStateChanged(floor: Floor, event: AgentStateChanged): boolean {
  const agent = reachAgent(floor, event.agent, event);
  const since = beganAt(event.since, event.at);
  countAndPoolTime(floor, agent, since);
  if (agent.countedTo === undefined && agent.source.blindSince === undefined)
    setCountedFrom(floor, agent, event.at);
  leaveState(floor, agent, { event, since });
  changeAgent(floor, agent, () => takeState(agent, event));
  if (event.state === 'offline') noteLoggedOut(agent);
  agent.since = since;
  collectAgent(floor, agent.id);
  noteChangedBy(agent, event);
  return true;
}

export function applyAgentRemoved(floor: Floor, { agent: id, at }: AgentRemoved): boolean {
  const agent = floor.agents.get(id);
  if (!agent) return false;
  countAndPoolTime(floor, agent, at);
  endWrapUp(floor, agent, at);
  collectAgent(floor, id);
  changeAgent(floor, agent, () => {
    for (const membership of [...agent.memberships.values()]) removePlace(agent, membership);
  });
  floor.agents.delete(id);
  return true;
}

/** Who last changed his state or a membership; an event that names nobody leaves it as it was. */
export function noteChangedBy(
  agent: LiveAgent,
  { by, at }: { by?: ChangedBy; at: EpochMs },
  queue?: QueueId,
): void {
  if (by) agent.changedBy = { ...by, at, ...(queue === undefined ? {} : { queue }) };
}

interface Next {
  readonly event: AgentStateChanged;
  readonly since: EpochMs;
}

/** The same wrap-up told again, with a new reason say, goes on. */
function leaveState(floor: Floor, agent: LiveAgent, { event, since }: Next): void {
  const isSameStretch = event.state === agent.standpoint.state && since === agent.since;
  if (!isSameStretch) endWrapUp(floor, agent, since);
  if (!isBeforeWrapUp(event)) agent.lastVisit = undefined;
}

/** Between the end of a contact and its wrap-up he may still be told on the contact, or free for a moment. */
function isBeforeWrapUp({ state, own }: AgentStateChanged): boolean {
  if (own) return false;
  return state === 'wrap-up' || state === 'on-contact' || state === 'on-hold' || state === 'available';
}

function takeState(agent: LiveAgent, event: AgentStateChanged): void {
  const {
    type: _type,
    at: _at,
    source: _source,
    agent: _agent,
    by: _by,
    since: _since,
    ...standpoint
  } = event;
  agent.standpoint = standpoint;
}
