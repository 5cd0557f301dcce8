// Pauses that stand for a wrap-up: each is ended when the wrap-up is over, unless somebody has changed it since.
import type { ChangedBy, EpochMs } from '../../../../floor/index.ts';
import { WRAP_UP_REASON } from '../../agents/places.ts';
import type { Member } from '../../pbx.ts';
import { OPEN, seatOf } from '../plan/member-steps.ts';
import { pauseStep } from '../plan/pause-steps.ts';
import { isTalking, nameOf, nameOfQueue } from '../plan/people.ts';
import { memberAt, type Seat } from '../proofs/member-proofs.ts';
import type { Hold } from '../step.ts';
import { askStep } from './ask-step.ts';
import type { Desk } from './desk.ts';
import type { InTurn } from './in-turn.ts';
import { watchFor } from './wait.ts';

export interface Holds {
  keep(hold: Hold, by: ChangedBy): void;
  /** What an earlier run of the gateway has not come to end: after each first list of a session. */
  adopt(): void;
  /** Nobody will be there to end them later: they are ended now, without waiting for an answer. */
  stop(): void;
}

export interface HoldsParts {
  readonly desk: Desk;
  readonly inTurn: InTurn;
  /** A sentence for a person: he stays paused. */
  readonly warn: (sentence: string) => void;
}

interface Kept extends Hold {
  readonly by: ChangedBy;
  callOff: () => void;
}

export function createHolds({ desk, inTurn, warn }: HoldsParts): Holds {
  const { pbx, clock, timers, asker } = desk;
  const kept = new Map<string, Kept>();

  function endAt(hold: Kept, at: EpochMs): void {
    hold.callOff = timers.after(Math.max(0, at - clock()), () => void end(hold));
  }

  async function end(hold: Kept): Promise<void> {
    await watchFor(desk, () => !isKept(hold) || (pbx.isSynced && !isOnCall(hold))).held;
    if (!isKept(hold)) return;
    const standing = memberStanding(hold);
    const later = standing?.phone.agent.wrapUp?.until ?? 0;
    if (standing !== undefined && later > clock()) endAt(hold, later);
    else if (standing === undefined || (await letIn(standing, hold.by))) kept.delete(keyOf(hold));
    else endAt(hold, clock() + TRY_AGAIN_MS);
  }

  function isKept(hold: Kept): boolean {
    return kept.get(keyOf(hold)) === hold;
  }

  function isOnCall(seat: Seat): boolean {
    const standing = memberStanding(seat);
    return standing !== undefined && isTalking(standing.phone.agent);
  }

  /** False where the session ended before that was known, or somebody else was at it. */
  async function letIn(member: Member, by: ChangedBy): Promise<boolean> {
    const { agent } = member.phone;
    const met = await inTurn.run(`agents ${agent.id}`, async done => {
      const isStill = memberStanding(seatOf(member)) === member;
      const asked = isStill ? await askStep(desk, pauseStep(member, OPEN), by).met : undefined;
      done();
      return asked ?? { outcome: 'applied' as const, said: '' };
    });
    if (met === undefined || met.outcome === 'lost') return false;
    if (met.outcome === 'refused')
      warn(`${nameOf(agent)} stays paused in ${nameOfQueue(member.queue)} after the wrap-up: ${met.said}`);
    return true;
  }

  /** Still paused for the wrap-up, and for nothing else. */
  function memberStanding(seat: Seat): Member | undefined {
    const member = memberAt(pbx, seat);
    return member?.isPaused && member.rawReason === WRAP_UP_REASON ? member : undefined;
  }

  function keep(wanted: Hold, by: ChangedBy): void {
    const hold: Kept = { ...wanted, by, callOff() {} };
    kept.get(keyOf(hold))?.callOff();
    kept.set(keyOf(hold), hold);
    endAt(hold, hold.until);
  }

  return {
    keep,
    adopt() {
      for (const queue of pbx.queues.values())
        for (const member of queue.members.values()) {
          const seat = seatOf(member);
          if (kept.has(keyOf(seat)) || !isOurs(member)) continue;
          keep({ ...seat, until: (member.pausedAt ?? 0) + longestWrapUpMs() }, BY_RINGTOP);
        }
    },
    stop() {
      for (const hold of kept.values()) {
        hold.callOff();
        const standing = memberStanding(hold);
        if (standing !== undefined && pbx.isSynced) void asker.ask(pauseStep(standing, OPEN).action);
      }
      kept.clear();
    },
  };

  function longestWrapUpMs(): number {
    return Math.max(0, ...[...pbx.queues.values()].map(({ wrapUpMs = 0 }) => wrapUpMs));
  }
}

/** The session ended on the way, or another order is under way. */
const TRY_AGAIN_MS = 1_000;

const BY_RINGTOP: ChangedBy = { who: 'ringtop', how: 'schedule' };

/** Paused for the wrap-up since the second that he was added in: nobody else does that. */
function isOurs({ isPaused, rawReason, isDynamic, pausedAt = 0, loginAt }: Member): boolean {
  return (
    isPaused && rawReason === WRAP_UP_REASON && isDynamic && Math.abs(pausedAt - loginAt) <= SAME_SECOND_MS
  );
}

const SAME_SECOND_MS = 1_000;

function keyOf({ rawQueue, rawPhone }: Seat): string {
  return JSON.stringify([rawQueue, rawPhone]);
}
