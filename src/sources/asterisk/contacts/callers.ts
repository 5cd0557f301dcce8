// Who calls: the number as it may be shown, and whether it was here before.
import type { Pbx, Raw } from '../pbx.ts';
import { maskNumber } from '../wire/mask-number.ts';

export interface Caller {
  readonly customer?: string;
  readonly repeat?: boolean;
}

/** `number` as the caller sent it, no longer escaped; `contact` tells this call from an earlier one. */
export function callerOf(pbx: Pbx, number: Raw, contact: Raw): Caller {
  const customer = maskNumber(number);
  const before = pbx.callerNumbers.get(number);
  if (SUBSCRIBER.test(number)) remember(pbx.callerNumbers, number, contact);
  return {
    ...(customer === '' ? {} : { customer }),
    ...(before === undefined || before === contact ? {} : { repeat: true }),
  };
}

/** Shorter ones are extensions and services that many share. */
const SUBSCRIBER = /^\+?[0-9]{6,}$/;
const MOST_NUMBERS = 20_000;

function remember(numbers: Map<Raw, Raw>, number: Raw, contact: Raw): void {
  numbers.delete(number);
  numbers.set(number, contact);
  if (numbers.size <= MOST_NUMBERS) return;
  for (const oldest of numbers.keys()) {
    numbers.delete(oldest);
    return;
  }
}
