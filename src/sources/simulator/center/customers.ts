// Who calls or writes: a masked customer, and whether he was here before.
import type { Channel } from '../../../floor/index.ts';
import { drawChance, type SeededRandom } from '../../../lib/seeded-random.ts';
import type { Center } from './center.ts';

export interface Customer {
  /** Masked: the country and the last two digits, as COMPLIANCE has it. */
  readonly customer: string;
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
  return { customer: toMasked(channel, number), repeat };
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
  if (channel === 'mail') {
    const initial = String.fromCharCode(97 + (number % 26));
    return `${initial}***@${MAIL_HOSTS[number % MAIL_HOSTS.length] ?? ''}`;
  }
  const percent = Math.floor(number / 100) % 100;
  const country = COUNTRY_SHARES.find(({ until }) => percent < until);
  return `${country?.code ?? ''} *** ** ${lastTwo}`;
}

/** At the day's turn. */
export function forgetOldCustomers({ customers }: Center): void {
  customers.yesterday = customers.today;
  customers.today = new Set();
}
