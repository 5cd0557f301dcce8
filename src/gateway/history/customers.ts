// How customers are remembered: never by name, and by number only as far as it may be shown, with a keyed hash beside it.
import { createHmac } from 'node:crypto';
import type { FloorEvent } from '../../floor/index.ts';
import { maskNumber } from '../../sources/index.ts';
import { maskText } from '../journal/audit/mask-numbers.ts';

/** `hashed` is the default; `clear` is for whoever may and must keep them as they are. */
export type CustomersKept = 'hashed' | 'clear';

export interface StoredCustomer {
  /** In the event log: what may be shown, then `#` and the hash by which he is found again. */
  readonly stored: string;
  /** On a floor that is brought back. */
  readonly shown: string;
}

export interface CustomerVeil {
  cover(customer: string): StoredCustomer;
  /** The event as the replica folds it, and as it is stored. */
  coverEvent(event: FloorEvent): { readonly shown: FloorEvent; readonly stored: FloorEvent };
  /**
   * Whether what is stored is of this customer: by the hash for certain; `perhaps` where only the mask is left, also
   * that of a hash by another key.
   */
  match(stored: string, customer: string, isOtherKey?: boolean): 'surely' | 'perhaps' | undefined;
}

export function createCustomerVeil(key: Uint8Array, kept: CustomersKept): CustomerVeil {
  const hashOf = (customer: string): string =>
    createHmac('sha256', key).update(toPlain(customer)).digest('base64url').slice(0, HASH_LENGTH);
  const cover = (customer: string): StoredCustomer => {
    if (kept === 'clear') return { stored: customer, shown: customer };
    const shown = showCustomer(customer);
    // A source that masks them itself has told all that may be known; one that is imported has his hash already.
    if (isMasked(customer)) return { stored: customer, shown };
    return { stored: `${shown}#${hashOf(customer)}`, shown };
  };
  return {
    cover,
    coverEvent(said) {
      const event = kept === 'clear' ? said : coverTyped(said);
      const told = customerOf(event);
      if (told === undefined) return { shown: event, stored: event };
      const { shown, stored } = cover(told);
      return { shown: withCustomer(event, shown), stored: withCustomer(event, stored) };
    },
    match(stored, customer, isOtherKey = false) {
      const [mask, hash] = splitHash(stored);
      if (hash === hashOf(customer)) return 'surely';
      if (hash !== undefined && !isOtherKey) return undefined;
      if (stored === customer || toPlain(stored) === toPlain(customer)) return 'surely';
      return isMasked(mask) && isNumber(customer) && fitsMask(mask, customer) ? 'perhaps' : undefined;
    },
  };
}

/** What somebody typed as a reason or a note, perhaps the number of whom it is about. An announcement is for all to read. */
function coverTyped(event: FloorEvent): FloorEvent {
  if ('reason' in event && event.reason !== undefined) return { ...event, reason: maskText(event.reason) };
  return 'note' in event && event.note !== undefined ? { ...event, note: maskText(event.note) } : event;
}

/** 72 bits: two of a city's customers do not meet. */
const HASH_LENGTH = 12;

/** The customer that an event tells, where it tells one. */
export function customerOf(event: FloorEvent): string | undefined {
  if ('customer' in event) return event.customer;
  return event.type === 'contact.corrected' ? event.is?.customer : undefined;
}

/** Without, where `customer` is undefined. */
export function withCustomer(event: FloorEvent, customer: string | undefined): FloorEvent {
  if (event.type === 'contact.corrected' && event.is !== undefined)
    return { ...event, is: withKey(event.is, customer) };
  return 'customer' in event ? withKey(event, customer) : event;
}

function withKey<Told extends { readonly customer?: string }>(
  told: Told,
  customer: string | undefined,
): Told {
  const { customer: _customer, ...others } = told;
  // The others are those of the same event.
  return { ...others, ...(customer === undefined ? {} : { customer }) } as Told;
}

/** A stored event as it is folded again: the hash is the history's own. */
export function asShown(event: FloorEvent): FloorEvent {
  const stored = customerOf(event);
  if (stored === undefined) return event;
  const [shown] = splitHash(stored);
  return shown === stored ? event : withCustomer(event, shown);
}

/** A stored event as it may be told to people, also where customers are kept as they are. */
export function showEvent(stored: FloorEvent): FloorEvent {
  const event = coverTyped(stored);
  const customer = customerOf(event);
  return customer === undefined ? event : withCustomer(event, showCustomer(customer));
}

/** What of a stored customer may be shown to anybody: also where they are kept as they are, masked. */
export function showCustomer(stored: string): string {
  const [shown] = splitHash(stored);
  if (isMasked(shown)) return shown;
  return isNumber(shown) ? maskNumber(shown) || '…' : '…';
}

/** Stored with the hash by which he is found again. */
export function isHashed(stored: string): boolean {
  return splitHash(stored).length > 1;
}

function isMasked(customer: string): boolean {
  return /[…*]/.test(customer);
}

function isNumber(customer: string): boolean {
  return /^[+\d][\d\s().-]*$/.test(customer);
}

/** `+995…285` is what is left of `+995535291285`. */
function fitsMask(mask: string, number: string): boolean {
  const digits = number.replace(/\D/g, '');
  const [first = '', ...others] = mask.split(/[…*]/).map(part => part.replace(/\D/g, ''));
  const last = others.at(-1) ?? '';
  const isTold = first.length + last.length > 0;
  return (
    isTold && digits.length >= first.length + last.length && digits.startsWith(first) && digits.endsWith(last)
  );
}

/** One number is written in many ways. */
function toPlain(customer: string): string {
  return isNumber(customer) ? customer.replace(/\D/g, '') : customer.normalize('NFKC').trim().toLowerCase();
}

function splitHash(stored: string): [mask: string, hash?: string] {
  const found = /^(.*)#([\w-]{12})$/s.exec(stored);
  const [, mask = '', hash = ''] = found ?? [];
  return found === null ? [stored] : [mask, hash];
}
