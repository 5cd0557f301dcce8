// A source under a test's hand: it emits what it is told to, and answers commands as it is told to.
//
// How to extend: give `perform` for another way to answer; emit any event by `emit`; `end` tells that it is over.
import {
  COMMAND_METHODS,
  type Command,
  type CommandResult,
  type SourceEvent,
} from '../../src/floor/index.ts';
import type { FloorClock, Source, SourceSink } from '../../src/sources/index.ts';

export interface FakeSource extends Source {
  emit(...events: readonly FakeEvent[]): void;
  end(): void;
  /** What it was asked to carry out. */
  readonly asked: readonly Command[];
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
  readonly perform?: (command: Command, source: FakeSource) => Promise<CommandResult>;
  readonly start?: () => Promise<void>;
}

export function createFakeSource(options: FakeSourceOptions = {}): FakeSource {
  const { id = 'pbx', now = Date.now, capabilities = COMMAND_METHODS } = options;
  const asked: Command[] = [];
  let sink: SourceSink | undefined;
  const source: FakeSource = {
    id,
    asked,
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
    async perform(command) {
      asked.push(command);
      return options.perform?.(command, source) ?? applied('done');
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
