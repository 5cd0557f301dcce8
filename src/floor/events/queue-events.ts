// What happens to queues.

import type { Channel, QueueId } from '../ids.ts';
import type { OpeningHours } from '../opening-hours.ts';
import type { CannotTell } from '../rows/cannot-tell.ts';
import type { ServiceLevelDefinition } from '../service-level-definition.ts';
import type { Happened } from './happened.ts';

/** A queue exists, or its settings changed. An absent key keeps what is known, at first the default. */
export interface QueueDescribed extends Happened<'queue.described'> {
  readonly queue: QueueId;
  readonly name?: string;
  readonly channel?: Channel;
  /** Place on the wall, from the config; ties go by name. */
  readonly order?: number;
  /** P: the share of contacts that should meet the threshold, 0…1. */
  readonly targetShare?: number;
  readonly serviceLevel?: ServiceLevelDefinition;
  readonly zone?: string;
  readonly dayStartHour?: number;
  /** When it is open, in its zone; an empty list is never. Absent: always. */
  readonly hours?: OpeningHours;
  readonly team?: string;
  /** Not on the wall: it counts, and is found by name. */
  readonly hidden?: boolean;
  readonly cannotTell?: CannotTell;
}
export interface QueueRemoved extends Happened<'queue.removed'> {
  readonly queue: QueueId;
}
