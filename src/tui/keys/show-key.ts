// Writes a key as it stands on a keyboard.
import type { KeyName } from './key-name.ts';

const SHOWN: { readonly [key: KeyName]: string } = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  'shift+up': 'Shift-↑',
  'shift+down': 'Shift-↓',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  enter: 'Enter',
  escape: 'Esc',
  tab: 'Tab',
  'shift+tab': 'Shift-Tab',
  ' ': 'Space',
};

export function showKey(key: KeyName): string {
  if (key.startsWith('ctrl+')) return `Ctrl-${key.slice('ctrl+'.length).toUpperCase()}`;
  return SHOWN[key] ?? key;
}
