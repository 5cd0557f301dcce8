// What a report says of a queue beside its figures, as it was when the figures were last written.
import { type Floor, queueSettings } from '../../../floor/index.ts';

type LiveQueue = NonNullable<ReturnType<Floor['queues']['get']>>;

/** In the order of the columns of `queue_names`. */
export function toQueueFields(floor: Floor, queue: LiveQueue): (string | number | null)[] {
  const settings = queueSettings(floor, queue);
  return [
    settings.source,
    settings.name,
    settings.channel,
    settings.team ?? null,
    settings.order ?? null,
    settings.targetShare,
    JSON.stringify(settings.serviceLevel),
    settings.zone,
    settings.dayStartHour,
    JSON.stringify(Object.keys(settings.cannotTell ?? {})),
  ];
}
