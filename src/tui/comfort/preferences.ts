// What the person at this screen prefers, as far as the screen goes: it may change while it runs.
import type { ThemeWish } from '../theme/choose-theme.ts';

export type NotifyBy = 'bell' | 'desktop' | 'off';

/** Minutes of the day, by the center's clock; `from` may be the later one: over midnight. */
export interface QuietHours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

export interface Preferred {
  readonly theme?: ThemeWish;
  /** In the header, so that nobody mistakes this gateway for another: `PRODUCTION`. */
  readonly word?: string;
  /** The terminal's own title says how many wait. @default true */
  readonly hasTitle?: boolean;
  /** How a new red alert is told. @default 'bell' */
  readonly notifyBy?: NotifyBy;
  readonly quiet?: QuietHours;
  /** Lines to be read aloud in place of a picture, from the start of a screen on. @default false */
  readonly isScreenReader?: boolean;
  /** The line to this terminal is slow, or paid for by the byte. @default false */
  readonly isSlowLine?: boolean;
  /** @default true */
  readonly hasMouse?: boolean;
}

export interface Preferences {
  /** At the gateway of this address; undefined: it is not known yet. */
  at(url: string | undefined): Preferred;
  /** What is wrong with what was last written down: what was there before stands. */
  readonly problem: string | undefined;
  /** Returns the way to stop. */
  subscribe(onChange: () => void): () => void;
}

const NOTHING: Preferred = {};

export const NO_PREFERENCES: Preferences = {
  at: () => NOTHING,
  problem: undefined,
  subscribe: () => () => undefined,
};
