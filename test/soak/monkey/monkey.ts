// Somebody who presses all keys there are, in no order, and does all else that can be done at a terminal.
import { createSeededRandom, drawChance, drawOne } from '../../../src/lib/seeded-random.ts';
import { ACTIONS } from '../../../src/tui/actions/index.ts';
import { bytesOfKey } from '../../tui/support/keyboard.ts';

export type Deed =
  | { readonly does: 'type'; readonly bytes: string }
  | { readonly does: 'resize'; readonly columns: number; readonly rows: number }
  | { readonly does: 'look' };

/** What is answered in dialogs, and typed where something is to be typed. */
const ANSWERS = ['enter', 'enter', 'escape', 'escape', 'y', 'n', 'tab', 'backspace', 'down', 'up', ' '];
const TEXTS = [
  ...[
    'nino',
    'ნინო',
    '!lunch',
    'state:break',
    'queue:',
    '~gmai',
    '20m',
    'reassign ',
    'pause @marked ',
    '\\',
    '"',
  ],
  ...['queues', 'billing', 'مریم', '👨‍👩‍👧', 'e\u0301', '\u202e', '0'],
];
const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 200, rows: 50 },
  { columns: 120, rows: 40 },
  { columns: 60, rows: 16 },
  { columns: 20, rows: 5 },
  { columns: 240, rows: 70 },
];

/** `random` again and again: the same seed does the same. */
export function createMonkey(seed: number): () => Deed {
  const random = createSeededRandom(`monkey ${seed}`);
  const one = <T>(list: readonly T[]): T => drawOne(random, list) as T;
  // Who is stopped shows nothing until the shell lets him go on.
  const keys = ACTIONS.flatMap(action => action.keys).filter(key => key !== 'ctrl+z');

  const paste = (): string => `\x1b[200~${one(TEXTS)}\r\nq${one(TEXTS)}\x1b[201~`;
  /** A click, or a turn of the wheel, as SGR (1006) tells it. */
  const mouse = (): string => {
    const [column, row] = [1 + Math.floor(random() * 120), 1 + Math.floor(random() * 40)];
    return `\x1b[<${one([0, 0, 64, 65])};${column};${row}M\x1b[<0;${column};${row}m`;
  };
  return () => {
    if (drawChance(random, 0.25)) return { does: 'look' };
    if (drawChance(random, 0.03)) return { does: 'resize', ...one(SIZES) };
    if (drawChance(random, 0.03)) return { does: 'type', bytes: paste() };
    if (drawChance(random, 0.05)) return { does: 'type', bytes: mouse() };
    if (drawChance(random, 0.1)) return { does: 'type', bytes: one(TEXTS) };
    if (drawChance(random, 0.3)) return { does: 'type', bytes: bytesOfKey(one(ANSWERS)) };
    return { does: 'type', bytes: bytesOfKey(one(keys)) };
  };
}

export function tellDeed(deed: Deed): string {
  switch (deed.does) {
    case 'type':
      return JSON.stringify(deed.bytes);
    case 'resize':
      return `${deed.columns}×${deed.rows}`;
    case 'look':
      return '·';
    default:
      return deed satisfies never;
  }
}
