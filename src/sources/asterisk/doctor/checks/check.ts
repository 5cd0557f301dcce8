// What a check is: something that holds, or sentences about what does not.
import type { SourceId } from '../../../../floor/index.ts';
import type { MemberSettings } from '../../../member-settings.ts';
import type { SettingsByReason } from '../../../reason-settings.ts';
import type { Survey } from '../survey/survey.ts';

/** `note`: to know. `warning`: something will be missing or wrong. `error`: it does not work, or figures are false. */
export type Level = 'ok' | 'note' | 'warning' | 'error';

export interface Finding {
  readonly level: Level;
  /** What is so, and what to do about it. */
  readonly sentence: string;
}

export interface Check {
  readonly id: string;
  /** What holds when nothing is found. */
  readonly title: string;
  run(examined: Examined): readonly Finding[];
}

export interface Examined {
  readonly survey: Survey;
  readonly said: Said;
}

/** What the config says of this Asterisk. */
export interface Said {
  readonly id: SourceId;
  readonly members: readonly MemberSettings[];
  /** Names or ids of queues that it should have. */
  readonly queues: readonly string[];
  readonly reasons: SettingsByReason;
  readonly allowPrivileged: boolean;
  /** Supervisors, each with the phone that can be rung. */
  readonly monitors: Readonly<Record<string, string>>;
}

export const note = (sentence: string): Finding => ({ level: 'note', sentence });
export const warning = (sentence: string): Finding => ({ level: 'warning', sentence });
export const error = (sentence: string): Finding => ({ level: 'error', sentence });
export const ok = (sentence: string): Finding => ({ level: 'ok', sentence });

/** `a, b, c and 4 more` */
export function listed(names: readonly string[], most = 6): string {
  const shown = names.slice(0, most);
  const more = names.length - shown.length;
  return `${shown.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}

/** `1 member`, `3 members` */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** Roughly, in its largest unit: `40 s`, `12 min`, `5 h`, `3 days`. */
export function lasting(ms: number): string {
  const units = [
    [86_400_000, 'days'],
    [3_600_000, 'h'],
    [60_000, 'min'],
  ] as const;
  const [unitMs, unit] = units.find(([size]) => ms >= 2 * size) ?? [1000, 's'];
  return `${Math.floor(ms / unitMs)} ${unit}`;
}
