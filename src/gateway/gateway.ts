// An open gateway, as whoever opened it holds it.

import { formatAddress, type ListenAddress, toLocalAddress } from './access/listen-address.ts';
import type { TokenGrant } from './access/principal.ts';
import type { Alerting, AlertSettings } from './alerts/alerting.ts';
import type { OwnAlerts } from './alerts/own-alerts.ts';
import type { History } from './history/open-history.ts';
import type { Hub } from './hub.ts';
import type { Audit } from './journal/audit/audit-entry.ts';
import type { Journal } from './journal/journal.ts';
import type { MetricsDoor } from './metrics/metrics-door.ts';
import type { Sessions } from './session/sessions.ts';
import type { ToldOfGateway } from './session/told-of-gateway.ts';

export interface Gateway {
  /** For `openFeed`, without the token. */
  readonly url: string;
  readonly httpUrl: string;
  /** Of the door without a token, where there is one. */
  readonly metricsUrl?: string;
  /** For programs on this machine; as `httpUrl`, unless it listens everywhere. */
  readonly localUrl: string;
  readonly hub: Hub;
  /** What a gateway is watched by. */
  readonly sessions: Pick<Sessions, 'count' | 'traffic' | 'bufferedBytes'>;
  /** In the place of those that the config named before: what is no longer granted ends at once. */
  setTokens(tokens: readonly TokenGrant[]): void;
  readonly audit: Audit;
  readonly journal: Pick<Journal, 'state' | 'onChange'>;
  /** For the parts of the gateway that have something to say of themselves. */
  readonly alerts: OwnAlerts;
  /** In the place of those that it was opened with. */
  setAlerts(settings: AlertSettings): void;
  /** What it says of itself to every screen from now on: the layouts of walls, its word. */
  readonly sayOfItself: ToldOfGateway['change'];
  readonly history: Pick<History, 'state' | 'onChange'>;
  close(): Promise<void>;
  /** Resolves once it is closed. */
  readonly closed: Promise<void>;
}

export interface Opened {
  readonly bound: ListenAddress;
  readonly hub: Hub;
  readonly sessions: Sessions;
  readonly journal: Journal;
  readonly history: History;
  readonly alerts: Alerting;
  readonly door: MetricsDoor | undefined;
  readonly isTls: boolean;
  readonly setTokens: Gateway['setTokens'];
  readonly sayOfItself: Gateway['sayOfItself'];
}

/** `close` is called once. */
export function toGateway(opened: Opened, close: () => Promise<void>): Gateway {
  const { bound, hub, sessions, journal, history, alerts, door, isTls, setTokens, sayOfItself } = opened;
  const scheme = isTls ? 'https' : 'http';
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  let closing: Promise<void> | undefined;
  return {
    url: formatAddress(isTls ? 'wss' : 'ws', bound),
    httpUrl: formatAddress(scheme, bound),
    localUrl: formatAddress(scheme, toLocalAddress(bound)),
    setTokens,
    sayOfItself,
    ...(door === undefined ? {} : { metricsUrl: door.url }),
    hub,
    sessions,
    audit: journal.audit,
    journal,
    history,
    alerts,
    setAlerts: alerts.use,
    closed,
    close() {
      closing ??= close().then(resolve);
      return closing;
    },
  };
}
