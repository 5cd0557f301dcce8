// The figures of one person: how long in this state, and what the day was made of.
import type { AgentDay } from '../rows/agent-row.ts';
import type { MetricDefinition } from './metric-definition.ts';
import { ratio } from './ratio.ts';

export const STATE_TIME = {
  id: 'stateMs',
  title: 'In this state',
  formula: 'now − since',
  unit: 'ms',
  window: 'now',
  source: 'SCREENS §6',
} as const satisfies MetricDefinition;

export const CONTACTS_TODAY = {
  id: 'agent.contacts',
  title: 'Contacts of an agent',
  formula: 'conversations that ended today or are going on; own calls are none',
  unit: 'contacts',
  window: 'today',
  source: 'METRICS §2.6',
} as const satisfies MetricDefinition;

export const MISSED_TODAY = {
  id: 'agent.missed',
  title: 'Missed by an agent',
  formula: 'offers not answered, or refused (RONA)',
  unit: 'contacts',
  window: 'today',
  source: 'METRICS §2.5',
} as const satisfies MetricDefinition;

export const AGENT_HANDLE_TIME = {
  id: 'agent.handleTimeMs',
  title: 'Handle time of an agent',
  formula: '(talkMs + holdMs + wrapUpMs) / contacts; one that goes on counts as far as it has come',
  unit: 'ms',
  window: 'today',
  source: 'METRICS §2.6',
} as const satisfies MetricDefinition;

export const AGENT_OCCUPANCY = {
  id: 'agent.occupancy',
  title: 'Occupancy of an agent',
  formula: 'handlingMs / (handlingMs + availableMs); own calls and breaks in neither, ringing is available',
  unit: 'rate',
  window: 'today',
  source: 'METRICS §2.6',
} as const satisfies MetricDefinition;

/** 50 minutes talking, on hold or in wrap-up: handling. */
export function handlingMs({ talkMs, holdMs, wrapUpMs }: AgentDay): number {
  return talkMs + holdMs + wrapUpMs;
}

/** 50 minutes handling in 10 contacts: 5 minutes. */
export function agentHandleTimeMs(day: AgentDay): number | undefined {
  return ratio(handlingMs(day), day.contacts);
}

/** 50 minutes handling and 10 available: 0.833. */
export function agentOccupancy(day: AgentDay): number | undefined {
  return ratio(handlingMs(day), handlingMs(day) + day.availableMs);
}
