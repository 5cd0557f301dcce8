// What a record tells of people: whom they answered and what they missed today, also of people not described yet.
import { collectPerson } from '../../collected/collect.ts';
import type { VisitEnded, VisitMissed } from '../../event.ts';
import type { Floor } from '../../floor.ts';
import type { AgentId } from '../../ids.ts';
import { turnAgent } from '../../live/agents/turn-agent.ts';
import { personOf, type RecordedPerson } from '../../live/live-record.ts';

export function countRecordedAnswer(floor: Floor, event: VisitEnded): void {
  const { agent, source, at } = event;
  if (agent === undefined) return;
  collectPerson(floor, { agent, source, at }, 'contacts');
  const person = personOfToday(floor, { agent, source, at });
  if (!person) return;
  person.contacts += 1;
  addToday(floor, agent, 'contacts');
}

/** The same offer is let ring once at an instant: told again, it is known by that. */
export function applyVisitMissed(floor: Floor, event: VisitMissed): boolean {
  if (!floor.sources.get(event.source)?.record) return false;
  const person = personOfToday(floor, event);
  const { at, queue, contact } = event;
  const offer = `${at} ${queue.length} ${queue}${contact}`;
  if (!person || person.missedOffers.has(offer)) return true;
  person.missedOffers.add(offer);
  person.missed += 1;
  collectPerson(floor, event, 'missed');
  addToday(floor, event.agent, 'missed');
  return true;
}

type OfAgent = Pick<VisitMissed, 'agent' | 'source' | 'at'>;

/** Absent where it was on another day. */
function personOfToday(
  { sources, center }: Floor,
  { agent, source, at }: OfAgent,
): RecordedPerson | undefined {
  const record = sources.get(source)?.record;
  return record && at >= center.dayStartedAt ? personOf(record, agent) : undefined;
}

function addToday(floor: Floor, id: AgentId, figure: 'contacts' | 'missed'): void {
  const agent = floor.agents.get(id);
  if (!agent) return;
  turnAgent(floor, agent);
  agent.today[figure] += 1;
  floor.touched.agents.add(id);
}

/** A new day of the center begins. */
export function forgetRecordedPeople({ sources }: Floor): void {
  for (const { record } of sources.values()) record?.people.clear();
}
