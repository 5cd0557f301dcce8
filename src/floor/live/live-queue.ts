// A queue while it is folded: its settings, who waits, who serves it, and its counters by day and by minute.
import type { Counts } from '../counters/counts.ts';
import type { LiveDay } from '../counters/live-day.ts';
import { createMinuteRing, type MinuteRing } from '../counters/minute-ring.ts';
import { createStaffCount, type StaffCount } from '../counters/staff-count.ts';
import type { AgentId, Channel, ContactId, EpochMs, QueueId } from '../ids.ts';
import type { OpeningHours } from '../opening-hours.ts';
import type { CannotTell } from '../rows/cannot-tell.ts';
import type { QueueRow } from '../rows/queue-row.ts';
import { SERVICE_LEVEL_PRESETS, type ServiceLevelDefinition } from '../service-level-definition.ts';
import type { LiveAgent } from './agents/live-agent.ts';
import type { Visit } from './live-contact.ts';
import { createQueueRecord, type QueueRecord } from './live-record.ts';
import type { LiveSource } from './live-source.ts';

export interface LiveQueue {
  readonly id: QueueId;
  readonly source: LiveSource;
  name: string;
  channel: Channel;
  order: number | undefined;
  targetShare: number;
  serviceLevel: ServiceLevelDefinition;
  /** Its own; where absent, the center's. */
  zone: string | undefined;
  dayStartHour: number | undefined;
  cannotTell: CannotTell | undefined;
  team: string | undefined;
  hidden: boolean;
  /** Absent: always open. */
  hours: OpeningHours | undefined;
  isClosed: boolean;
  /** When it opens or closes next; infinitely far where it never does. */
  turnsAt: EpochMs;

  /** The running minute of its windows: stands still while its source cannot be seen. */
  minute: number;
  /** Days that still have a contact, and today. */
  readonly days: Map<EpochMs, LiveDay>;
  today: LiveDay;
  readonly byMinute: MinuteRing<Counts>;
  readonly waiting: Map<ContactId, Visit>;
  /** Its visits as its source's own record tells them; empty where the source has none. */
  readonly record: QueueRecord;
  readonly members: Map<AgentId, LiveAgent>;
  readonly staff: StaffCount;
  /** The tallies as they were published; absent where they are to be summed again. */
  spans: Spans | undefined;
}

export type Spans = Pick<QueueRow, 'today' | 'last15m' | 'last30m' | 'last60m'>;

/** P where none was given: the wallboard's 80 % in 20 s. */
export const DEFAULT_TARGET_SHARE = 0.8;

interface NewQueue {
  readonly id: QueueId;
  readonly source: LiveSource;
  readonly minute: number;
  readonly today: LiveDay;
}

export function createLiveQueue({ id, source, minute, today }: NewQueue): LiveQueue {
  return {
    id,
    source,
    name: id,
    channel: 'voice',
    order: undefined,
    targetShare: DEFAULT_TARGET_SHARE,
    serviceLevel: SERVICE_LEVEL_PRESETS.default,
    zone: undefined,
    dayStartHour: undefined,
    cannotTell: undefined,
    team: undefined,
    hidden: false,
    hours: undefined,
    isClosed: false,
    turnsAt: Number.POSITIVE_INFINITY,
    minute,
    days: new Map([[today.start, today]]),
    today,
    byMinute: createMinuteRing(),
    waiting: new Map(),
    record: createQueueRecord(),
    members: new Map(),
    staff: createStaffCount(),
    spans: undefined,
  };
}
