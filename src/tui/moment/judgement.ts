// What a pass over everybody found, as it is kept from one second to the next: limits passed, alarms, names in common.
import type {
  AgentId,
  AgentRow,
  Alarm,
  EpochMs,
  Figure,
  FloorDocument,
  Judgements,
  OldLoan,
  QueueId,
} from '../../floor/index.ts';
import type { Mark } from '../parts/table/index.ts';
import { NO_SHARED_NAMES, type SharedNames } from './shared-names.ts';

export interface Judgement {
  readonly mark: Mark;
  /** Since when the limit is passed. */
  readonly since: EpochMs;
  /** The limit that is passed, in the figure's own unit. */
  readonly limit?: number;
}

export interface Passed extends Judgement {
  readonly figure: Figure;
  readonly id: string;
  /** Of a time in a state: the state it was judged in. */
  readonly stretch?: string | undefined;
  /** The row that it was judged on: while it stands, so does this. */
  readonly row?: AgentRow | undefined;
}

export interface Marks {
  readonly judgements?: Judgements;
  /** What they are of, and everybody's ids in it. */
  readonly of?: { readonly document: FloorDocument; readonly ids: readonly AgentId[] };
  /** Who was judged anew since the judgements before; absent: everybody, or somebody is gone. */
  readonly turned?: { readonly ids: ReadonlySet<AgentId>; readonly since: Judgements } | undefined;
  /** Who is free, in no order. */
  readonly free: readonly AgentId[];
  /** All that is past a limit right now, the most urgent first: what only fades is not among it. */
  readonly passed: readonly Passed[];
  /** The gravest first. */
  readonly alarms: readonly Alarm[];
  /** Who may be away from home, in no order. */
  readonly away: readonly AgentId[];
  /** Who is away from home for longer than he should be; the oldest first. */
  readonly oldLoans: readonly OldLoan[];
  /** Who is away from home, as the list of them begins. */
  readonly moved: readonly AgentId[];
  readonly sharedNames: SharedNames;
  /** When somebody was last seen to wait in a queue out of its hours, for as long as its row keeps its place for it. */
  readonly closedWaiting?: ReadonlyMap<QueueId, EpochMs>;
  /** When the judging began: what was past its limit then has been so since an instant nobody saw. */
  readonly firstAt?: EpochMs;
}

export const NO_MARKS: Marks = {
  free: [],
  passed: [],
  alarms: [],
  away: [],
  oldLoans: [],
  moved: [],
  sharedNames: NO_SHARED_NAMES,
};
