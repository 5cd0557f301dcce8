// Reads a config as the gateway would, with all that it names on this machine, and says what it found.
import { access, constants } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { AsteriskConfig, Config, SourceConfig } from '../config/config-schema.ts';
import { sourceIdAt } from '../config/config-schema.ts';
import { badConfig } from '../config/explain-config.ts';
import { loadMembers } from '../config/members/load-members.ts';
import { readConfig } from '../config/read-config.ts';
import { readSecret } from '../config/read-secret.ts';
import { toReasons, toSettings } from '../config/to-settings.ts';
import type { Host } from '../host.ts';

export async function checkConfig({ stdout, env }: Host, file: string): Promise<number> {
  const config = await readConfig(file);
  const folder = dirname(file);
  const sources = config.sources ?? [];
  const lines = await Promise.all(
    sources.map(async (source, index) => {
      const told = await checkSource(source, { config, folder, env });
      return `  ${sourceIdAt(sources, index)}: ${told}`;
    }),
  );
  if (sources.length === 0) lines.push('  no source: the simulator');
  stdout.write([`${file} will do`, ...lines, ''].join('\n'));
  return 0;
}

interface Surroundings {
  readonly config: Config;
  readonly folder: string;
  readonly env: Host['env'];
}

async function checkSource(source: SourceConfig, around: Surroundings): Promise<string> {
  switch (source.type) {
    case 'simulator':
      return 'the simulator';
    case 'replay':
      await requireFile(resolve(around.folder, source.file), 'the recording');
      return `the recording ${source.file}`;
    case 'asterisk':
      return checkAsterisk(source, around);
  }
}

async function checkAsterisk(source: AsteriskConfig, { config, folder, env }: Surroundings): Promise<string> {
  await readSecret(source, { folder, env });
  if (typeof source.tls === 'object' && source.tls.ca !== undefined)
    await requireFile(resolve(folder, source.tls.ca), 'the certificate authority');
  if (source.queueLog !== undefined) await requireFile(resolve(folder, source.queueLog), 'the queue_log');
  const members = await loadMembers({ shared: config.members, own: source.members, folder });
  const phones = members.flatMap(({ interfaces }) => interfaces);
  const counts = [
    count(members.length, 'agent', `with ${count(phones.length, 'interface')}`),
    count(Object.keys(toSettings(config, source)).length, 'queue'),
    count(Object.keys(toReasons(config, source)).length, 'pause reason'),
  ];
  return [`Asterisk at ${formatAddress(source)}, user ${source.user}`, ...counts].join(', ');
}

function formatAddress({ host = '127.0.0.1', port, tls = false }: AsteriskConfig): string {
  return `${host} port ${port ?? (tls === false ? 5038 : 5039)}${tls === false ? '' : ' by TLS'}`;
}

function count(number: number, what: string, more = ''): string {
  return [`${number} ${what}${number === 1 ? '' : 's'}`, ...(number === 0 || more === '' ? [] : [more])].join(
    ' ',
  );
}

async function requireFile(file: string, what: string): Promise<void> {
  try {
    await access(file, constants.R_OK);
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw badConfig(
      `cannot read ${what} ${file} (${reason})`,
      'Is the path right, and may this user read it?',
    );
  }
}
