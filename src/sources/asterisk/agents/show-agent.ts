// Tells the floor an agent's state when it, or what belongs to it, has changed; and when to look again.
import { cleanText } from '../../../lib/clean-text.ts';
import { cancel } from '../agenda.ts';
import { queueOfOffers } from '../contacts/offers.ts';
import { type Agent, type AgentShown, happened, type Member, type Pbx, toBytes } from '../pbx.ts';
import {
  agentFacts,
  currentTalk,
  deviceOf,
  isBusy,
  isThere,
  latestPause,
  meaningOf,
  OWN_CALL_MS,
} from './agent-facts.ts';
import { type AgentFacts, type AgentStateRow, selectAgentState } from './agent-state-table.ts';
import { touch } from './touch.ts';

/** Each agent that a packet, or time, may have changed. */
export function showTouched(pbx: Pbx): void {
  for (const agent of pbx.touchedAgents) showAgent(pbx, agent);
  pbx.touchedAgents.clear();
  pbx.foundAgents.clear();
}

function showAgent(pbx: Pbx, agent: Agent): void {
  const facts = agentFacts(pbx, agent);
  const row = selectAgentState(facts);
  const details = toDetails(pbx, agent, { facts, row });
  const { shown } = agent;
  const isSame = shown !== undefined && isSameState(shown, details);
  const begun = isSame ? toBeginning(shown) : beginningOf(pbx, agent, row);
  agent.changedAt = undefined;
  lookAgainLater(pbx, agent);
  if (isSame && isSameDetails(shown, details)) return;
  agent.shown = { ...details, ...begun };
  pbx.told.push({ type: 'agent.state-changed', ...happened(pbx), agent: agent.id, ...agent.shown });
}

type Details = Omit<AgentShown, 'since' | 'startUnseen'>;
type Beginning = Pick<AgentShown, 'since' | 'startUnseen'>;

interface Judged {
  readonly facts: AgentFacts;
  readonly row: AgentStateRow;
}

function toDetails(pbx: Pbx, agent: Agent, { facts, row }: Judged): Details {
  const isCall = row.state === 'on-contact' || row.state === 'on-hold';
  const pause = latestPause(agent);
  const isPaused = facts.pausedCount > 0 && facts.pausedCount === facts.queueCount;
  const reason = pause === undefined ? '' : cleanText(toBytes(pause.rawReason));
  const isReasonShown = isPaused && (isCall || row.state === 'break' || row.state === 'wrap-up');
  const meaning = isReasonShown && pause !== undefined ? meaningOf(pbx, pause.rawReason) : undefined;
  return {
    state: row.state,
    ...(row.own ? { own: true } : {}),
    ...(row.auto ? { auto: true } : {}),
    ...(row.work || (isCall && meaning?.means === 'work') ? { work: true } : {}),
    ...(meaning?.limitMs === undefined ? {} : { limitMs: meaning.limitMs }),
    ...(isReasonShown && reason !== '' && meaning?.isPublic !== true ? { isReasonPrivate: true } : {}),
    ...(isReasonShown && reason !== '' ? { reason } : {}),
    ...(isCall && isPaused && meaning?.means !== 'wrap-up' ? { breakPending: true } : {}),
    ...(row.shared ? { share: (facts.queueCount - facts.pausedCount) / facts.queueCount } : {}),
    ...toContact(agent, facts, row),
  };
}

/** What he is on, by queue and contact. */
function toContact(agent: Agent, facts: AgentFacts, row: AgentStateRow): Partial<Details> {
  if (row.own) return { channel: 'voice' };
  if (facts.isWithinWrapUp && row.state === 'wrap-up' && agent.wrapUp !== undefined)
    return { queue: agent.wrapUp.queue.id, wrapUpMs: agent.wrapUp.ms };
  if (row.state === 'reserved') {
    const queue = queueOfOffers(agent);
    const [offer] = agent.offers;
    return {
      ...(queue === undefined ? {} : { queue: queue.id, channel: 'voice', direction: 'inbound' }),
      ...(offer?.contact === undefined ? {} : { contact: offer.contact.id }),
    };
  }
  if (row.state !== 'on-contact' && row.state !== 'on-hold') return {};
  const talk = currentTalk(agent);
  const queue = talk?.queue ?? agent.unseenCall;
  return {
    ...(queue === undefined ? {} : { queue: queue.id }),
    ...(talk === undefined ? {} : { contact: talk.contact.id }),
    ...{ channel: 'voice', direction: 'inbound' },
  };
}

/** The time in state goes on through a change of share or a break that is asked for. */
function isSameState(shown: AgentShown, next: Details): boolean {
  return (
    shown.state === next.state &&
    shown.own === next.own &&
    shown.auto === next.auto &&
    // What follows the call at hand may still change.
    (next.state !== 'break' || shown.work === next.work) &&
    shown.contact === next.contact &&
    (next.state !== 'break' || shown.reason === next.reason)
  );
}

function isSameDetails(shown: AgentShown, next: Details): boolean {
  return (
    shown.reason === next.reason &&
    shown.limitMs === next.limitMs &&
    shown.work === next.work &&
    shown.wrapUpMs === next.wrapUpMs &&
    shown.queue === next.queue &&
    shown.share === next.share &&
    shown.breakPending === next.breakPending
  );
}

function toBeginning({ since, startUnseen }: AgentShown): Beginning {
  return { since, ...(startUnseen ? { startUnseen } : {}) };
}

function beginningOf(pbx: Pbx, agent: Agent, row: AgentStateRow): Beginning {
  const isFound = pbx.foundAgents.has(agent);
  if (row.own && !isFound) return { since: agent.unexplainedSince };
  if (row.state === 'break' && isFound) {
    // Whole seconds of Asterisk's own clock: better than "at least". A pause pressed during a call begins at its end.
    const pause = latestPause(agent);
    if (pause?.pausedAt !== undefined) {
      const since = Math.min(pbx.at, Math.max(pause.pausedAt, agent.lastCallAt));
      // Who was seen without it before has begun it since.
      return agent.shown === undefined && isSinceStart(pause) ? { since, startUnseen: true } : { since };
    }
  }
  if (isFound) return { since: pbx.at, startUnseen: true };
  return { since: agent.changedAt ?? pbx.at };
}

/** An Asterisk that started, or read its queues, again says that he logged in and paused in that second. */
function isSinceStart({ pausedAt = 0, loginAt }: Pick<Member, 'pausedAt' | 'loginAt'>): boolean {
  return Math.abs(pausedAt - loginAt) <= SAME_SECOND_MS;
}

const SAME_SECOND_MS = 1000;

/**
 * At the end of the wrap-up, when a busy device has been so for long enough to be an own call, and at the turn of the
 * day, when a device that is gone has not been there any more.
 */
function lookAgainLater(pbx: Pbx, agent: Agent): void {
  cancel(agent.recheck);
  const { wrapUp, unexplainedSince } = agent;
  const device = deviceOf(agent);
  const { clock, dayStartHour } = pbx.settings;
  const dues = [
    ...(wrapUp === undefined ? [] : [wrapUp.until]),
    ...(isBusy(device) ? [unexplainedSince + OWN_CALL_MS] : []),
    ...(device === undefined || isThere(device) ? [] : [clock.nextDayStart(pbx.at, dayStartHour)]),
  ].filter(due => due > pbx.at);
  agent.recheck = dues.length === 0 ? undefined : pbx.agenda.set(Math.min(...dues), () => touch(pbx, agent));
}
