// What every source of floor events is to the gateway: a thing that is started, emits, performs commands, and stops.
import type {
  AgentId,
  ChangedBy,
  Command,
  CommandResult,
  ContactId,
  EpochMs,
  Phones,
  SourceEvent,
  SourceId,
} from '../floor/index.ts';

/**
 * The floor's time. A real PBX lives in wall time (`rate` 1); a recording or a simulated center brings a clock of its
 * own, which may run faster. The gateway tells clients `now` and `rate` and asks no more.
 */
export interface FloorClock {
  now(): EpochMs;
  /** Floor milliseconds per real millisecond; 0 while it stands. */
  readonly rate: number;
}

export interface SourceSink {
  /** Events in the order they happened. Never called after `stop` resolved. */
  emit(events: readonly SourceEvent[]): void;
  /** The source has come to its end (a recording is over) and emits no more. */
  ended(): void;
}

/** Who calls or writes, as he is: it stands in no event, and is told one by one to whoever may know. */
export interface KnownCustomer {
  /** The telephone number; of who writes, his address. Absent where it was withheld. */
  readonly number?: string;
  readonly name?: string;
}

export interface Source {
  readonly id: SourceId;
  /**
   * The source ids that its events and rows carry, where one connection speaks for several systems (a center of a PBX
   * and a chat desk): a row of any of them is this source's to command. Absent: its own `id` alone.
   */
  readonly speaksFor?: readonly SourceId[];
  /** Present on a source that brings its own time. */
  readonly clock?: FloorClock;
  /** Resolves once it is running; what goes wrong later is told by `source.lost` events. */
  start(sink: SourceSink): Promise<void>;
  /**
   * Never rejects: what cannot be done is `refused`, in words. Answers within ten seconds; `by` is written into the
   * events that the command brings about.
   */
  perform(command: Command, by: ChangedBy): Promise<Performed>;
  /** What `perform` would ask, in the source's own words, as the floor stands now; nothing is asked. */
  preview?(command: Command): CommandPreview;
  /** How each phone of an agent stands: of a source that knows of several to a person. Undefined of who is unknown. */
  phonesOf?(agent: AgentId): Phones | undefined;
  /** Of a contact that lives: of a source that is told who calls. Undefined where nothing is known. */
  customerOf?(contact: ContactId): KnownCustomer | undefined;
  stop(): Promise<void>;
}

export interface Performed extends CommandResult {
  /** Of an `unknown` or `deferred` outcome: what became of it. Never rejects; may never settle while the source is lost. */
  readonly settled?: Promise<CommandResult>;
}

export interface CommandPreview {
  /** The source's no, where it would be one. */
  readonly refusal?: string;
  readonly steps: readonly string[];
}
