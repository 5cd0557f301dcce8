// How a pane writes: the words of one language, and instants as the center's clock shows them.

import type { EpochMs } from '../../floor/index.ts';
import {
  type ClockParts,
  type DateParts,
  formatClock,
  formatDate,
  formatHourMinute,
  type Words,
} from '../../i18n/index.ts';

export interface Wording {
  readonly words: Words;
  partsOf(at: EpochMs): ClockParts & DateParts;
}

/** `14:05` */
export function sayHourMinute(at: EpochMs, { partsOf }: Wording): string {
  return formatHourMinute(partsOf(at));
}

/** `14:05:32` */
export function sayClock(at: EpochMs, { partsOf }: Wording): string {
  return formatClock(partsOf(at));
}

/** From this width on a list has its legend in its rule. */
export const NOTE_FROM = 170;

/** `Sun 22 Nov 14:05` */
export function sayDayClock(at: EpochMs, wording: Wording): string {
  const parts = wording.partsOf(at);
  return `${formatDate(parts, wording.words)} ${formatHourMinute(parts)}`;
}

/** What a pane has to draw in. */
export interface PaneSize {
  readonly width: number;
  readonly height: number;
}
