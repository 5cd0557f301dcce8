// A line's text, and which of it has which role: what a pane drew, without a theme.

import { createWords } from '../../../src/i18n/index.ts';
import { createZonedClock } from '../../../src/lib/zoned-time.ts';
import type { Wording } from '../../../src/tui/panes/wording.ts';
import type { Line } from '../../../src/tui/parts/line.ts';

export function textOf(line: Line | undefined): string {
  return (line ?? []).map(({ text }) => text).join('');
}

export function textsOf(lines: readonly Line[]): string[] {
  return lines.map(line => textOf(line).trimEnd());
}

/** What stands in a role, blanks aside. */
export function inRole(line: Line | undefined, role: string): string[] {
  return (line ?? [])
    .filter(span => span.role === role && span.text.trim() !== '')
    .map(({ text }) => text.trim());
}

const clock = createZonedClock('Asia/Tbilisi');
export const WORDING: Wording = { words: createWords('en'), partsOf: at => clock.parts(at) };
