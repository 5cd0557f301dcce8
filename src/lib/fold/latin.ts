// Latin letters beyond a to z: bare, as they are typed without their marks, and as they sound.
import { type Letters, lettersOf } from './letters.ts';

/**
 * Who has no such key types `Rəşad Çelik` as `Resad Celik`, or as it sounds: `Rashad Chelik`. Azeri by its alphabet of
 * 1991, whose ə is a or e in every other spelling and so stays open; Czech, Polish and Romanian letters likewise.
 */
export const LATIN: readonly Letters[] = [
  lettersOf('ə e  ı i  ß ss  æ ae  œ oe  ø o  ł l  đ d  ð d  þ th'),
  lettersOf('ə ə  ş sh  ș sh  š sh  ç ch  č ch  ž zh  ț ts  ğ gh'),
];

/**
 * What is the same in all of them: several letters for one sound. Those that stay are here so that no reading takes them
 * apart: the c of `ch` is not that of `Carl`.
 *
 *     khatuna → hatuna, gharibashvili → garibashvili, tchkheidze → chheidze, djavad → javad
 */
const SOUNDS = lettersOf(
  'kh h  gh g  dzh j  dj j  tch ch  shch sh  sch sh  y i  w v  q k  ch ch  sh sh  zh zh  ts ts',
);

/**
 * What a letter of the Latin script stands for differs from one way of writing to the next, and a name does not say which
 * it is. A reading is of the whole text: two of them are never mixed.
 */
const READINGS: readonly Letters[] = [
  // English: `Carl`, `Alice`, `Alex`, `Philip`, `Saeed`, `Masoud`.
  lettersOf('c k  ck k  ce se  ci si  cy si  x ks  ph f  ee i  oo u  ou u'),
  // Azeri: `Cavid` is Javid, `Xalid` Khalid, `Qasım` Gasim.
  lettersOf('c j  q g  x h  j zh'),
  // Georgian as it is typed on an English keyboard: `xatuna`, `wereteli`, `cira`.
  lettersOf('c ts  w ts  x h'),
];

/** Slavic and German: `Julia`, `Jan`. Of names only: who looks for `ja` does not mean everything with `ia`. */
const OF_NAMES_ONLY = lettersOf('c ts  j i  x ks');

export const PLAIN_SOUNDS = SOUNDS;
export const SOUNDS_OF_NEEDLES: readonly Letters[] = READINGS.map(reading => ({ ...SOUNDS, ...reading }));
export const SOUNDS_OF_NAMES: readonly Letters[] = [...SOUNDS_OF_NEEDLES, { ...SOUNDS, ...OF_NAMES_ONLY }];
