// Why something could not be written down, in words; and whether it is for want of room, which somebody can make.
import { formatError } from '../../lib/format-error.ts';

/** A file that may grow no further is want of room too: `ulimit -f`, a quota. */
const FULL_CODES = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/** https://sqlite.org/rescode.html: SQLITE_FULL, and the writes that failed (SQLITE_IOERR_WRITE) as at a quota. */
const FULL_SQLITE_CODES = new Set([13, 778]);

export function whyNotWritten(error: unknown): { readonly reason: string; readonly isDiskFull: boolean } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sqlite = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
  const isDiskFull = FULL_CODES.has(code) || FULL_SQLITE_CODES.has(sqlite);
  const said = formatError(error);
  return { reason: isDiskFull ? `there is no room on the disk (${said})` : said, isDiskFull };
}
