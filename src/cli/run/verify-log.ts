// Verifies an audit: is every line there, as it was written, in its order, up to the last that is known.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { AuditVerdict, KnownOfAudit } from '../../gateway/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { codeOf } from '../../lib/error-code.ts';
import { EXIT, formatInstant, RingtopError } from '../../protocol/index.ts';
import type { Host } from '../host.ts';
import type { DocumentOutput } from '../output/formats.ts';
import { openDocumentPrinter } from '../output/print-document.ts';
import { findDataFolder } from '../serve/find-data-folder.ts';

export interface VerifyOptions extends DocumentOutput {
  readonly data?: string;
  /** Hashes of lines that are known to have been written. */
  readonly head?: readonly string[];
  /** A file in which such lines, or the heads that a gateway tells each hour, stand: as they were sent elsewhere. */
  readonly heads?: string;
}

export async function verifyLog(
  host: Host,
  named: readonly string[],
  { data, head = [], heads, ...output }: VerifyOptions,
): Promise<number> {
  const print = await openDocumentPrinter(host, output);
  const { readAudit, verifyAudit } = await import('../../gateway/index.ts');
  const { files, known } = named.length > 0 ? filesOf(named) : await folderOf(host.env, data);
  const elsewhere = heads === undefined ? [] : await readHeads(heads);
  const verdict = await verifyAudit(readAudit(files), {
    ...known,
    heads: [...(known.heads ?? []), ...elsewhere],
    hashes: head,
  });
  await print(toJson(verdict, files, host.now()), () => format(verdict));
  return verdict.problems.length === 0 ? EXIT.done : EXIT.failed;
}

function filesOf(files: readonly string[]): { files: readonly string[]; known: KnownOfAudit } {
  const missing = files.find(file => !existsSync(file));
  if (missing !== undefined) throw noAudit(`there is no file ${missing}`);
  return { files, known: {} };
}

async function folderOf(env: Host['env'], data: string | undefined) {
  const folder = (await findDataFolder(env, { data })) ?? '.';
  const { lookAtAuditFolder } = await import('../../gateway/index.ts');
  const found = lookAtAuditFolder(folder);
  if (found.files.length === 0 && found.known.heads === undefined)
    throw noAudit(`there is no audit in ${folder}`);
  return found;
}

function noAudit(message: string): RingtopError {
  return new RingtopError({
    code: 'not-found',
    message,
    hint: 'Name the data folder of the gateway by --data DIR, or the files themselves, oldest first.',
  });
}

/** `… {"seq":12,…,"hash":"9f2c…"}`, whatever a syslog has put before it. */
async function readHeads(file: string) {
  const lines = (await readText(file)).split('\n');
  const heads = lines.flatMap(line => {
    const seq = /"seq":(\d+)/.exec(line)?.[1];
    const hash = /"hash":"([0-9a-f]{64})"/.exec(line)?.[1];
    return seq === undefined || hash === undefined ? [] : [{ seq: Number(seq), hash, from: file }];
  });
  if (heads.length > 0) return heads;
  // Else an audit would pass for whole by a file that vouches for nothing.
  throw new RingtopError({
    code: 'bad-arguments',
    message: `no line of an audit stands in ${clean(file)}, which --heads names`,
    hint: 'Lines of the audit are wanted, or heads as the gateway tells them, as they were sent elsewhere.',
  });
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new RingtopError(
      {
        code: 'not-found',
        message: `cannot read ${clean(file)}, which --heads names (${codeOf(cause)})`,
        hint: 'Is the path right, and may this user read it?',
      },
      cause,
    );
  }
}

function format({ lines, first, head, problems }: AuditVerdict): string {
  const told = problems.map(({ file, line, trouble, said }) => `${clean(file)}:${line}: ${trouble}: ${said}`);
  const range = first === undefined || head === undefined ? '' : `, ${first.seq} to ${head.seq}`;
  const count = `${lines} ${lines === 1 ? 'line' : 'lines'}${range}`;
  const verdict =
    problems.length === 0 ? `${count}: all as they were written.` : `${count}: ${problems.length} wrong.`;
  return `${[...told, verdict, ...(head === undefined ? [] : [`Head: ${head.hash}`])].join('\n')}\n`;
}

function clean(path: string): string {
  return cleanText(path, { cells: 200 });
}

function toJson({ lines, first, head, problems }: AuditVerdict, files: readonly string[], at: number) {
  return {
    ...{ apiVersion: 'ringtop/v1', kind: 'AuditVerdict', at: formatInstant(at), files, lines },
    ...{ first: first ?? null, head: head ?? null, isWhole: problems.length === 0, problems },
  };
}
