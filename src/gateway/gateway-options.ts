// What a gateway is opened with: its sources, whom it lets in, and where it remembers.
import type { Timers } from '../lib/timers.ts';
import type { WallLayouts } from '../protocol/index.ts';
import type { FloorClock, Source } from '../sources/index.ts';
import type { AccessSettings } from './access/access-rules.ts';
import type { PartialLimits } from './access/limits.ts';
import type { ListenAddress } from './access/listen-address.ts';
import type { TokenGrant } from './access/principal.ts';
import type { TokenStore } from './access/store/token-store.ts';
import type { AlertSettings } from './alerts/alerting.ts';
import type { HistorySettings } from './history/open-history.ts';
import type { JournalOptions } from './journal/start-journal.ts';
import type { TlsFiles } from './listen/tls-pair.ts';
import type { Log } from './log.ts';
import type { MetricsSettings } from './open-probes.ts';
import type { ScheduleSettings } from './reports/schedule/run-schedules.ts';
import type { CenterSettings } from './with-center.ts';

export interface GatewayOptions {
  readonly sources: readonly Source[];
  readonly listen: ListenAddress;
  /** Of the role admin. */
  readonly token: string;
  /** Further ones, each with a name and a role. */
  readonly tokens?: readonly TokenGrant[];
  readonly log: Log;
  /** Stands over what sources say of the center. */
  readonly center?: CenterSettings;
  /** Tokens that were made with ringtop; closed with the gateway. */
  readonly tokenStore?: TokenStore;
  readonly access?: AccessSettings;
  readonly tls?: TlsFiles;
  readonly limits?: PartialLimits;
  /** Where commands and the audit are written down; absent: in memory, and gone with the gateway. */
  readonly journal?: JournalOptions;
  /** Of ringtop itself: told to clients and in the metrics. @default 0.0.0 */
  readonly version?: string;
  /** Told to the walls on monitors, which choose one by its name. */
  readonly layouts?: WallLayouts;
  /** In the header of every screen, so that nobody takes this gateway for another. */
  readonly word?: string;
  readonly metrics?: MetricsSettings;
  readonly alerts?: AlertSettings;
  /** Written by the gateway itself, when they are due. */
  readonly reports?: ScheduleSettings;
  /** What happened is remembered there, and the floor brought back from there; absent: every start is an empty day. */
  readonly history?: HistorySettings;
  /** What tests and slow machines turn. */
  readonly tuning?: GatewayTuning;
}

export interface GatewayTuning {
  /** Wall time, unless a source brings its own. */
  readonly clock?: FloorClock;
  readonly timers?: Timers;
  /** By which tokens expire: this machine's, epoch milliseconds. @default Date.now */
  readonly wallNow?: () => number;
  /** Names this run; never the same twice. */
  readonly epoch?: string;
  /** Stands before the number of each command. @default made of this machine's time */
  readonly run?: string;
  /** Publications are at least this far apart. @default 100 */
  readonly tickMs?: number;
  /** @default 5000 */
  readonly markMs?: number;
  /** @default 15000 */
  readonly pingMs?: number;
  /** See `SlownessLimits`. */
  readonly slowBytes?: number;
  readonly stallMs?: number;
}
