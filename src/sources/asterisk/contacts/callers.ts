// Who calls: the number as it may be shown, and whether it was here before; and as it is, for who may know.
import type { ContactId } from '../../../floor/index.ts';
import { cleanText } from '../../../lib/clean-text.ts';
import type { KnownCustomer } from '../../source.ts';
import { type Pbx, type Raw, toBytes } from '../pbx.ts';
import { maskNumber } from '../wire/mask-number.ts';
import { isIdle } from './contacts.ts';

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

/** Asked seldom: it is looked for among all. */
export function customerOf({ contacts }: Pbx, id: ContactId): KnownCustomer | undefined {
  for (const contact of contacts.values())
    if (contact.id === id && !isIdle(contact)) return toKnown(contact.caller);
  return undefined;
}

function toKnown(
  caller: { readonly number: Raw; readonly name: Raw } | undefined,
): KnownCustomer | undefined {
  const [number = '', name = ''] = [caller?.number, caller?.name].map(toShown);
  if (number === '' && name === '') return undefined;
  return { ...(number === '' ? {} : { number }), ...(name === '' ? {} : { name }) };
}

/** Asterisk says `<unknown>` where nothing was sent. */
function toShown(raw: Raw = ''): string {
  return raw === '<unknown>' ? '' : cleanText(toBytes(raw));
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
