// The rich floor with names as an attacker, or the world, would have them: cleaned as every source cleans them.
import type { FloorDocument } from '../../../src/floor/index.ts';
import { cleanText } from '../../../src/lib/clean-text.ts';
import { buildRichFloor } from './rich-floor.ts';

export const HOSTILE_RAW = [
  '\x1b[31mred\x1b[0m agent',
  '\x1b]8;;http://evil.example\x1b\\click\x1b]8;;\x1b\\',
  'over\rwritten\b\b\bname',
  'tab\tname\nsecond line',
  '\u202egnirts desrever\u202c',
  'z\u0335\u0321\u0321a\u0336\u0322l\u0337\u0323g\u0338\u0324o\u0335\u0325',
  '\u0301\u0301\u0301leading marks',
  '👨‍👩‍👧‍👦 family and 🇬🇪 flag',
  '全角文字の名前です株式会社',
  'مُدَرِّس الأول لا',
  'می‌خواهم',
  'ხელმძღვანელი',
  'ᲮᲔᲚᲛᲫᲦᲕᲐᲜᲔᲚᲘ',
  'ﷺﷺﷺ',
  'देवनागरी नाम',
  '𓀀𓀁 hieroglyph',
  '＂ｆｕｌｌ＂',
  '\u{e000}\u{f0000}private',
  '\ud83d lone surrogate',
  '   ',
  '-'.repeat(300),
  '__proto__',
  'constructor',
] as const;

export const HOSTILE_NAMES: readonly string[] = HOSTILE_RAW.map(raw => cleanText(raw, { cells: 24 }));

/** Every agent, queue, campaign and the center itself is named by one of them. */
export function buildHostileFloor(now: number): FloorDocument {
  const floor = buildRichFloor(now);
  const name = (index: number): string => HOSTILE_NAMES[index % HOSTILE_NAMES.length] ?? '';
  const rename = <Row extends { readonly name?: string }>(rows: { readonly [id: string]: Row }) =>
    Object.fromEntries(Object.entries(rows).map(([id, row], index) => [id, { ...row, name: name(index) }]));
  return {
    ...floor,
    center: rename(floor.center),
    queues: rename(floor.queues),
    agents: rename(floor.agents),
    campaigns: rename(floor.campaigns),
    sources: rename(floor.sources),
  };
}
