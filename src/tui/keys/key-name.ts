// Names a key press: what Ink tells of it becomes the one name that the keymap knows.
import type { Key } from 'ink';

/** A printable character is its own name; others: `up`, `tab`, `shift+tab`, `ctrl+l`, `enter`, `escape`… */
export type KeyName = string;

/** Characters typed faster than they are read arrive together: each is a key of its own. */
export function namesOfKeys(input: string, key: Key): KeyName[] {
  const named = NAMED.find(([flag]) => key[flag])?.[1];
  if (key.meta && named !== 'escape' && !IN_A_SEQUENCE.includes(named))
    // On a slow line Esc arrives together with the key after it, and is then taken for Alt: leaving a dialog comes first.
    return ['escape', ...namesOfKeys(input, { ...key, meta: false })];
  if (named !== undefined) return [key.shift && WITH_SHIFT.includes(named) ? `shift+${named}` : named];
  if (key.ctrl) return input === '' ? [] : [`ctrl+${input.toLowerCase()}`];
  return [...new Intl.Segmenter().segment(input)].flatMap(({ segment }) => nameOfCharacter(segment));
}

/** These say themselves whether Alt was held. */
const IN_A_SEQUENCE: readonly (KeyName | undefined)[] = [
  'up',
  'down',
  'left',
  'right',
  'pageup',
  'pagedown',
  'home',
  'end',
];

/** The others are the same with it. */
const WITH_SHIFT: readonly KeyName[] = ['tab', 'up', 'down'];

const NAMED: readonly (readonly [keyof Key, KeyName])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  // Most terminals send DEL for the backspace key, which Ink calls `delete`.
  ['delete', 'backspace'],
];

/** Inside of a longer run Ink leaves these as characters: `j\rq` is three keys. */
function nameOfCharacter(segment: string): KeyName[] {
  if (segment === '\r' || segment === '\n' || segment === '\r\n') return ['enter'];
  if (segment === '\t') return ['tab'];
  return /\p{Cc}/u.test(segment) ? [] : [segment];
}
