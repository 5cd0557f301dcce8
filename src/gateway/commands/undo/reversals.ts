// What is to be undone by itself: after a while, or when the agent goes home, also after a restart of the gateway.
import type { EpochMs } from '../../../floor/index.ts';
import type { Timers } from '../../../lib/timers.ts';
import type { FloorClock } from '../../../sources/index.ts';
import type { Hub } from '../../hub.ts';
import type { LoggedOrder } from '../command-log.ts';

export interface Reversals {
  /** In `forMs` of the floor's time. */
  after(order: LoggedOrder, forMs: number): void;
  atShiftEnd(order: LoggedOrder): void;
  /** Of an earlier run: what fell due meanwhile is undone once its source has told its floor. */
  takeUp(order: LoggedOrder): void;
  /** It was undone by hand, or came to nothing. */
  callOff(order: LoggedOrder): void;
  has(order: LoggedOrder): boolean;
  /** Those that will not be undone by themselves any more. */
  close(): readonly LoggedOrder[];
}

export interface ReversalParts {
  readonly hub: Hub;
  readonly clock: FloorClock;
  readonly timers: Timers;
  /** Resolves with `later` where it cannot be done yet: the source is lost, or the command has not happened. */
  readonly undo: (order: LoggedOrder, why: 'due' | 'shift-over') => Promise<'done' | 'later'>;
  /** It is not waited for any more. */
  readonly onEnd: (order: LoggedOrder) => void;
  /** Something of it is to be remembered. */
  readonly onChange?: (order: LoggedOrder) => void;
  /** Whether its row is as its source tells it, and not from before a restart. @default it is */
  readonly isSeen?: (order: LoggedOrder) => boolean;
}

/** Timers of days are none to Node, and a floor's clock may change its rate: it is looked at again. */
const LOOK_AGAIN_MS = 3_600_000;
const TRY_AGAIN_MS = 15_000;

export function createReversals(parts: ReversalParts): Reversals {
  const { hub, clock, timers, undo, onEnd, onChange = () => {}, isSeen = () => true } = parts;
  const timed = new Map<LoggedOrder, () => void>();
  /** Whether the agent has been seen at work since. */
  const shifts = new Map<LoggedOrder, boolean>();

  const wait = (order: LoggedOrder, dueAt: EpochMs): void => {
    const leftMs = dueAt - clock.now();
    const realMs = clock.rate > 0 ? leftMs / clock.rate : LOOK_AGAIN_MS;
    timed.set(
      order,
      timers.after(Math.max(0, Math.min(realMs, LOOK_AGAIN_MS)), () => {
        if (clock.now() < dueAt) wait(order, dueAt);
        else fire(order, 'due');
      }),
    );
  };
  const fire = (order: LoggedOrder, why: 'due' | 'shift-over'): void => {
    // Held while it runs, so that it is not forgotten, and can be called off.
    timed.set(order, () => undefined);
    undo(order, why).then(done => {
      if (!timed.has(order)) return;
      if (done === 'later')
        timed.set(
          order,
          timers.after(TRY_AGAIN_MS, () => fire(order, why)),
        );
      else end(order);
    });
  };
  const end = (order: LoggedOrder): void => {
    timed.delete(order);
    shifts.delete(order);
    onEnd(order);
  };
  const goOn = (order: LoggedOrder, isBegun: boolean): void => {
    shifts.set(order, isBegun);
    if (!isBegun || order.shiftBegun) return;
    order.shiftBegun = true;
    onChange(order);
  };
  hub.onPublish(() => {
    for (const [order, wasAtWork] of shifts) {
      if (!isSeen(order)) continue;
      const state = hub.ledger.document.agents[order.about.id]?.state;
      if (state === undefined) end(order);
      else if (state !== 'offline') goOn(order, wasAtWork || isAtWork(state));
      else if (wasAtWork) {
        shifts.delete(order);
        fire(order, 'shift-over');
      }
    }
  });

  return {
    after(order, forMs) {
      order.undoAt = clock.now() + forMs;
      wait(order, order.undoAt);
    },
    atShiftEnd(order) {
      const state = hub.ledger.document.agents[order.about.id]?.state;
      goOn(order, state !== undefined && isAtWork(state));
    },
    takeUp(order) {
      const { forMs, answered, askedAt, shiftBegun } = order;
      if (forMs === undefined) return void shifts.set(order, shiftBegun === true);
      order.undoAt ??= (answered?.at ?? askedAt) + forMs;
      wait(order, order.undoAt);
    },
    callOff(order) {
      timed.get(order)?.();
      end(order);
      delete order.undoAt;
    },
    has: order => timed.has(order) || shifts.has(order),
    close() {
      for (const callOff of timed.values()) callOff();
      const left = [...timed.keys(), ...shifts.keys()];
      timed.clear();
      shifts.clear();
      return left;
    },
  };
}

/** Of one who is not known about it cannot be said that he has gone home since. */
function isAtWork(state: string): boolean {
  return state !== 'offline' && state !== 'unknown';
}
