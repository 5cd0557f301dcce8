// A source under a test's hand: it emits what it is told to, and answers commands as it is told to.
//
// How to extend: give `perform` for another way to answer, `preview` for what it would ask; emit any event by `emit`;
// `end` tells that it is over.
import {
  type ChangedBy,
  COMMAND_METHODS,
  type Command,
  type CommandResult,
  type SourceEvent,
} from '../../src/floor/index.ts';
import type { CommandPreview, FloorClock, Performed, Source, SourceSink } from '../../src/sources/index.ts';

export interface FakeSource extends Source {
  emit(...events: readonly FakeEvent[]): void;
  end(): void;
  /** What it was asked to carry out. */
  readonly asked: readonly Command[];
  /** For whom, in the same order. */
  readonly askedBy: readonly ChangedBy[];
}

/** An event without its source and instant, which the fake fills in. */
export type FakeEvent = SourceEvent extends infer Event
  ? Event extends SourceEvent
    ? Omit<Event, 'source' | 'at'> & { readonly at?: number }
    : never
  : never;

export interface FakeSourceOptions {
  readonly id?: string;
  readonly now?: () => number;
  readonly clock?: FloorClock;
  readonly capabilities?: readonly Command['method'][];
  readonly perform?: (command: Command, source: FakeSource, by: ChangedBy) => Promise<Performed>;
  readonly preview?: (command: Command) => CommandPreview;
  readonly phonesOf?: Source['phonesOf'];
  readonly customerOf?: Source['customerOf'];
  readonly start?: () => Promise<void>;
}

export function createFakeSource(options: FakeSourceOptions = {}): FakeSource {
  const { id = 'pbx', now = Date.now, capabilities = COMMAND_METHODS } = options;
  const asked: Command[] = [];
  const askedBy: ChangedBy[] = [];
  let sink: SourceSink | undefined;
  const source: FakeSource = {
    id,
    asked,
    askedBy,
    ...(options.preview === undefined ? {} : { preview: options.preview }),
    ...(options.phonesOf === undefined ? {} : { phonesOf: options.phonesOf }),
    ...(options.customerOf === undefined ? {} : { customerOf: options.customerOf }),
    ...(options.clock === undefined ? {} : { clock: options.clock }),
    async start(opened) {
      await options.start?.();
      sink = opened;
      source.emit({ type: 'source.connected', name: id, capabilities }, { type: 'source.synced' });
    },
    emit(...events) {
      sink?.emit(events.map(event => ({ at: now(), ...event, source: id })));
    },
    end: () => sink?.ended(),
    async perform(command, by) {
      asked.push(command);
      askedBy.push(by);
      return options.perform?.(command, source, by) ?? applied('done');
    },
    async stop() {
      sink = undefined;
    },
  };
  return source;
}

export function applied(said: string): CommandResult {
  return { outcome: 'applied', said, steps: [] };
}
