// What is believed of the lists that were asked for, and of what this session is shown at all.
import type { Visit } from './calls.ts';
import type { Member, Queue } from './people.ts';

/** The reply to a `QueueStatus` that this session asked for, as far as it has come. */
export interface QueueList {
  /** `all` is the truth about every queue and member; what is filtered by member says nothing of those it lacks. */
  readonly scope: 'all' | 'queue' | 'member';
  lineCount: number;
  readonly sections: ListSection[];
}

/** What was believed of a queue when its own lines began, less what they confirm. */
export interface ListSection {
  readonly queue: Queue;
  readonly members: Set<Member>;
  readonly waiting: Set<Visit>;
}

/** What this session was found to show of callers' channels. */
export interface Sight {
  hasHangup: boolean;
  hasCallEvent: boolean;
  completeCount: number;
  /** Figures that some exit could not be told apart for. */
  readonly cannotTell: Set<string>;
}
