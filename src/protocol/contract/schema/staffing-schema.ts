// The schema of "how many people are in which state".
import { z } from 'zod';
import { count } from './fields.ts';

export const staffingSchema = z
  .object({
    free: count.describe('available'),
    busy: count.describe('reserved, on-contact, on-hold or wrap-up'),
    away: count.describe('break, unreachable or unknown'),
    own: count.describe('of on-contact: on a call that no queue brought'),
    offline: count,
    available: count,
    reserved: count,
    onContact: count,
    onHold: count,
    wrapUp: count,
    break: count,
    unreachable: count,
    unknown: count,
  })
  .meta({ id: 'Staffing' });

export type StaffingItem = z.infer<typeof staffingSchema>;
