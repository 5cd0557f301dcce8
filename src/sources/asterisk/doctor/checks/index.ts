// All checks, in the order in which they are told: first what the others rest on.
import { clockCheck, connectCheck, moduleCheck, privilegeCheck, tlsCheck } from './account.ts';
import { loggedInCheck, nobodyCheck, passedOverCheck } from './callers.ts';
import type { Check } from './check.ts';
import { commandCheck } from './commands.ts';
import { backwardsCheck, eventCheck } from './events.ts';
import { nameCheck, reasonCheck } from './names.ts';
import { idCheck, memberCheck, queueCheck } from './people.ts';
import { deviceCheck, idleCheck, inUseCheck, pausedCheck } from './phones.ts';
import { queueLogCheck } from './queue-log.ts';

export const CHECKS: readonly Check[] = [
  ...[connectCheck, tlsCheck, privilegeCheck, clockCheck, moduleCheck, commandCheck, eventCheck],
  ...[queueCheck, memberCheck, idCheck, nameCheck, reasonCheck],
  ...[
    nobodyCheck,
    passedOverCheck,
    loggedInCheck,
    deviceCheck,
    inUseCheck,
    pausedCheck,
    idleCheck,
    backwardsCheck,
  ],
  queueLogCheck,
];
