// What can go wrong with a PBX and the way to it. Each fault stands until it is taken back or `clear` is called.

export interface Faults {
  /** Every write goes out in pieces of so many bytes, also inside a character; undefined: whole again. */
  splitReads(pieceBytes: number | undefined): void;
  /** The next events of this name are lost. @default all of them */
  dropEvent(name: string, times?: number): void;
  /** Replies come so late, and what the actions do is done at once; events are not late. */
  delayReplies(waitMs: number): void;
  /** Replies wait for `release`; all of them, or those to the named actions. */
  holdReplies(...actions: string[]): HeldReplies;
  /** Replies to the named actions, or to all, never come. */
  loseReplies(...actions: string[]): void;
  /** Whether an action's events come before its reply. @default false, as recorded */
  replyAfterEvents(isAfter: boolean): void;
  /** The action does nothing and is answered by this error. */
  refuse(action: string, message: string): void;
  /** The same of the `first`-th action on members from now on, counted from 1, and of those that follow it. @default 1 */
  refuseNth(first: number, message: string, times?: number): void;
  /** The action is answered by Success in these words, does nothing and tells nothing. @default 'Done' */
  ignore(action: string, message?: string): void;
  /** Bytes are taken and nothing is sent, no banner, no Pong: a half-open socket. */
  silent(isSilent?: boolean): void;
  /** Something happens between the lines of the next list of queues, after those of its first queue. */
  duringList(act: () => void): void;
  /** `AgentComplete` without the fields of these channels, as when they are gone already. */
  completeWithout(...gone: ('caller' | 'agent')[]): void;
  /** No fault any more; held replies are sent. */
  clear(): void;
}

export interface HeldReplies {
  /** How many wait. */
  readonly count: number;
  /** Sends them, in order; later ones are not held. */
  release(): void;
}

/** The faults as the server looks them up. */
export interface FaultState {
  pieceBytes: number | undefined;
  readonly lostEvents: Map<string, number>;
  delayMs: number;
  readonly holds: Hold[];
  readonly lostReplies: Set<string>;
  isReplyLast: boolean;
  readonly refusals: Map<string, string>;
  nth: { before: number; times: number; readonly message: string } | undefined;
  readonly ignored: Map<string, string>;
  isSilent: boolean;
  listAct: (() => void) | undefined;
  readonly gone: Set<'caller' | 'agent'>;
}

interface Hold {
  readonly actions: readonly string[];
  readonly waiting: (() => void)[];
}

export function createFaults(): { faults: Faults; state: FaultState } {
  const state: FaultState = {
    ...{ pieceBytes: undefined, lostEvents: new Map(), delayMs: 0, holds: [], lostReplies: new Set() },
    ...{ isReplyLast: false, refusals: new Map(), nth: undefined, ignored: new Map(), isSilent: false },
    ...{ listAct: undefined, gone: new Set() },
  };
  const faults: Faults = {
    splitReads: pieceBytes => {
      state.pieceBytes = pieceBytes;
    },
    dropEvent: (name, times = Number.POSITIVE_INFINITY) => state.lostEvents.set(name, times),
    delayReplies: waitMs => {
      state.delayMs = waitMs;
    },
    holdReplies: (...actions) => hold(state, actions),
    loseReplies: (...actions) => {
      for (const action of actions.length > 0 ? actions : ['*']) state.lostReplies.add(action.toLowerCase());
    },
    replyAfterEvents: isAfter => {
      state.isReplyLast = isAfter;
    },
    refuse: (action, message) => state.refusals.set(action.toLowerCase(), message),
    refuseNth: (first, message, times = 1) => {
      state.nth = { before: first - 1, times, message };
    },
    ignore: (action, message = 'Done') => state.ignored.set(action.toLowerCase(), message),
    silent: (isSilent = true) => {
      state.isSilent = isSilent;
    },
    duringList: act => {
      state.listAct = act;
    },
    completeWithout: (...gone) => {
      state.gone.clear();
      for (const each of gone) state.gone.add(each);
    },
    clear: () => clear(state),
  };
  return { faults, state };
}

function hold(state: FaultState, actions: readonly string[]): HeldReplies {
  const held: Hold = { actions: actions.map(name => name.toLowerCase()), waiting: [] };
  state.holds.push(held);
  return {
    get count() {
      return held.waiting.length;
    },
    release() {
      if (state.holds.includes(held)) state.holds.splice(state.holds.indexOf(held), 1);
      for (const send of held.waiting.splice(0)) send();
    },
  };
}

function clear(state: FaultState): void {
  const fresh = createFaults().state;
  const waiting = state.holds.flatMap(({ waiting }) => waiting);
  Object.assign(state, fresh);
  for (const send of waiting) send();
}

/** Whether this one is to be lost; counts it. */
export function isLost(state: FaultState, event: string): boolean {
  const times = state.lostEvents.get(event) ?? 0;
  if (times > 0) state.lostEvents.set(event, times - 1);
  return times > 0;
}

/** The no to an action on members whose turn it is; counts it. */
export function nthRefusal({ nth }: FaultState): string | undefined {
  if (nth === undefined) return undefined;
  if (nth.before > 0) nth.before -= 1;
  else if (nth.times > 0) {
    nth.times -= 1;
    return nth.message;
  }
  return undefined;
}
