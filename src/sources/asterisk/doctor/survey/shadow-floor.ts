// A floor of the visit's own, made of what it hears as the gateway makes the real one: for the alarms of the wall.
import {
  type Alarm,
  createFloor,
  documentOf,
  type EpochMs,
  findAlarms,
  foldEvent,
  PASSED_OVER_HOLD_MS,
  type SourceEvent,
} from '../../../../floor/index.ts';
import { applySettings } from '../../../configured.ts';
import { type AsteriskDialectOptions, createAsteriskDialect } from '../../dialect.ts';

/** What the config says of it, as a source is told. */
export type FloorSettings = Pick<AsteriskDialectOptions, 'members' | 'queues' | 'reasons' | 'day'>;

export interface ShadowFloor {
  connected(): void;
  receive(bytes: Uint8Array): void;
  sent(bytes: Uint8Array): void;
  /** After `listenedMs` of it; with the names of the queues. */
  alarms(listenedMs: number): readonly NamedAlarm[];
}

export type NamedAlarm = Alarm & { readonly name: string; readonly now: EpochMs };

const SOURCE = 'visited';

export function createShadowFloor(settings: FloorSettings, now: () => EpochMs): ShadowFloor {
  const dialect = createAsteriskDialect({ ...settings, source: SOURCE, asksItself: true });
  const floor = createFloor();
  let at = now();
  const { day } = settings;
  if (day !== undefined)
    take([
      {
        type: 'center.described',
        at,
        source: SOURCE,
        name: SOURCE,
        zone: day.zone,
        dayStartHour: day.startHour,
      },
    ]);

  function take(events: readonly SourceEvent[]): void {
    for (const event of applySettings(events, settings.queues ?? {})) foldEvent(floor, event);
  }
  function tick(): EpochMs {
    at = Math.max(at, now());
    return at;
  }

  return {
    connected: () => take(dialect.connected(tick())),
    receive: bytes => take(dialect.receive(bytes, tick())),
    sent: bytes => take(dialect.sent(bytes, tick())),
    alarms(listenedMs) {
      take(dialect.advance(tick()));
      const document = documentOf(floor);
      // What a wall holds back for some seconds, a visit cannot wait for: it has seen it for as long as it listened.
      const early = Math.max(0, PASSED_OVER_HOLD_MS - listenedMs);
      const found = findAlarms(document, { now: at + early, isStale: () => false });
      return found.map(alarm => ({
        ...alarm,
        name: document.queues[alarm.queue]?.name ?? alarm.queue,
        now: at,
      }));
    },
  };
}
