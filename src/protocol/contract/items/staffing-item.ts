// How many people are in which state, as the JSON contract writes it.
import type { Staffing } from '../../../floor/index.ts';
import type { StaffingItem } from '../schema/staffing-schema.ts';

export function toStaffingItem({ byState, own, free, busy, away }: Staffing): StaffingItem {
  return {
    free,
    busy,
    away,
    own,
    offline: byState.offline ?? 0,
    available: byState.available ?? 0,
    reserved: byState.reserved ?? 0,
    onContact: byState['on-contact'] ?? 0,
    onHold: byState['on-hold'] ?? 0,
    wrapUp: byState['wrap-up'] ?? 0,
    break: byState.break ?? 0,
    unreachable: byState.unreachable ?? 0,
    unknown: byState.unknown ?? 0,
  };
}
