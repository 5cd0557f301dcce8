// One state per agent: the precedence of the house's table of states, the first row that fits.
import type { AgentState } from '../../../floor/index.ts';

/** What the rows look at. Device numbers are Asterisk's member status. */
export interface AgentFacts {
  /** Anything at all is known of what he does. */
  readonly isKnown: boolean;
  /** Less those that he was moved away from. */
  readonly queueCount: number;
  readonly device: number | undefined;
  /** The device was there since his log-in, or in this business day. */
  readonly wasThere: boolean;
  /** A queue's contact is connected. */
  readonly isTalking: boolean;
  readonly isHeld: boolean;
  /** A queue's contact rings. */
  readonly isOffered: boolean;
  /** The device has been busy for longer than the end or the beginning of a queue's contact explains. */
  readonly isOnOwnCall: boolean;
  readonly isWithinWrapUp: boolean;
  readonly pausedCount: number;
  /** Of the latest pause. */
  readonly isAutoPaused: boolean;
  readonly isPausedForWrapUp: boolean;
  readonly isPausedForWork: boolean;
}

export interface AgentStateRow {
  readonly state: AgentState;
  readonly own?: true;
  readonly auto?: true;
  /** Paused for work that no contact brought. */
  readonly work?: true;
  /** Open in some of his queues only: the share of them belongs to the state. */
  readonly shared?: true;
  readonly when: (facts: AgentFacts) => boolean;
}

export const DEVICE = {
  unknown: 0,
  notInUse: 1,
  inUse: 2,
  busy: 3,
  invalid: 4,
  unavailable: 5,
  ringing: 6,
  ringInUse: 7,
  onHold: 8,
} as const;

const isGone = ({ device }: AgentFacts) => device === DEVICE.invalid || device === DEVICE.unavailable;
const isRinging = ({ device }: AgentFacts) => device === DEVICE.ringing || device === DEVICE.ringInUse;
const isPausedEverywhere = (facts: AgentFacts) =>
  facts.pausedCount > 0 && facts.pausedCount === facts.queueCount;

/** A device that is busy, but for no longer than a queue's contact explains, stands for a free one in the last rows. */
export const AGENT_STATES_TABLE: readonly AgentStateRow[] = [
  { state: 'unknown', when: facts => !facts.isKnown },
  { state: 'offline', when: facts => facts.queueCount === 0 || (isGone(facts) && !facts.wasThere) },
  { state: 'unreachable', when: isGone },
  { state: 'on-hold', when: facts => facts.isTalking && facts.isHeld },
  { state: 'on-contact', when: facts => facts.isTalking },
  { state: 'reserved', when: facts => facts.isOffered || isRinging(facts) },
  { state: 'on-contact', own: true, when: facts => facts.isOnOwnCall },
  {
    state: 'wrap-up',
    when: facts => facts.isWithinWrapUp || (isPausedEverywhere(facts) && facts.isPausedForWrapUp),
  },
  { state: 'break', auto: true, when: facts => isPausedEverywhere(facts) && facts.isAutoPaused },
  { state: 'break', work: true, when: facts => isPausedEverywhere(facts) && facts.isPausedForWork },
  { state: 'break', when: isPausedEverywhere },
  { state: 'available', shared: true, when: facts => facts.pausedCount > 0 },
  { state: 'available', when: () => true },
];

export function selectAgentState(facts: AgentFacts): AgentStateRow {
  return AGENT_STATES_TABLE.find(row => row.when(facts)) ?? { state: 'unknown', when: () => true };
}
