// Reads a config as the gateway would, with all that it names on this machine, and says what it found.
import { access, constants } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { cleanText } from '../../lib/clean-text.ts';
import { type AsteriskConfig, type Config, type SourceConfig, sourceIdAt } from '../config/config-schema.ts';
import { badConfig } from '../config/explain-config.ts';
import { readConfig } from '../config/read-config.ts';
import type { Host } from '../host.ts';
import { toAsteriskOptions } from '../serve/asterisk-options.ts';
import { readTokens } from '../serve/read-tokens.ts';

export async function checkConfig({ stdout, env }: Host, file: string): Promise<number> {
  const config = await readConfig(file);
  const folder = dirname(file);
  const sources = config.sources ?? [];
  const lines = await Promise.all(
    sources.map(async (source, index) => {
      const id = sourceIdAt(sources, index);
      return `  ${id}: ${cleanText(await checkSource(source, { config, folder, env }, id), { cells: 400 })}`;
    }),
  );
  if (sources.length === 0) lines.push('  no source: the simulator');
  const tokens = await readTokens(config, { folder, env });
  if (tokens.length > 0) (await import('../../gateway/index.ts')).checkGrants('the-token-of-its-own', tokens);
  for (const { name, role } of tokens) lines.push(`  token of ${name}: ${role}`);
  stdout.write([`${file} will do`, ...lines, ''].join('\n'));
  return 0;
}

interface Surroundings {
  readonly config: Config;
  readonly folder: string;
  readonly env: Host['env'];
}

async function checkSource(source: SourceConfig, around: Surroundings, id: string): Promise<string> {
  switch (source.type) {
    case 'simulator':
      return 'the simulator';
    case 'replay':
      await requireFile(resolve(around.folder, source.file), 'the recording');
      return `the recording ${source.file}`;
    case 'asterisk':
      return checkAsterisk(source, around, id);
  }
}

async function checkAsterisk(source: AsteriskConfig, around: Surroundings, id: string): Promise<string> {
  const {
    host,
    port = DEFAULT_PORT[source.tls ? 'tls' : 'plain'],
    ...options
  } = await toAsteriskOptions(source, {
    ...{ ...around, id, isQualified: false },
  });
  if (source.queueLog !== undefined)
    await requireFile(resolve(around.folder, source.queueLog), 'the queue_log');
  const { user, tls, members = [], queues = {}, reasons = {} } = options;
  const phones = members.flatMap(({ interfaces }) => interfaces);
  return [
    `Asterisk at ${host} port ${port}${tls === undefined ? '' : ' by TLS'}`,
    `user ${user}`,
    count(members.length, 'agent', `with ${count(phones.length, 'interface')}`),
    count(Object.keys(queues).length, 'queue'),
    count(Object.keys(reasons).length, 'pause reason'),
  ].join(', ');
}

const DEFAULT_PORT = { plain: 5038, tls: 5039 } as const;

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
