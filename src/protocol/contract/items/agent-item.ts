// An agent as the JSON contract writes it; an offline one is there too, its state says so.
import type { AgentDay, AgentId, AgentRow, CannotTell, Loan, Membership } from '../../../floor/index.ts';
import { durationIfAny, formatInstant, formatInstantIfAny } from '../instant.ts';
import type { Reading } from '../reading.ts';
import type { AgentItem } from '../schema/agent-schema.ts';
import { toChangedByItem } from './changed-by-item.ts';

export function toAgentItem(id: AgentId, row: AgentRow, reading: Reading): AgentItem {
  const memberships = Object.entries(row.memberships)
    .map(([queue, membership]) => toMembershipItem(queue, membership))
    .sort((one, other) => (one.queue < other.queue ? -1 : 1));
  return {
    id,
    name: row.name,
    source: row.source,
    stale: reading.isStale(row.source),
    team: row.team ?? null,
    location: row.location ?? null,
    state: row.state,
    since: formatInstantIfAny(row.since),
    sinceSeen: row.startUnseen !== true,
    stateMs: durationIfAny(row.since, reading.standsAt(row.source)),
    reason: row.reason ?? null,
    own: row.own === true,
    auto: row.auto === true,
    work: row.work === true,
    limitMs: row.limitMs ?? null,
    reasonPrivate: row.isReasonPrivate === true,
    breakPending: row.breakPending === true,
    openShare: row.share ?? null,
    queues: memberships.map(({ queue }) => queue),
    memberships,
    home: row.home ? Object.keys(row.home).sort() : null,
    left: Object.entries(row.left ?? {})
      .map(([queue, left]) => ({ queue, penalty: left.penalty, ...toLoanItem(left) }))
      .sort((one, other) => (one.queue < other.queue ? -1 : 1)),
    queue: row.queue ?? null,
    contact: row.contact ?? null,
    campaign: row.campaign ?? null,
    channel: row.channel ?? null,
    direction: row.direction ?? null,
    today: toDayItem(row.today, row.cannotTell),
    changedBy: toChangedByItem(row.changedBy),
    cannotTell: Object.keys(row.cannotTell ?? {}).sort(),
  };
}

function toLoanItem({ at, who, how, undoAt, until }: Loan) {
  return {
    since: formatInstant(at),
    who: who ?? null,
    how: how ?? null,
    undoAt: formatInstantIfAny(undoAt),
    until: until ?? null,
  };
}

function toMembershipItem(queue: string, { penalty, paused, reason, fixed, moved, lent }: Membership) {
  return {
    queue,
    penalty,
    paused: paused === true,
    reason: reason ?? null,
    fixed: fixed === true,
    moved: moved === true,
    lent: lent ? toLoanItem(lent) : null,
  };
}

function toDayItem(day: AgentDay, cannotTell: CannotTell = {}) {
  const told = (figure: keyof Omit<AgentDay, 'timesFrom'>) =>
    Object.hasOwn(cannotTell, figure) ? null : day[figure];
  return {
    contacts: told('contacts'),
    missed: told('missed'),
    talkMs: told('talkMs'),
    holdMs: told('holdMs'),
    wrapUpMs: told('wrapUpMs'),
    availableMs: told('availableMs'),
    timesFrom: formatInstantIfAny(day.timesFrom),
  };
}
