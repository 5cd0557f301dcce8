// When a source or a gateway is tried again, in words.
import { formatSpan } from '../../../i18n/index.ts';
import type { NextTry } from '../../select/feed.ts';
import { sayHourMinute, type Wording } from '../wording.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

const REFUSED = { ended: 'feed.token-ended', unknown: 'feed.token-unknown' } as const;

/** Why it is not live, and what becomes of it: `connection refused`, `next try in 8 s`. */
export function sayWhyAndWhen({ reason, refusal, inMs }: NextTry, wording: Wording): readonly string[] {
  const { words } = wording;
  if (refusal !== undefined) return [words.say(REFUSED[refusal])];
  return [
    ...(reason === undefined ? [] : [reason]),
    ...(inMs === undefined ? [] : [sayNextTry(inMs, wording)]),
  ];
}

/** `next try in 8 s`; begun seconds are whole ones: nothing is tried in 0 s. */
export function sayNextTry(inMs: number, { words }: Pick<Wording, 'words'>): string {
  if (inMs <= 0) return words.say('feed.trying');
  const ms = Math.ceil(inMs / SECOND_MS) * SECOND_MS;
  return words.say('feed.next-try', { time: formatSpan(ms, words) });
}

/** One that is near is counted down. */
export function sayRetry({ at, inMs }: { at: number; inMs: number }, wording: Wording): string {
  if (inMs < MINUTE_MS) return sayNextTry(inMs, wording);
  return wording.words.say('alert.next-try', { clock: sayHourMinute(at, wording) });
}
