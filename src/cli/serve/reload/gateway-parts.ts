// What of a running gateway takes another config, each part by its own keys.
import type { Gateway } from '../../../gateway/index.ts';
import type { ConfiguredSource, Source } from '../../../sources/index.ts';
import type { AsteriskConfig, Config, SourceConfig } from '../../config/config-schema.ts';
import type { SecretPlaces } from '../../config/read-secret.ts';
import { toAlertRules, toBuiltInSettings } from '../../config/to-alerts.ts';
import { toScreens } from '../../config/to-screens.ts';
import { toSettings } from '../../config/to-settings.ts';
import type { LogLevel, OpenedLog } from '../log/open-log.ts';
import { readTokens } from '../read-tokens.ts';
import type { ReloadPart } from './create-reloader.ts';

export interface RunningGateway {
  readonly gateway: Pick<Gateway, 'setAlerts' | 'setTokens' | 'sayOfItself'>;
  /** The gateway’s own. */
  readonly token: string;
  readonly places: SecretPlaces;
  readonly sources: readonly Source[];
  /** As the gateway was started: which source is which. */
  readonly config: Config;
  readonly log: OpenedLog;
  /** Of the command line: it stands over the config's. */
  readonly logLevel: LogLevel | undefined;
  readonly now: () => number;
}

export function gatewayParts(running: RunningGateway): readonly ReloadPart[] {
  return [logPart(running), alertPart(running), queuePart(running), tokenPart(running), screenPart(running)];
}

function logPart({ log, logLevel }: RunningGateway): ReloadPart {
  return { keys: ['log'], prepare: async next => () => log.setLevel(logLevel ?? next.log?.level) };
}

function alertPart({ gateway }: RunningGateway): ReloadPart {
  return {
    keys: ['alerts', 'builtInAlerts'],
    async prepare({ alerts, builtInAlerts }) {
      const settings = { rules: toAlertRules(alerts), builtIn: toBuiltInSettings(builtInAlerts) };
      return () => gateway.setAlerts(settings);
    },
  };
}

/** A wall turns to its new pages where it stands, without another word from anybody. */
function screenPart({ gateway, config }: RunningGateway): ReloadPart {
  return {
    keys: ['layouts', 'word'],
    async prepare(next) {
      const told = toScreens(next, config);
      return () => gateway.sayOfItself(told);
    },
  };
}

/** A secret may be another in the same file: that is how one is changed without a restart. */
function tokenPart({ gateway, token, places, log }: RunningGateway): ReloadPart {
  return {
    keys: ['tokens'],
    readsFiles: true,
    async prepare(next) {
      const [{ checkGrants }, tokens] = await Promise.all([
        import('../../../gateway/index.ts'),
        readTokens(next, places),
      ]);
      checkGrants(token, tokens);
      return () => {
        for (const { secret } of tokens) log.hide(secret);
        gateway.setTokens(tokens);
      };
    },
  };
}

function queuePart({ sources, config, now }: RunningGateway): ReloadPart {
  return {
    keys: ['queues'],
    prepare: async next => () => {
      for (const [index, source] of sources.entries())
        if (isConfigured(source))
          source.takeSettings(toSettings(next, ownOf(config.sources?.[index])), source.clock?.now() ?? now());
    },
  };
}

function isConfigured(source: Source): source is ConfiguredSource {
  return 'takeSettings' in source;
}

/** What a source says of its own queues goes before what is said for all, then as now. */
function ownOf(source: SourceConfig | undefined): Pick<AsteriskConfig, 'queues'> {
  return source?.type === 'asterisk' ? source : {};
}
