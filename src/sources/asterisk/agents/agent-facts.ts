// What is known of an agent at this instant, as the table of states asks it.
import { MOVED_REASON } from '../../../floor/index.ts';
import { type ReasonSettings, reasonKey } from '../../reason-settings.ts';
import { type Agent, type Member, type Pbx, type Raw, type Talk, toBytes } from '../pbx.ts';
import { type AgentFacts, DEVICE } from './agent-state-table.ts';
import { WRAP_UP_REASON } from './places.ts';

/** Hints follow a call by up to half a second; a device busy for longer without a queue's contact is on its own call. */
export const OWN_CALL_MS = 1000;

export function agentFacts(pbx: Pbx, agent: Agent): AgentFacts {
  const { places, offers, unseenCall, wrapUp } = agent;
  const device = deviceOf(agent);
  const talk = currentTalk(agent);
  const pause = latestPause(agent);
  const meaning = pause && meaningOf(pbx, pause.rawReason)?.means;
  const isTalking = talk !== undefined || unseenCall !== undefined;
  const isKnown = device !== undefined || isTalking || offers.size > 0;
  return {
    isKnown: isKnown || (places.size === 0 && pbx.isSynced),
    ...countPlaces(agent),
    device,
    wasThere: wasThere(pbx, agent),
    isTalking,
    isHeld: device === DEVICE.onHold || (talk?.heldBy.size ?? 0) > 0,
    isOffered: offers.size > 0,
    isOnOwnCall: isBusy(device) && pbx.at >= agent.unexplainedSince + OWN_CALL_MS,
    isWithinWrapUp: wrapUp !== undefined && pbx.at < wrapUp.until,
    isAutoPaused: pause?.rawReason === 'Auto-Pause',
    isPausedForWrapUp: meaning === 'wrap-up',
    isPausedForWork: meaning === 'work',
  };
}

/** Of all his phones: what he does on one of them says more than that another one is free, or gone. */
export function deviceOf({ phones }: Agent): number | undefined {
  let told: number | undefined;
  for (const { device } of phones) if (rank(device) > rank(told)) told = device;
  return told;
}

const RANKS: readonly number[] = rankDevices([
  ...[DEVICE.invalid, DEVICE.unavailable, DEVICE.unknown, DEVICE.notInUse],
  ...[DEVICE.ringing, DEVICE.ringInUse, DEVICE.busy, DEVICE.inUse, DEVICE.onHold],
]);

function rankDevices(ascending: readonly number[]): number[] {
  return ascending.map((_, device) => ascending.indexOf(device));
}

function rank(device: number | undefined): number {
  return device === undefined ? -1 : (RANKS[device] ?? -1);
}

export function currentTalk(agent: Agent): Talk | undefined {
  let last: Talk | undefined;
  for (const talk of agent.talks) last = talk;
  return last;
}

export function isBusy(device: number | undefined): boolean {
  return device === DEVICE.inUse || device === DEVICE.busy || device === DEVICE.onHold;
}

export function isThere(device: number | undefined): boolean {
  return device !== undefined && device !== DEVICE.invalid && device !== DEVICE.unavailable;
}

/** The queues that he was moved away from are none of his, as long as he has others. */
function countPlaces({ places }: Agent): Pick<AgentFacts, 'queueCount' | 'pausedCount'> {
  let movedCount = 0;
  let pausedCount = 0;
  for (const { isPaused, isMoved } of places.values()) {
    if (isMoved) movedCount += 1;
    if (isPaused) pausedCount += 1;
  }
  const awayCount = movedCount < places.size ? movedCount : 0;
  return { queueCount: places.size - awayCount, pausedCount: pausedCount - awayCount };
}

/** The latest pause in a queue that he has not been moved away from, else the latest. */
export function latestPause(agent: Agent): Member | undefined {
  let latest: Member | undefined;
  for (const { members } of agent.phones)
    for (const member of members.values()) if (member.isPaused && isLater(member, latest)) latest = member;
  return latest;
}

function isLater(member: Member, than: Member | undefined): boolean {
  if (than === undefined) return true;
  if (isMoved(member) !== isMoved(than)) return isMoved(than);
  return (member.pausedAt ?? 0) >= (than.pausedAt ?? 0);
}

export function isMoved({ isPaused, rawReason }: Member): boolean {
  return isPaused && rawReason === MOVED_REASON;
}

export function* eachMember({ phones }: Agent): Generator<Member> {
  for (const { members } of phones) yield* members.values();
}

/** A static member "logs in" when Asterisk starts or reloads: of him, only this business day counts. */
function wasThere(pbx: Pbx, agent: Agent): boolean {
  const seenAt = Math.max(agent.reachableAt ?? 0, agent.lastCallAt);
  if (seenAt === 0) return false;
  const { clock, dayStartHour } = pbx.settings;
  if (seenAt >= clock.dayStart(pbx.at, dayStartHour)) return true;
  for (const member of eachMember(agent)) if (member.isDynamic && seenAt >= member.loginAt) return true;
  return false;
}

export function meaningOf(pbx: Pbx, rawReason: Raw): ReasonSettings | undefined {
  const { reasons } = pbx.settings;
  const reason = reasonKey(toBytes(rawReason).toString('utf8'));
  if (Object.hasOwn(reasons, reason)) return reasons[reason];
  return rawReason === WRAP_UP_REASON ? WRAP_UP : undefined;
}

/** Ringtop's own reason, where the config says nothing of it. */
const WRAP_UP: ReasonSettings = { means: 'wrap-up', isPublic: true };
