// Who calls or writes: masked and as he is, and whether he was here before.
import type { Channel } from '../../../floor/index.ts';
import { drawChance, type SeededRandom } from '../../../lib/seeded-random.ts';
import type { KnownCustomer } from '../../source.ts';
import type { Center } from './center.ts';

export interface Customer {
  /** Masked: the country and the last two digits, as COMPLIANCE has it. */
  readonly customer: string;
  readonly person: KnownCustomer;
  /** He was here today or yesterday, or is one of those who were here on the days before. */
  readonly repeat: boolean;
}

/** So many different customers could call; some do twice. */
const POOL_SIZE = 60_000;

export function drawCustomer(center: Center, channel: Channel, random: SeededRandom): Customer {
  const number = Math.floor(random() * POOL_SIZE);
  const wasHere = drawChance(random, center.plan.habits.returningShare);
  const key = `${channel === 'voice' ? 'phone' : channel} ${number}`;
  const repeat = wasHere || center.customers.today.has(key) || center.customers.yesterday.has(key);
  center.customers.today.add(key);
  return { customer: toMasked(channel, number), person: toPerson(channel, number), repeat };
}

// Of a hundred customers: the codes they call from.
const COUNTRY_SHARES = [
  { code: '+995', until: 72 },
  { code: '+994', until: 83 },
  { code: '+380', until: 90 },
  { code: '+98', until: 95 },
  { code: '+90', until: 100 },
];
const MAIL_HOSTS = ['mail.ge', 'gmail.com', 'ukr.net', 'mail.az', 'yahoo.com'];

function toMasked(channel: Channel, number: number): string {
  const lastTwo = String(number % 100).padStart(2, '0');
  if (channel === 'chat') return `web visitor ***${lastTwo}`;
  if (channel === 'mail') return `${initialOf(number)}***@${hostOf(number)}`;
  return `${codeOf(number)} *** ** ${lastTwo}`;
}

/** Numbers that no exchange has given out: nobody real is called. */
function toPerson(channel: Channel, number: number): KnownCustomer {
  const serial = String(number).padStart(5, '0');
  const name = NAMES[number % NAMES.length] ?? '';
  if (channel === 'chat') return { number: `web visitor ${serial}` };
  if (channel === 'mail') return { number: `${initialOf(number)}${serial}@${hostOf(number)}`, name };
  return { number: `${codeOf(number)}0000${serial}`, name };
}

const NAMES = ['Nana', 'Giorgi', 'Leyla', 'Oksana', 'Reza', 'Tamar', 'Emre'];

function initialOf(number: number): string {
  return String.fromCharCode(97 + (number % 26));
}

function hostOf(number: number): string {
  return MAIL_HOSTS[number % MAIL_HOSTS.length] ?? '';
}

function codeOf(number: number): string {
  const percent = Math.floor(number / 100) % 100;
  return COUNTRY_SHARES.find(({ until }) => percent < until)?.code ?? '';
}

/** At the day's turn. */
export function forgetOldCustomers({ customers }: Center): void {
  customers.yesterday = customers.today;
  customers.today = new Set();
}
