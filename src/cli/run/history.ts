// Looks after the history in a data folder, beside the gateway that writes it.
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Care } from '../../gateway/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { formatError } from '../../lib/format-error.ts';
import { given } from '../../lib/given.ts';
import { EXIT, formatInstant, RingtopError } from '../../protocol/index.ts';
import type { Host } from '../host.ts';
import type { DocumentOutput } from '../output/formats.ts';
import { openDocumentPrinter } from '../output/print-document.ts';
import { openDataFolder } from '../serve/data-folder.ts';
import { findDataFolder } from '../serve/find-data-folder.ts';

export interface HistoryOptions {
  readonly data?: string;
  readonly output?: DocumentOutput['output'];
  readonly jq?: string;
  readonly to?: string;
  readonly customer?: string;
}

export async function check(host: Host, options: HistoryOptions): Promise<number> {
  const tell = await openTeller(host, options);
  const { checkHistory } = await import('../../gateway/index.ts');
  const verdict = await withCare(host, options, care => checkHistory(care.db));
  const { events, first, last, lost, compared, problems } = verdict;
  const range = first === null || last === null ? '' : `, ${first} to ${last}`;
  const lines = [
    ...problems.map(problem => cleanText(problem, { cells: 300 })),
    `${count(events, 'event')}${range}${lost === 0 ? '' : `, ${lost} lost to a full disk`}; ${count(compared, 'counter')} compared`,
    problems.length === 0 ? 'All is as it was written.' : `${problems.length} wrong.`,
  ];
  await tell('HistoryVerdict', { ...verdict, isWhole: problems.length === 0 }, lines);
  return problems.length === 0 ? EXIT.done : EXIT.failed;
}

export async function exportTo(host: Host, { to = '-', ...options }: HistoryOptions): Promise<number> {
  const { exportEvents } = await import('../../gateway/index.ts');
  await withCare(host, options, async care => {
    const lines = Readable.from(exportEvents(care));
    if (to === '-') await pipeline(lines, host.stdout, { end: false });
    else await pipeline(lines, createWriteStream(to, { mode: 0o600 }));
  });
  return EXIT.done;
}

export async function importFrom(host: Host, file: string, options: HistoryOptions): Promise<number> {
  const { importEvents, openCare } = await import('../../gateway/index.ts');
  const folder = openDataFolder(await folderOf(host, options));
  const care = openCare(folder.path, true);
  try {
    const input = file === '-' ? host.stdin : createReadStream(file);
    const found = await importEvents(care, createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }));
    host.stdout.write(`${count(found, 'event')} imported into ${folder.path}\n`);
  } catch (error) {
    throw isMissing(error) ? noFile(file, error) : named(error, file);
  } finally {
    care.close();
    folder.release();
  }
  return EXIT.done;
}

export async function compact(host: Host, options: HistoryOptions): Promise<number> {
  const tell = await openTeller(host, options);
  const { compactHistory } = await import('../../gateway/index.ts');
  const fields = await withCare(host, options, compactHistory);
  const { beforeBytes, afterBytes } = fields;
  const lines = [`${formatBytes(beforeBytes)} before, ${formatBytes(afterBytes)} now`];
  await tell('HistoryCompacted', fields, lines);
  return EXIT.done;
}

export async function forget(host: Host, options: HistoryOptions): Promise<number> {
  const tell = await openTeller(host, options);
  const { forgetCustomer } = await import('../../gateway/index.ts');
  const customer = options.customer ?? '';
  const fields = await withCare(host, options, care => forgetCustomer(care, customer));
  const { surely, perhaps, otherKey, typed, checkpoints } = fields;
  const lines = [
    `forgotten in ${count(surely + perhaps, 'event')} and ${count(checkpoints, 'floor')}`,
    ...(perhaps === 0 ? [] : [`of ${perhaps} of them only a mask was known, which others may share`]),
    ...(typed === 0 ? [] : [`masked in ${count(typed, 'text')} in which somebody had typed the number`]),
    ...(otherKey === 0
      ? []
      : [
          `hashed by another key than this customers.key: ${count(otherKey, 'event')}, in which no name is found`,
        ]),
  ];
  await tell('HistoryForgotten', fields, lines);
  return EXIT.done;
}

async function withCare<Result>(
  host: Host,
  options: HistoryOptions,
  run: (care: Care) => Result,
): Promise<Awaited<Result>> {
  const { openCare } = await import('../../gateway/index.ts');
  const folder = await folderOf(host, options);
  try {
    const care = openCare(folder);
    try {
      return await run(care);
    } finally {
      care.close();
    }
  } catch (error) {
    throw isSqlite(error) ? damaged(folder, error) : error;
  }
}

function isSqlite(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error;
}

function damaged(folder: string, cause: unknown): RingtopError {
  return new RingtopError(
    {
      code: 'internal',
      message: `the history in ${folder} cannot be read: ${formatError(cause)}`,
      hint: 'Where it is damaged, a backup brings it back: put it in the place of the folder while the gateway is stopped.',
    },
    cause,
  );
}

async function folderOf({ env }: Host, { data }: HistoryOptions): Promise<string> {
  return (await findDataFolder(env, { data })) ?? '.';
}

/** What would not do is refused before anything is done. */
async function openTeller(host: Host, { output = 'text', jq }: HistoryOptions) {
  const print = await openDocumentPrinter(host, { output, ...given({ jq }) });
  return (kind: string, fields: object, lines: readonly string[]): Promise<void> => {
    const envelope = { apiVersion: 'ringtop/v1', kind, at: formatInstant(host.now()) };
    return print({ ...envelope, ...fields }, () => `${lines.join('\n')}\n`);
  };
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function formatBytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** What is wrong with a line of a file says of which. */
function named(error: unknown, file: string): unknown {
  if (!(error instanceof RingtopError) || file === '-' || !error.message.startsWith('line ')) return error;
  const { code, message, hint } = error;
  return new RingtopError({ code, message: `${file}: ${message}`, ...given({ hint }) }, error);
}

function noFile(file: string, cause: unknown): RingtopError {
  return new RingtopError(
    { code: 'not-found', message: `there is no file ${file}`, hint: 'Is the path right?' },
    cause,
  );
}
