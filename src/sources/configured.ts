// A source whose queues carry what the config says of them: names, targets, days.
import type { QueueDescribed, QueueId, SourceEvent } from '../floor/index.ts';
import { type QueueSettings, type SettingsByQueue, settingsOf } from './queue-settings.ts';
import type { Source, SourceSink } from './source.ts';

export interface ConfiguredSource extends Source {
  /** Others in their place, while it runs: its queues are described anew, at this instant. */
  takeSettings(settings: SettingsByQueue, at: number): void;
}

/** Everything else goes through as it is, commands too. */
export function withSettings(source: Source, first: SettingsByQueue): ConfiguredSource {
  /** As the source itself described each queue. */
  const described = new Map<QueueId, QueueDescribed>();
  let settings = first;
  let sink: SourceSink | undefined;
  const take = (events: readonly SourceEvent[]): void => {
    for (const event of events) {
      if (event.type === 'queue.described')
        described.set(event.queue, { ...described.get(event.queue), ...event });
      if (event.type === 'queue.removed') described.delete(event.queue);
    }
    sink?.emit(applySettings(events, settings));
  };
  return {
    id: source.id,
    get speaksFor() {
      return source.speaksFor ?? [source.id];
    },
    ...(source.clock === undefined ? {} : { clock: source.clock }),
    start(opened) {
      sink = opened;
      return source.start({ emit: take, ended: () => opened.ended() });
    },
    takeSettings(next, at) {
      settings = next;
      const anew = [...described.values()].map(event => ({ ...event, at }));
      if (anew.length > 0) sink?.emit(applySettings(anew, settings));
    },
    perform: (command, by) => source.perform(command, by),
    ...(source.preview === undefined ? {} : { preview: source.preview.bind(source) }),
    ...(source.phonesOf === undefined ? {} : { phonesOf: source.phonesOf.bind(source) }),
    ...(source.customerOf === undefined ? {} : { customerOf: source.customerOf.bind(source) }),
    async stop() {
      await source.stop();
      sink = undefined;
    },
  };
}

/** The same for events that come without a source, as a recording's do. */
export function applySettings(
  events: readonly SourceEvent[],
  settings: SettingsByQueue,
): readonly SourceEvent[] {
  if (!events.some(event => event.type === 'queue.described')) return events;
  return events.map(event => (event.type === 'queue.described' ? describe(event, settings) : event));
}

function describe(event: QueueDescribed, settings: SettingsByQueue): QueueDescribed {
  const said = settingsOf(settings, event.queue);
  return said === undefined ? event : { ...event, ...toDescription(said) };
}

/** `wrapUpMs` is the dialect's business: it makes states of it. */
function toDescription({ wrapUpMs: _wrapUpMs, ...said }: QueueSettings): Partial<QueueDescribed> {
  return said;
}
