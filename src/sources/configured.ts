// A source whose queues carry what the config says of them: names, targets, days.
import type { QueueDescribed, SourceEvent } from '../floor/index.ts';
import { type QueueSettings, type SettingsByQueue, settingsOf } from './queue-settings.ts';
import type { Source } from './source.ts';

/** Everything else goes through as it is, commands too. */
export function withSettings(source: Source, settings: SettingsByQueue): Source {
  return {
    id: source.id,
    get speaksFor() {
      return source.speaksFor ?? [source.id];
    },
    ...(source.clock === undefined ? {} : { clock: source.clock }),
    start: sink =>
      source.start({
        emit: events => sink.emit(applySettings(events, settings)),
        ended: () => sink.ended(),
      }),
    perform: (command, by) => source.perform(command, by),
    ...(source.preview === undefined ? {} : { preview: source.preview.bind(source) }),
    ...(source.phonesOf === undefined ? {} : { phonesOf: source.phonesOf.bind(source) }),
    stop: () => source.stop(),
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
