// All that the gateway tells of its floor by itself: the rules that are judged, from the opening to the end.

import type { Timers } from '../../lib/timers.ts';
import type { AlertRule } from '../../protocol/index.ts';
import type { FloorClock } from '../../sources/index.ts';
import type { Hub } from '../hub.ts';
import { createAlertEngine } from './alert-engine.ts';
import type { BuiltInSettings } from './built-in/built-in.ts';
import { createBuiltInWatchers } from './built-in/built-in-watchers.ts';
import type { OwnAlerts } from './own-alerts.ts';
import { createRuleWatcher } from './rule-watcher.ts';
import type { Watcher } from './watcher.ts';

/** As the config has them. */
export interface AlertSettings {
  readonly rules?: readonly AlertRule[];
  readonly builtIn?: BuiltInSettings;
}

export interface Alerting extends OwnAlerts {
  /** Other settings, while it runs. */
  use(settings: AlertSettings): void;
  close(): void;
}

export interface AlertingOptions {
  readonly hub: Hub;
  readonly clock: FloorClock;
  readonly timers: Timers;
  /** Stands before the number of each command: `cgzjlo-`. */
  readonly run: string;
  readonly settings?: AlertSettings;
}

export function openAlerting({ hub, clock, timers, run, settings = {} }: AlertingOptions): Alerting {
  const nextId = createIds('a', run);
  const { builtIn = {} } = settings;
  const engine = createAlertEngine({ hub, clock, timers, nextId, builtIn, watchers: watchersOf(settings) });
  return {
    ...engine,
    use: next => engine.use(watchersOf(next)),
  };
}

function watchersOf({ rules = [], builtIn = {} }: AlertSettings): Watcher[] {
  return [...rules.map(createRuleWatcher), ...createBuiltInWatchers(builtIn)];
}

/** `agzjlo-1`, `agzjlo-2`: no id of one run is given again by a later one. */
export function createIds(letter: string, run: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${letter}${run.slice(1)}${count}`;
  };
}
