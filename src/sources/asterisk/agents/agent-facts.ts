// What is known of an agent at this instant, as the table of states asks it.
import { type Agent, type Member, type Pbx, type Raw, type Talk, toBytes } from '../pbx.ts';
import { type AgentFacts, DEVICE } from './agent-state-table.ts';

/** Hints follow a call by up to half a second; a device busy for longer without a queue's contact is on its own call. */
export const OWN_CALL_MS = 1000;

export function agentFacts(pbx: Pbx, agent: Agent): AgentFacts {
  const { device, members, offers, unseenCall, wrapUp } = agent;
  const talk = currentTalk(agent);
  const pause = latestPause(agent);
  const isTalking = talk !== undefined || unseenCall !== undefined;
  return {
    isKnown: device !== undefined || isTalking || offers.size > 0,
    queueCount: members.size,
    device,
    wasThere: wasThere(pbx, agent),
    isTalking,
    isHeld: device === DEVICE.onHold || (talk?.heldBy.size ?? 0) > 0,
    isOffered: offers.size > 0,
    isOnOwnCall: isBusy(device) && pbx.at >= agent.unexplainedSince + OWN_CALL_MS,
    isWithinWrapUp: wrapUp !== undefined && pbx.at < wrapUp.until,
    pausedCount: pausedCount(agent),
    isAutoPaused: pause?.rawReason === 'Auto-Pause',
    isPausedForWrapUp: pause !== undefined && meaningOf(pbx, pause.rawReason) === 'wrap-up',
  };
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

function pausedCount(agent: Agent): number {
  let count = 0;
  for (const member of agent.members.values()) if (member.isPaused) count += 1;
  return count;
}

export function latestPause(agent: Agent): Member | undefined {
  let latest: Member | undefined;
  for (const member of agent.members.values())
    if (member.isPaused && (latest === undefined || (member.pausedAt ?? 0) >= (latest.pausedAt ?? 0)))
      latest = member;
  return latest;
}

/** A static member "logs in" when Asterisk starts or reloads: of him, only this business day counts. */
function wasThere(pbx: Pbx, agent: Agent): boolean {
  const seenAt = Math.max(agent.reachableAt ?? 0, agent.lastCallAt);
  if (seenAt === 0) return false;
  const { clock, dayStartHour } = pbx.settings;
  if (seenAt >= clock.dayStart(pbx.at, dayStartHour)) return true;
  for (const member of agent.members.values()) if (member.isDynamic && seenAt >= member.loginAt) return true;
  return false;
}

function meaningOf(pbx: Pbx, rawReason: Raw): string | undefined {
  const reason = toBytes(rawReason).toString('utf8').trim().toLowerCase();
  return Object.hasOwn(pbx.settings.reasons, reason) ? pbx.settings.reasons[reason] : undefined;
}
