// When an order ends by itself: after a time, at an hour of the clock, at the end of the shift, or never.
import { CENTER_ID, type EpochMs } from '../../../floor/index.ts';
import { formatHourMinute } from '../../../i18n/index.ts';
import { toDurationMs, UNIT_MS } from '../../../lib/duration.ts';
import { createZonedClock } from '../../../lib/zoned-time.ts';
import { type Moment, rowOf } from '../../moment/moment.ts';
import type { Choice, Field } from '../form.ts';

/** As an order has it. */
export interface End {
  readonly forMs?: number;
  readonly until?: 'end-of-shift';
}

export const NEVER = 'never';
const END_OF_SHIFT = 'end-of-shift';

/** `20m`, `16:00` (the next time it is), `end-of-shift`; undefined where it is none of them, or further than a day. */
export function parseEnd(text: string, moment: Moment): End | undefined {
  if (text === '' || text === NEVER) return {};
  if (text === END_OF_SHIFT) return { until: END_OF_SHIFT };
  const forMs = clockMs(text, moment) ?? toDurationMs(text.replaceAll(' ', ''));
  return forMs >= UNIT_MS.s && forMs <= UNIT_MS.d ? { forMs } : undefined;
}

function zoneOf({ document }: Moment): string {
  return rowOf(document.center, CENTER_ID)?.zone ?? 'UTC';
}

function clockMs(text: string, moment: Moment): number | undefined {
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hour === undefined || minute === undefined) return undefined;
  const { dataNow } = moment;
  const clock = createZonedClock(zoneOf(moment));
  const now = clock.parts(dataNow);
  const nowMs = (now.hour * 60 + now.minute) * UNIT_MS.m + now.second * UNIT_MS.s + (dataNow % UNIT_MS.s);
  const wantedMs = (Number(hour) * 60 + Number(minute)) * UNIT_MS.m;
  const leftMs = (wantedMs - nowMs + UNIT_MS.d) % UNIT_MS.d;
  // A clock that is changed on the way there is changed for what is left, too.
  return Math.round(leftMs + clock.offset(dataNow) - clock.offset(dataNow + leftMs));
}

/** `16:00`: the hour after the next. */
export function fullHour(moment: Moment, least: number): string {
  const clock = createZonedClock(zoneOf(moment));
  const at: EpochMs = moment.dataNow + least + UNIT_MS.h;
  return formatHourMinute({ ...clock.parts(at), minute: 0 });
}

interface Ends {
  readonly key: 't';
  readonly label: Field['label'];
  /** What is said where it does not end by itself. */
  readonly never: 'form.never' | 'form.by-hand';
  /** Of somebody who has a shift. */
  readonly hasShift: boolean;
}

/** `t back: never (20m, 1h, 16:00, end of shift)` */
export function endField({ key, label, never, hasShift }: Ends): Field {
  const choices: Field['choices'] = ({ scene: { words, moment } }) => {
    const times = hasShift ? ['20m', '1h', fullHour(moment, UNIT_MS.h)] : ['30m', fullHour(moment, 0)];
    const shift: Choice[] = hasShift ? [{ value: END_OF_SHIFT, text: words.say('form.end-of-shift') }] : [];
    return [
      { value: NEVER, text: words.say(never) },
      ...times.map(time => ({ value: time, text: time })),
      ...shift,
    ];
  };
  return {
    ...{ name: 'end', key, label, choices, isFree: true, completes: true },
    show: (value, asked) => choices(asked).find(choice => choice.value === (value || NEVER))?.text ?? value,
    hint: asked =>
      choices(asked)
        .slice(1)
        .map(({ text }) => text)
        .join(', '),
    whyNot: (value, { scene }) =>
      parseEnd(value, scene.moment) ? undefined : { key: 'why.bad-time', values: { value } },
  };
}
