// Examines the Asterisks of a config one by one, and says what it found; the exit code is the worst of it.
import { dirname } from 'node:path';
import { EXIT, RingtopError } from '../../protocol/index.ts';
import { examineAsterisk } from '../../sources/index.ts';
import type { Config } from '../config/config-schema.ts';
import { readConfig } from '../config/read-config.ts';
import { examineGateway } from '../doctor/examine-gateway.ts';
import { examineSecrecy } from '../doctor/examine-secrecy.ts';
import { formatReport } from '../doctor/format-report.ts';
import type { SourceReport } from '../doctor/source-report.ts';
import { FINDING_TABLE, toReportJson } from '../doctor/to-report-json.ts';
import type { Host } from '../host.ts';
import { type DocumentOutput, isText, type ListOutput, listFormat } from '../output/formats.ts';
import { openListPrinter } from '../output/print-list.ts';
import { toAsteriskOptions } from '../serve/asterisk-options.ts';
import { type AsteriskNamed, asterisksOf, chooseAsterisks } from '../serve/asterisks-of.ts';

export interface DoctorOptions extends Omit<ListOutput, 'output'> {
  readonly config?: string;
  readonly source?: string;
  /** Milliseconds. */
  readonly listen: number;
  readonly output: ListOutput['output'] | DocumentOutput['output'];
}

export async function doctor(host: Host, options: DoctorOptions): Promise<number> {
  const { config: file = 'ringtop.yaml', source: wanted, output } = options;
  const printer = await openListPrinter(host, FINDING_TABLE, { ...options, output: listFormat(output) });
  const config = await readConfig(file).catch(error => {
    throw options.config === undefined ? withTheWay(error) : error;
  });
  const named = chooseAsterisks(asterisksOf(config), { wanted, file });
  const gateway = await examineGateway(host.env);
  const reports: SourceReport[] = [];
  for (const asterisk of named) {
    const report = await examine(asterisk, { host, config, file, listenMs: options.listen });
    const secrecy = await examineSecrecy(asterisk.said, file);
    reports.push({ ...report, results: [...report.results, ...secrecy, ...gateway.of(asterisk.id)] });
    if (isText(options))
      host.stdout.write(formatReport({ ...report, results: reports.at(-1)?.results ?? [] }));
  }
  if (!isText(options)) await printer.document(toReportJson(reports, host.now()));
  return toExit(reports);
}

/** Nobody named a config, and none is here. */
function withTheWay(error: unknown): unknown {
  if (!(error instanceof RingtopError) || !error.message.includes('ENOENT')) return error;
  return new RingtopError({
    code: error.code,
    message: error.message,
    hint: 'Name it by --config FILE. For an Asterisk one is suggested: see ringtop config suggest --help.',
  });
}

interface Examining {
  readonly host: Host;
  readonly config: Config;
  readonly file: string;
  readonly listenMs: number;
}

async function examine({ id, said, count }: AsteriskNamed, around: Examining): Promise<SourceReport> {
  const { host, config, file, listenMs } = around;
  const folder = dirname(file);
  const options = await toAsteriskOptions(said, {
    ...{ env: host.env, config, folder, id },
    isQualified: count > 1,
  });
  const { members = [], reasons = {}, monitors = {}, allowPrivileged = false } = options;
  // With several of them, a queue that is said for all may be another's.
  const queues = Object.keys(count > 1 ? (said.queues ?? {}) : { ...config.queues, ...said.queues });
  const examined = await examineAsterisk({
    ...options,
    ...{ listenMs, said: { id, members, queues, reasons, allowPrivileged, monitors } },
  });
  return { source: id, ...examined };
}

function toExit(reports: readonly SourceReport[]): number {
  const ends = reports.flatMap(({ end }) => end ?? []);
  if (ends.some(end => end !== 'login-refused')) return EXIT['cannot-connect'];
  if (ends.length > 0) return EXIT['not-allowed'];
  return reports.some(({ results }) => results.some(({ level }) => level === 'error'))
    ? EXIT.failed
    : EXIT.done;
}
