// Where a gateway's floor is: by which clock its people live, and what time it is there.
import { CENTER_ID } from '../../floor/index.ts';
import { asFields } from '../../lib/fields.ts';
import type { ZonedClock } from '../../lib/zoned-time.ts';
import { callGateway } from './call-gateway.ts';
import type { GatewayAddress } from './find-gateway.ts';

export interface Here {
  /** IANA. */
  readonly zone: string;
  /** The hour at which a day begins there: the business day of the center, the calendar's by another clock. */
  readonly dayStartHour: number;
  /** The floor's time. */
  readonly now: number;
}

/**
 * The floor's time, and the center's clock or the one that `--tz` names. Where the gateway does not say the zone, it is
 * UTC: never that of the machine, which may stand anywhere.
 */
export async function askWhere(gateway: GatewayAddress, tz?: string): Promise<Here> {
  const answer = await callGateway(gateway, { method: 'floor.get', params: { kinds: ['center'] } });
  const { document, at } = answer.ok ? asFields(answer.result) : {};
  const now = typeof at === 'number' ? at : Date.now();
  return toHere(asFields(document).center, { now, tz });
}

/** `center`: the rows of that kind. */
export async function toHere(
  center: unknown,
  { now, tz }: { readonly now: number; readonly tz: string | undefined },
): Promise<Here> {
  const { isZone } = await import('../../lib/zoned-time.ts');
  const { zone: told, dayStartHour } = asFields(asFields(center)[CENTER_ID]);
  const zone = typeof told === 'string' && isZone(told) ? told : 'UTC';
  if (tz !== undefined && tz !== zone) return { zone: tz, dayStartHour: 0, now };
  return { zone, dayStartHour: typeof dayStartHour === 'number' ? dayStartHour : 0, now };
}

/** By which times are told to people: that of `--tz`, for which nobody has to be asked, else the center's. */
export async function askClock(gateway: GatewayAddress, tz?: string): Promise<ZonedClock> {
  return clockIn(tz ?? (await askWhere(gateway)).zone);
}

/** The center's. `center`: the rows of that kind. */
export async function clockOf(center: unknown): Promise<ZonedClock> {
  return clockIn((await toHere(center, { now: 0, tz: undefined })).zone);
}

async function clockIn(zone: string): Promise<ZonedClock> {
  const { createZonedClock } = await import('../../lib/zoned-time.ts');
  return createZonedClock(zone);
}
