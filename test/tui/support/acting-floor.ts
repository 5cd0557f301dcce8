// The floor of SCREENS §9: Nino talks, Levan is at lunch and fixed in Support, Olena is free; callers wait in Support.
import { COMMAND_METHODS, type FloorDocument } from '../../../src/floor/index.ts';
import {
  buildAgent,
  buildCampaign,
  buildDocument,
  buildQueue,
  buildSource,
  buildStaffing,
} from './build-rows.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const SOURCE = 'pbx-north';
const ABLE = Object.fromEntries(COMMAND_METHODS.map(method => [method, true] as const));

const support = (more: object = {}) => ({ support: { penalty: 0, ...more } });

export function buildActingFloor(now: number): FloorDocument {
  const since = (seconds: number): number => now - seconds * SECOND;
  const waits = [192, 60, 50, 40, 30, 20, 10];
  return buildDocument({
    sources: {
      [SOURCE]: buildSource({
        capabilities: ABLE,
        pauseReasons: { coffee: { means: 'break', limitMs: 15 * MINUTE }, lunch: { means: 'break' } },
      }),
    },
    queues: {
      support: buildQueue({
        ...{ now, name: 'Support', order: 0, waits },
        staffing: buildStaffing({ available: 1, 'on-contact': 14, break: 4 }),
      }),
      billing: buildQueue({
        ...{ now, name: 'Billing', order: 1, waits: [9] },
        staffing: buildStaffing({ 'on-contact': 10, break: 2 }),
      }),
      vip: buildQueue({ now, name: 'VIP', order: 2, staffing: buildStaffing({ available: 1 }) }),
    },
    agents: {
      1002: buildAgent({
        ...{ name: 'Nino Beridze', state: 'on-contact', since: since(192), queue: 'support' },
        memberships: support(),
      }),
      1014: buildAgent({
        ...{ name: 'ლევან კაპანაძე', state: 'break', since: since(760), reason: 'lunch' },
        memberships: support({ fixed: true, paused: true, reason: 'lunch' }),
      }),
      1021: buildAgent({
        ...{ name: 'Olena Shevchenko', state: 'available', since: since(100) },
        memberships: { ...support(), vip: { penalty: 2 } },
      }),
    },
    campaigns: {
      spring: buildCampaign({
        ...{ source: SOURCE, name: 'Spring offer', since: now - 60 * MINUTE, linesPerAgent: 1.6 },
        ...{ lines: 4, talking: 6, lastDialAt: now - SECOND },
        ...{ dropWindow: { drops: 4, answered: 360 }, dropRate: 4 / 360 },
      }),
    },
  });
}
