// Tells a trouble once, and once that it is over: not each time that reading was tried.
import type { Timers } from '../../../lib/timers.ts';
import type { LogTrouble, TellDamage } from './log-trouble.ts';

export interface TroubleTeller {
  /** What the last try came to; `isReading` where there is a file that is read on in all the same. */
  tell(trouble: LogTrouble | undefined, isReading: boolean): void;
}

export interface TroubleTellerOptions {
  readonly onTrouble: (trouble: LogTrouble) => void;
  readonly onRecovered: () => void;
  readonly timers: Pick<Timers, 'now'>;
}

/** Between the two steps of a rotation there is no file at the path. */
const ROTATES_WITHIN_MS = 2_000;

export function createTroubleTeller({ onTrouble, onRecovered, timers }: TroubleTellerOptions): TroubleTeller {
  let told: LogTrouble['what'] | undefined;
  let goneSince: number | undefined;
  return {
    tell(trouble, isReading) {
      goneSince = trouble?.what === 'missing' ? (goneSince ?? timers.now()) : undefined;
      if (goneSince !== undefined && isReading && timers.now() - goneSince < ROTATES_WITHIN_MS) return;
      const before = told;
      told = trouble?.what;
      if (trouble && told !== before) onTrouble(trouble);
      if (!trouble && before) onRecovered();
    },
  };
}

/** What was found while looking for files is found again at the next look; what happened to lines happened once. */
export function tellFindsOnce(onDamage: TellDamage): TellDamage {
  const told = new Set<string>();
  return damage => {
    const isFind = damage.what === 'gap' || damage.what === 'edited' || damage.what === 'rotated';
    if (isFind && told.has(damage.reason)) return;
    if (isFind) told.add(damage.reason);
    onDamage(damage);
  };
}
