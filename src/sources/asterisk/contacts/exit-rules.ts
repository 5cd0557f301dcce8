// How a caller left the queue, from what its channel does: one table, the first rule that fits.
import type { Exit } from '../../../floor/index.ts';

export interface ExitSigns {
  /** `QueueCallerAbandon` came: so it does for every exit but a key and an answer. */
  readonly wasAbandonSeen: boolean;
  /** The caller's channel stands elsewhere in the dialplan than when it joined. */
  readonly hasMoved: boolean;
  /** Somebody asked for the end of the channel while it waited: the caller, mostly. */
  readonly wasHangupAsked: boolean;
  /** This session ordered the withdrawal. */
  readonly wasWithdrawn: boolean;
  /** The channel ended within `SETTLE_MS` of leaving. */
  readonly hasHungUp: boolean;
  /** `SETTLE_MS` have gone by, or the channel was seen alive. */
  readonly livesOn: boolean;
  /** The dialplan variable QUEUESTATUS, where this session is sent variables. */
  readonly queueStatus: string;
  /** This session is sent the ends of channels. */
  readonly seesHangups: boolean;
}

export interface ExitRule {
  readonly exit: Exit;
  readonly when: (signs: ExitSigns) => boolean;
  /** What the row has to admit once this rule was needed. */
  readonly cannotTell?: readonly string[];
}

/**
 * An abandoning caller's hang-up came 0-5 ms after the leave in every recording, a channel that lives on was hung up
 * by the dialplan 1 s later at the earliest, and `L` came at most 15 ms before its `AgentConnect`.
 */
export const SETTLE_MS = 250;

const EMPTY_STATUS = new Set(['LEAVEEMPTY', 'JOINEMPTY', 'LEAVEUNAVAIL', 'JOINUNAVAIL']);

export const EXIT_RULES: readonly ExitRule[] = [
  { exit: 'timed-out', when: signs => signs.queueStatus === 'TIMEOUT' },
  { exit: 'empty', when: signs => EMPTY_STATUS.has(signs.queueStatus) },
  { exit: 'withdrawn', when: signs => signs.queueStatus === 'WITHDRAW' },
  { exit: 'key', when: signs => !signs.wasAbandonSeen && (signs.hasMoved || signs.livesOn) },
  { exit: 'redirected', when: signs => signs.wasAbandonSeen && signs.hasMoved },
  { exit: 'withdrawn', when: signs => signs.wasWithdrawn },
  { exit: 'abandoned', when: signs => signs.wasHangupAsked || signs.hasHungUp },
  { exit: 'left-other', when: signs => signs.livesOn && signs.seesHangups, cannotTell: ['exits'] },
  // A session of read class `agent` alone: time-outs, empties and withdrawals look the same, and are rarer.
  { exit: 'abandoned', when: signs => signs.livesOn, cannotTell: ['abandoned', 'leftOther', 'exits'] },
];

/** Undefined: not known yet. */
export function selectExit(signs: ExitSigns): ExitRule | undefined {
  return EXIT_RULES.find(rule => rule.when(signs));
}
