// The center's row.
import type { Floor } from '../floor.ts';
import { CENTER_ID, type CenterRow } from '../rows/center-row.ts';

export function toCenterRow({ center }: Floor, id: string): CenterRow | undefined {
  const { name, zone, dayStartHour, dayStartedAt } = center;
  if (id !== CENTER_ID) return undefined;
  return { ...(name === undefined ? {} : { name }), zone, dayStartHour, dayStartedAt };
}
