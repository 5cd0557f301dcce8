// A key binding is a record: the footer, the help page and what happens are all read from it.
import type { MessageKey } from '../../i18n/index.ts';
import type { Scene } from '../scene/scene.ts';
import type { ViewAction } from '../view-state/index.ts';
import type { KeyName } from './key-name.ts';

/** What a key does beyond the view: it ends the wall, or has it drawn anew. */
export type Effect = 'quit' | 'redraw';

/** The messages that need nothing filled in. */
export type PlainKey = Extract<MessageKey, `key.${string}` | `why.${string}`>;

export interface KeyBinding {
  readonly id: string;
  /** The first one is the one that is shown. */
  readonly keys: readonly KeyName[];
  readonly title: PlainKey;
  /** Absent where the binding before it tells of both. */
  readonly help?: PlainKey;
  /** The place in the footer; absent: only on the help page. The highest is left out first. */
  readonly footer?: number;
  /** Why it does nothing here; absent: it does. */
  readonly whyOff?: (scene: Scene) => PlainKey | undefined;
  readonly run: (scene: Scene) => ViewAction | Effect | undefined;
}

const SHOWN: { readonly [key: KeyName]: string } = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  enter: 'Enter',
  escape: 'Esc',
  tab: 'Tab',
  'shift+tab': 'Shift-Tab',
};

export function showKey(key: KeyName): string {
  if (key.startsWith('ctrl+')) return `Ctrl-${key.slice('ctrl+'.length).toUpperCase()}`;
  return SHOWN[key] ?? key;
}
