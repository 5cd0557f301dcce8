// The alerts of a config as the gateway takes them, with the secrets and certificates of where they are delivered to.

import { readFile } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import type { AlertSettings } from '../../gateway/index.ts';
import { codeOf } from '../../lib/error-code.ts';
import { given } from '../../lib/given.ts';
import type { Config } from '../config/config-schema.ts';
import { badConfig } from '../config/explain-config.ts';
import { readSecret, type SecretPlaces } from '../config/read-secret.ts';
import { saidAt } from '../config/said-at.ts';
import type { DeliveryConfig } from '../config/schema/delivery-schema.ts';
import { stretchMs } from '../config/stretch-ms.ts';
import { toAlertRules, toBuiltInSettings } from '../config/to-alerts.ts';

/** Rejects where a secret or a certificate is not there. */
export async function readAlerts(config: Config, places: SecretPlaces): Promise<AlertSettings> {
  const { webhooks = [], commands = [] } = config.alertDelivery ?? {};
  return {
    rules: toAlertRules(config.alerts),
    builtIn: toBuiltInSettings(config.builtInAlerts),
    webhooks: await Promise.all(webhooks.map(webhook => saidAt(webhook, () => readWebhook(webhook, places)))),
    commands: commands.map(({ run: [program = '', ...args], ...said }) => ({
      ...toChannel(said),
      // As it would be found from the config, whatever folder the gateway runs in.
      run: [
        program.includes('/') && !isAbsolute(program) ? resolve(places.folder, program) : program,
        ...args,
      ],
    })),
    env: places.env,
  };
}

type Webhook = NonNullable<DeliveryConfig['webhooks']>[number];

async function readWebhook(
  { url, secretFile, env, ca, insecure: _, ...said }: Webhook,
  places: SecretPlaces,
) {
  const secret = await readSecret(
    given({ secretFile, env }),
    places,
    `It signs what ${said.name} is sent: openssl rand -hex 32`,
  );
  return {
    ...toChannel(said),
    url,
    secret,
    ...(ca === undefined ? {} : { ca: await readCertificates(resolve(places.folder, ca)) }),
  };
}

type Said = Pick<Webhook, 'name' | 'severity' | 'rules' | 'names' | 'timeout'>;

function toChannel({ timeout, ...said }: Said) {
  return { ...said, ...given({ timeoutMs: stretchMs(timeout) }) };
}

async function readCertificates(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const reason = codeOf(cause);
    throw badConfig(`cannot read the certificates in ${file} (${reason})`, 'Is the path right?');
  }
}
