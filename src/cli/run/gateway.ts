// Runs the gateway without a screen until it is told to stop.
import { randomBytes } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import type { Gateway } from '../../gateway/index.ts';
import type { Source } from '../../sources/index.ts';
import type { Config } from '../config/config-schema.ts';
import { explainWholeConfig } from '../config/explain-config.ts';
import { readConfig } from '../config/read-config.ts';
import { toScreens } from '../config/to-screens.ts';
import type { Address } from '../connect/runtime-file.ts';
import type { Host } from '../host.ts';
import { centerOf } from '../serve/center-of.ts';
import { historyIn } from '../serve/history-in.ts';
import { journalIn } from '../serve/journal-in.ts';
import { leaveAddress } from '../serve/leave-address.ts';
import { type LogFormat, type LogLevel, type OpenedLog, openLog } from '../serve/log/open-log.ts';
import { openData } from '../serve/open-data.ts';
import { openSources } from '../serve/open-sources.ts';
import { readAlerts } from '../serve/read-alerts.ts';
import { readTokens } from '../serve/read-tokens.ts';
import { createReloader } from '../serve/reload/create-reloader.ts';
import { gatewayParts } from '../serve/reload/gateway-parts.ts';
import { schedulesOf } from '../serve/schedules-of.ts';
import { VERSION } from '../version.ts';

const DEFAULT_PORT = 7420;
/** Each stage of a stop has its own bound; this one is for what none of them thought of. */
const STOP_MS = 20_000;

export interface GatewayOptions {
  readonly config?: string;
  readonly host?: string;
  readonly port?: number;
  readonly data?: string | false;
  readonly logFormat?: LogFormat;
  readonly logLevel?: LogLevel;
}

export async function gateway(host: Host, options: GatewayOptions): Promise<number> {
  // From the first moment: until the gateway is open there is nothing to change, and nothing to end for.
  let hungUp = (): void => undefined;
  host.onHangUp(() => hungUp());
  const config = options.config === undefined ? {} : await readConfig(options.config);
  const { IN_MEMORY_HISTORY, openGateway, openTokenStore } = await import('../../gateway/index.ts');
  const listen = {
    host: options.host ?? config.listen?.host ?? '127.0.0.1',
    port: options.port ?? config.listen?.port ?? DEFAULT_PORT,
  };
  const token = chooseToken(host);
  const folder = dirname(options.config ?? '.');
  const tokens = await readTokens(config, { folder, env: host.env });
  const alerts = await readAlerts(config, { folder, env: host.env });
  const told = await openLogOf(host, config, options);
  const signing = (alerts.webhooks ?? []).map(one => one.secret);
  for (const secret of [token, ...tokens.map(one => one.secret), ...signing]) told.hide(secret);
  const { log } = told;
  const sources = await openSources(config, { host, folder, log });
  const data = openData(host, { option: options.data, config, folder, sources, log });
  const reports = schedulesOf(config, { folder, data });
  // The built-in floor can be asked what has been on it today, as the demo's can; a config's own may be of any size.
  const playsTheDemo = options.config === undefined && options.data === undefined;
  const opened = await openGateway({
    ...{ sources, listen, token, tokens, log },
    ...(playsTheDemo ? { history: IN_MEMORY_HISTORY } : {}),
    ...(data === undefined
      ? {}
      : { journal: journalIn(data, config, folder), history: historyIn(data, config) }),
    alerts: { ...alerts, ...(data === undefined ? {} : { folder: data.path }) },
    ...(reports === undefined ? {} : { reports }),
    ...(data === undefined ? {} : { tokenStore: openTokenStore(data.fileOf('tokens.db')) }),
    ...settingsOf(config, folder),
  });
  const tls = tlsOf(config, folder);
  const address = {
    ...{ url: opened.localUrl, token },
    ...(tls === undefined ? {} : { cert: tls.cert }),
    ...(data === undefined ? {} : { data: data.path }),
  };
  const withdraw = await leaveOrClose(host, opened, address);
  hungUp = reloaderOf({ host, options, opened, token, folder, sources, config, told });
  // Listened for first: who reads the line may say stop at once.
  const stopped = host.untilStopped();
  host.stdout.write(`ringtop gateway at ${opened.httpUrl}\n`);
  await stopped;
  host.endWithin(STOP_MS);
  // Until then orders are answered, if only by a no.
  await opened.close();
  withdraw();
  data?.release();
  return 0;
}

interface Opened {
  readonly host: Host;
  readonly options: GatewayOptions;
  readonly opened: Gateway;
  readonly token: string;
  readonly folder: string;
  readonly sources: readonly Source[];
  readonly config: Config;
  readonly told: OpenedLog;
}

/** Without a config there is nothing to read again. */
function reloaderOf({ host, options, opened, token, folder, ...started }: Opened): () => void {
  const { config: file, logLevel } = options;
  const { sources, config, told } = started;
  if (file === undefined) return () => undefined;
  const places = { folder, env: host.env };
  const running = { gateway: opened, token, places, sources, config, log: told, logLevel, now: host.now };
  const reload = createReloader({
    read: () => readConfig(file, explainWholeConfig),
    ...{ config, log: told.log, parts: gatewayParts(running) },
    onReload: (took, waiting) =>
      opened.audit.note({ what: 'config.reloaded', detail: { took: [...took], waiting: [...waiting] } }),
  });
  return () => void reload();
}

/** What stands on the command line goes before what the config says. */
function openLogOf(host: Host, config: Config, { logFormat, logLevel }: GatewayOptions): Promise<OpenedLog> {
  return openLog(host, {
    ...config.log,
    ...(logFormat === undefined ? {} : { format: logFormat }),
    ...(logLevel === undefined ? {} : { level: logLevel }),
  });
}

/** One of its own is left for its user; to others, tokens are made. */
function chooseToken({ env }: Host): string {
  const { RINGTOP_TOKEN: given = '' } = env;
  return given === '' ? randomBytes(24).toString('base64url') : given;
}

async function leaveOrClose(host: Host, opened: Gateway, address: Address): Promise<() => void> {
  try {
    return await leaveAddress(host, address);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

function settingsOf(config: Config, folder: string) {
  const { origins = [], insecure = false, names = [], proxy } = config.listen ?? {};
  const tls = tlsOf(config, folder);
  const center = centerOf(config);
  const { listen, ...limits } = config.metrics ?? {};
  return {
    version: VERSION,
    access: { allowedOrigins: origins, insecure, names, proxies: proxy?.from ?? [] },
    limits: config.limits ?? {},
    ...(tls === undefined ? {} : { tls }),
    metrics: { ...limits, ...(listen === undefined ? {} : { listen: { host: '127.0.0.1', ...listen } }) },
    ...(center === undefined ? {} : { center }),
    ...toScreens(config),
  };
}

/** Its paths begin where the config stands. */
function tlsOf({ listen }: Config, folder: string) {
  const { tls } = listen ?? {};
  return tls === undefined ? undefined : { cert: resolve(folder, tls.cert), key: resolve(folder, tls.key) };
}
