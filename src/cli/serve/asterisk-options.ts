// What a config says of one Asterisk, as the source takes it.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { cleanText } from '../../lib/clean-text.ts';
import { codeOf } from '../../lib/error-code.ts';
import { given } from '../../lib/given.ts';
import type { OpenAsteriskOptions } from '../../sources/index.ts';
import type { AsteriskConfig, Config } from '../config/config-schema.ts';
import { badConfig } from '../config/explain-config.ts';
import { readSecret } from '../config/read-secret.ts';
import { saidAt } from '../config/said-at.ts';
import type { Host } from '../host.ts';
import { loadDialectSettings } from './dialect-settings.ts';

export interface AsteriskOpening {
  readonly env: Host['env'];
  readonly config: Config;
  /** Where the config stands: its paths begin there. */
  readonly folder: string;
  readonly id: string;
  /** Several sources share the floor: each names its rows with its own id. */
  readonly isQualified: boolean;
}

/** Rejects where what the config names is not there: the secret, a file of agents, a certificate. */
export async function toAsteriskOptions(
  source: AsteriskConfig,
  { env, config, folder, id, isQualified }: AsteriskOpening,
): Promise<OpenAsteriskOptions> {
  const { host = '127.0.0.1', port, user, queueLog } = source;
  const name = cleanText(source.name ?? '') || undefined;
  const { resyncSeconds, allowPrivileged, allowPlainLogin } = source;
  const { monitors, queueContext, transferContext } = source;
  const { tls, authority } = toTls(source, folder);
  // Once here, so that a gateway without it says so at its start; then at each login, so that it may be changed.
  await saidAt(source, () => authority?.());
  await saidAt(source, () => readSecret(source, { folder, env }));
  return {
    ...{ id, isQualified, host, user, secret: () => readSecret(source, { folder, env }) },
    ...given({
      name,
      port,
      tls,
      authority,
      allowPrivileged,
      allowPlainLogin,
      monitors,
      queueContext,
      transferContext,
    }),
    ...(queueLog === undefined ? {} : { queueLog: resolve(folder, queueLog) }),
    ...(resyncSeconds === undefined ? {} : { resyncMs: resyncSeconds * 1000 }),
    ...(await loadDialectSettings({ config, own: source, folder })),
  };
}

type Secured = Pick<OpenAsteriskOptions, 'tls' | 'authority'>;

function toTls({ tls = false }: AsteriskConfig, folder: string): Secured {
  if (typeof tls === 'boolean') return tls ? { tls } : {};
  const { ca, ...rest } = tls;
  return ca === undefined
    ? { tls: rest }
    : { tls: rest, authority: () => readAuthority(resolve(folder, ca)) };
}

async function readAuthority(file: string): Promise<string> {
  try {
    const pem = await readFile(file, 'utf8');
    if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem;
  } catch (cause) {
    const reason = codeOf(cause);
    throw badConfig(`cannot read the certificate authority ${file} (${reason})`, 'Is the path right?');
  }
  throw badConfig(
    `${file} holds no certificate`,
    'It is the PEM of the authority: -----BEGIN CERTIFICATE-----',
  );
}
