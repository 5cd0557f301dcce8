// All that the gateway tells of its floor by itself: rules that are judged, people and machines that are told.
import { isGatewayEvent } from '../../floor/index.ts';
import type { Timers } from '../../lib/timers.ts';
import type { AlertRule } from '../../protocol/index.ts';
import type { FloorClock } from '../../sources/index.ts';
import { createCommandKeys } from '../commands/command-keys.ts';
import type { Hub } from '../hub.ts';
import type { Audit } from '../journal/audit/audit-entry.ts';
import type { Log } from '../log.ts';
import type { Views } from '../views/views.ts';
import { createAlertEngine } from './alert-engine.ts';
import type { BuiltInSettings } from './built-in/built-in.ts';
import { BUILT_IN } from './built-in/built-in.ts';
import { createBuiltInWatchers } from './built-in/built-in-watchers.ts';
import type { Channel } from './delivery/channel.ts';
import { startNotifier } from './delivery/notifier.ts';
import { createPostOffice } from './delivery/post-office.ts';
import { type CommandSettings, createCommandChannel } from './delivery/run-command.ts';
import { createWebhook, type WebhookSettings } from './delivery/webhook.ts';
import { type AlertDesk, createAlertDesk } from './desk/alert-desk.ts';
import { createSilences } from './desk/silences.ts';
import { logAlert } from './log-alert.ts';
import type { OwnAlerts } from './own-alerts.ts';
import { createRuleWatcher } from './rule-watcher.ts';
import { openStoreApart } from './store/open-apart.ts';
import type { Watcher } from './watcher.ts';

/** As the config has them. */
export interface AlertSettings {
  readonly rules?: readonly AlertRule[];
  readonly builtIn?: BuiltInSettings;
  readonly webhooks?: readonly WebhookSettings[];
  readonly commands?: readonly CommandSettings[];
  /** What commands may have of the gateway's surroundings. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Where silences and letters are kept; absent: in memory. */
  readonly folder?: string;
}

export interface Alerting extends OwnAlerts {
  readonly desk: AlertDesk;
  /** Other rules, while it runs. Where alerts are delivered to changes with a restart. */
  use(settings: Pick<AlertSettings, 'rules' | 'builtIn'>): void;
  close(): Promise<void>;
}

export interface AlertingOptions {
  readonly hub: Hub;
  readonly clock: FloorClock;
  readonly timers: Timers;
  readonly views: Views;
  readonly audit: Audit;
  readonly log: Log;
  /** Stands before the number of each command: `cgzjlo-`. */
  readonly run: string;
  readonly settings?: AlertSettings;
  readonly wallNow?: () => number;
  readonly random?: () => number;
}

export function openAlerting(options: AlertingOptions): Alerting {
  const { hub, clock, timers, views, audit, log, run, settings = {} } = options;
  const { wallNow = Date.now, random = Math.random } = options;
  const { folder } = settings;
  let current: Pick<AlertSettings, 'rules' | 'builtIn'> = settings;
  const store = openStoreApart({ folder, log });
  const channels = openChannels(settings, timers, wallNow);
  const silences = createSilences(store);
  const ids = { a: createIds('a', run), n: createIds('n', run), s: createIds('s', run) };
  hub.onFold(event => {
    if (isGatewayEvent(event)) logAlert(event, log);
  });
  const engine = createAlertEngine({
    ...{ hub, clock, timers, nextId: ids.a },
    builtIn: () => current.builtIn ?? {},
    watchers: watchersOf(settings),
    silencedUntil: silences.untilOf,
  });
  const office = createPostOffice({
    ...{ channels, store, timers, random, log },
    onHealth(channel, failure) {
      if (failure === undefined) engine.settleBuiltIn('delivery-failing', channel);
      else
        engine.raiseBuiltIn('delivery-failing', `${channel} cannot be told of alerts: ${failure}`, channel);
    },
  });
  const notifier = startNotifier({ hub, clock, timers, wallNow, channels, office, store });
  const desk = createAlertDesk({
    ...{ hub, clock, views, audit, silences, office },
    keys: createCommandKeys(timers),
    nextId: letter => ids[letter](),
    ruleNames: () => namesOf(current),
  });
  const { raiseBuiltIn, settleBuiltIn } = engine;
  return {
    desk,
    raiseBuiltIn,
    settleBuiltIn,
    use(next) {
      current = next;
      engine.use(watchersOf(next));
    },
    async close() {
      engine.close();
      notifier.close();
      office.close();
      await store.close();
    },
  };
}

function watchersOf({ rules = [], builtIn = {} }: AlertSettings): Watcher[] {
  return [...rules.map(createRuleWatcher), ...createBuiltInWatchers(builtIn)];
}

function namesOf({ rules = [] }: AlertSettings): readonly string[] {
  return [...rules.map(({ name }) => name), ...Object.keys(BUILT_IN)];
}

function openChannels(
  { webhooks = [], commands = [], env = {} }: AlertSettings,
  timers: Timers,
  wallNow: () => number,
): readonly Channel[] {
  return [
    ...webhooks.map(webhook => createWebhook(webhook, timers, wallNow)),
    ...commands.map(command => createCommandChannel(command, timers, env)),
  ];
}

/** `agzjlo-1`, `agzjlo-2`: no id of one run is given again by a later one. */
function createIds(letter: string, run: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${letter}${run.slice(1)}${count}`;
  };
}
