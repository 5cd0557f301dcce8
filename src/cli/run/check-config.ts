// Reads a config as the gateway would, with all that it names on this machine, and says what it found.

import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { cleanText } from '../../lib/clean-text.ts';
import { codeOf } from '../../lib/error-code.ts';
import { RingtopError } from '../../protocol/index.ts';
import { type AsteriskConfig, type Config, type SourceConfig, sourceIdAt } from '../config/config-schema.ts';
import { badConfig, explainWholeConfig, sumUp } from '../config/explain-config.ts';
import { readConfig } from '../config/read-config.ts';
import { saidAt } from '../config/said-at.ts';
import { strangeQueues } from '../config/strange-queues.ts';
import type { Host } from '../host.ts';
import { formatMinute } from '../output/format-instant.ts';
import type { DocumentOutput } from '../output/formats.ts';
import { openDocumentPrinter } from '../output/print-document.ts';
import { toAsteriskOptions } from '../serve/asterisk-options.ts';
import { readAlerts } from '../serve/read-alerts.ts';
import { readTokens } from '../serve/read-tokens.ts';

export async function checkConfig(host: Host, file: string, output: DocumentOutput): Promise<number> {
  const { stderr, env, now } = host;
  const print = await openDocumentPrinter(host, output);
  const config = await readConfig(file, explainWholeConfig);
  const around = { config, folder: dirname(file), env };
  const sources = config.sources ?? [];
  const checks = [
    ...sources.map((source, index) => checkNamed(source, around, sourceIdAt(sources, index))),
    checkTokens(around),
    checkAlerts(around),
    saidAt(config.listen, () => checkListen(around)),
    Promise.resolve(strangeQueues(config).map(said => `  ${cleanText(said, { cells: 400 })}`)),
  ];
  const lines = await allOf(checks, file);
  if (sources.length === 0 && output.output === 'text')
    stderr.write(
      `ringtop: ${file} names no source: a gateway with it shows a simulated center, and no PBX\n`,
    );
  await print(toJson(file, lines, now()), () => {
    const told = sources.length === 0 ? ['  no source: the simulator', ...lines] : lines;
    return [`${file} will do`, ...told, ''].join('\n');
  });
  return 0;
}

/** What is wrong is told on stderr, as everywhere. */
function toJson(file: string, lines: readonly string[], at: number) {
  const items = lines.map(line => {
    const [, of = null, said = line.trim()] = /^ *(.*?): (.*)$/.exec(line) ?? [];
    return { of, said };
  });
  return { apiVersion: 'ringtop/v1', kind: 'ConfigReport', at: new Date(at).toISOString(), file, items };
}

/** What each has to say, or all that is wrong with any of them, each once. */
async function allOf(checks: readonly Promise<readonly string[]>[], file: string): Promise<string[]> {
  const done = await Promise.allSettled(checks);
  const problems = new Map<string, RingtopError>();
  for (const one of done) {
    if (one.status === 'fulfilled') continue;
    if (!(one.reason instanceof RingtopError)) throw one.reason;
    problems.set(one.reason.message, one.reason);
  }
  if (problems.size > 0) throw sumUp([...problems.values()], file);
  return done.flatMap(one => (one.status === 'fulfilled' ? one.value : []));
}

async function checkNamed(source: SourceConfig, around: Surroundings, id: string): Promise<string[]> {
  return [`  ${id}: ${cleanText(await checkSource(source, around, id), { cells: 400 })}`];
}

async function checkTokens({ config, folder, env }: Surroundings): Promise<string[]> {
  const tokens = await readTokens(config, { folder, env });
  if (tokens.length > 0) (await import('../../gateway/index.ts')).checkGrants('the-token-of-its-own', tokens);
  return tokens.map(({ name, role }) => `  token of ${name}: ${role}`);
}

async function checkAlerts({ config, folder, env }: Surroundings): Promise<string[]> {
  const { rules = [], webhooks = [], commands = [] } = await readAlerts(config, { folder, env });
  const told = [...webhooks, ...commands].map(({ name }) => name);
  const where = told.length === 0 ? '' : `, delivered to ${told.join(', ')}`;
  return rules.length + told.length === 0 ? [] : [`  ${count(rules.length, 'alert rule')}${where}`];
}

/** What the gateway refuses before it listens. */
async function checkListen({ config: { listen = {} }, folder }: Surroundings): Promise<string[]> {
  const { host = '127.0.0.1', port = 0, tls, proxy, insecure = false } = listen;
  const { readTlsPair, refuseOpenAddress } = await import('../../gateway/index.ts');
  refuseOpenAddress({ host, port }, insecure || tls !== undefined || (proxy?.from ?? []).length > 0);
  if (tls === undefined) return [];
  const { validUntil } = readTlsPair({ cert: resolve(folder, tls.cert), key: resolve(folder, tls.key) });
  return [`  TLS: the certificate in ${tls.cert} is good until ${formatMinute(validUntil)}`];
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
      await saidAt(source, () => requireFile(resolve(around.folder, source.file), 'the recording'));
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
  const { queueLog } = source;
  if (queueLog !== undefined)
    await saidAt(source, () => requireFile(resolve(around.folder, queueLog), 'the queue_log'));
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
    if ((await stat(file)).isDirectory())
      throw badConfig(`${what} ${file} is a folder`, 'The file itself is wanted.');
  } catch (cause) {
    if (cause instanceof RingtopError) throw cause;
    const reason = codeOf(cause);
    throw badConfig(
      `cannot read ${what} ${file} (${reason})`,
      'Is the path right, and may this user read it?',
    );
  }
}
