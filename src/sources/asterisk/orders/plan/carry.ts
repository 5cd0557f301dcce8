// What a phone takes along into another queue: how it is known there, whether it rings during calls, its pause.
import type { EpochMs } from '../../../../floor/index.ts';
import { currentTalk, eachMember, isMoved } from '../../agents/agent-facts.ts';
import { WRAP_UP_REASON } from '../../agents/places.ts';
import { wrapUpMsOf } from '../../contacts/talks.ts';
import type { Agent, Member, Phone, Queue, Raw } from '../../pbx.ts';
import { cutRaw, cutText } from '../cut-text.ts';
import type { Pause } from '../proofs/member-proofs.ts';
import { OPEN, pauseOf } from './member-steps.ts';

export interface Carried {
  readonly rawPhone: Raw;
  /** '' where Asterisk may name it after the interface. */
  readonly rawName: Raw;
  /** '' where it has no state of its own. */
  readonly rawDevice: Raw;
  /** Undefined where nothing has told it: then the new queue decides. */
  readonly ringsInUse: boolean | undefined;
  /** The member's own, which goes before the queue's. */
  readonly wrapUpMs: number | undefined;
  /** At this moment. */
  readonly pause: () => Pause;
}

/** `to` is one of the queues that he is to be in. */
export interface Way {
  readonly from: readonly Queue[];
  readonly to: Queue;
}

/**
 * From the queues that are left, else from all that the phone is in, else as it was when it was in one; the pause, where
 * it is in none, from his other phones. `rawPhone` may be one that the config names and no queue has had.
 */
export function carriedBy(agent: Agent, rawPhone: Raw, { from, to }: Way): Carried {
  const phone = [...agent.phones].find(({ raw }) => raw === rawPhone);
  const all = [...eachMember(agent)].filter(member => !isMoved(member));
  const own = all.filter(member => member.phone === phone);
  const isLeft = ({ queue }: Member): boolean => from.includes(queue);
  const old = [own.filter(isLeft), own, all.filter(isLeft), all].find(members => members.length > 0) ?? [];
  const model = old.find(member => member.phone === phone) ?? anyMemberOf(phone);
  return {
    rawPhone,
    rawName: rawNameOf(agent, model),
    rawDevice: model?.hasOwnDevice ? model.rawDevice : '',
    ringsInUse: own.find(({ ringsInUse }) => ringsInUse !== undefined)?.ringsInUse ?? model?.ringsInUse,
    wrapUpMs: model?.wrapUpMs,
    pause: old.length > 0 ? pauseIn(old) : pauseMeanwhile(agent, rawPhone, to),
  };
}

function anyMemberOf(phone: Phone | undefined): Member | undefined {
  const [member] = phone?.members.values() ?? [];
  return member ?? phone?.left;
}

/** The same place anew, as it was: for who was taken out of it in vain. `since`: what he has made of his others. */
export function carriedFrom(member: Member, since: () => Pause | undefined): Carried {
  const { phone, ringsInUse, wrapUpMs } = member;
  return {
    ...{ rawPhone: phone.raw, rawName: rawNameOf(phone.agent, member), ringsInUse, wrapUpMs },
    rawDevice: member.hasOwnDevice ? member.rawDevice : '',
    pause: () => since() ?? pauseOf(member),
  };
}

/**
 * Until when no phone of his may ring, as far as it is known: the end of his wrap-up; now, where a wrap-up will follow
 * the call that he is on. Undefined where he is in none, or nobody has told how long it is.
 */
export function wrapUpEnd(agent: Agent, now: EpochMs): EpochMs | undefined {
  const { wrapUp } = agent;
  if (wrapUp !== undefined && wrapUp.until > now) return wrapUp.until;
  const queue = currentTalk(agent)?.queue ?? agent.unseenCall;
  return queue !== undefined && (wrapUpMsOf(agent, queue) ?? 0) > 0 ? now : undefined;
}

/** As he is in them when it is asked; where he has been moved away from since, as he was before. */
function pauseIn(members: readonly Member[]): Carried['pause'] {
  return () =>
    pauseOfAll(
      members.map(member => (isMoved(member) ? { ...member.former, pausedAt: member.pausedAt } : member)),
    );
}

/** Who was in none may pause himself in the first of those that he is let in. */
function pauseMeanwhile(agent: Agent, rawPhone: Raw, to: Queue): Carried['pause'] {
  return () => {
    const all = [...eachMember(agent)].filter(member => !isMoved(member));
    const own = all.filter(({ phone, queue }) => phone.raw === rawPhone && queue !== to);
    const places = own.length > 0 ? own : all.filter(({ phone }) => phone.raw !== rawPhone);
    return places.some(({ rawReason }) => rawReason === WRAP_UP_REASON) ? OPEN : pauseOfAll(places);
  };
}

type Note = Pause & Pick<Member, 'pausedAt'>;

/** Who is open in one of them may be rung; of several pauses the latest is the one that counts. */
export function pauseOfAll(notes: readonly Note[]): Pause {
  if (notes.length === 0 || !notes.every(({ isPaused }) => isPaused)) return OPEN;
  const latest = notes.reduce((one, other) => ((other.pausedAt ?? 0) > (one.pausedAt ?? 0) ? other : one));
  return { isPaused: true, rawReason: cutRaw(latest.rawReason) };
}

/** Each phone of his may have a name of its own. */
function rawNameOf({ rawName, settings }: Agent, member: Member | undefined): Raw {
  const known = member?.rawName || rawName;
  return known === '' ? cutText(settings?.name ?? '') : cutRaw(known);
}
