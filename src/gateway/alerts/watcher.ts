// What the alert engine asks of a rule, whether it stands in the config or is built in.
import type { AlertSeverity, EpochMs, FloorDocument, OpeningHours, Row } from '../../floor/index.ts';
import type { Judgement, WatchedKind } from '../../protocol/index.ts';
import type { Pace } from './watch.ts';

/** One row at one instant. */
export interface Sight {
  readonly id: string;
  readonly row: Row;
  readonly document: FloorDocument;
  readonly now: EpochMs;
  /** The row as an item of the JSON contract: made once, for all rules that ask. */
  item(): Readonly<Record<string, unknown>>;
}

export interface Watcher extends Pace {
  readonly name: string;
  readonly severity: AlertSeverity;
  readonly kind: WatchedKind;
  readonly quiet?: OpeningHours;
  /** As the alert's row names it. */
  readonly figure?: string;
  watches(id: string, row: Row): boolean;
  judge(sight: Sight): Judgement;
  say(sight: Sight, judgement: Judgement): string;
  /** Present where the clock alone can make it so; false: not this row, not yet. */
  mayRun?(row: Row, now: EpochMs): boolean;
}
