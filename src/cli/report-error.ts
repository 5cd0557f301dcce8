// Tells on stderr what went wrong: what, the bad value, the next step; as JSON where JSON was asked for.
import type { Command } from 'commander';
import { CODES, type Failure, isCode, RingtopError } from '../protocol/index.ts';
import type { Host } from './host.ts';
import { toUsageError } from './usage-error.ts';

/** The exit code that goes with it. */
export function reportError(error: unknown, { argv, stderr }: Host, program: Command): number {
  const { code, message, hint } = toFailure(error, program);
  if (wantsJson(argv))
    stderr.write(`${withEscapes(JSON.stringify({ code, message, hint: hint ?? null }))}\n`);
  else stderr.write(withEscapes(`ringtop: ${message}\n${hint === undefined ? '' : `${hint}\n`}`));
  return CODES[code].exit;
}

/** A word of a config or a file may be among it. As JSON has it, so that a terminal takes it for text. */
function withEscapes(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, toEscape);
}

/** Each of them is one UTF-16 unit. */
function toEscape(unseen: string): string {
  return `\\u${unseen.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function toFailure(error: unknown, program: Command): Failure {
  if (error instanceof RingtopError && isCode(error.code)) return error;
  return toUsageError(error, program) ?? toDefect(error);
}

function toDefect(error: unknown): Failure {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    code: 'internal',
    message: stack,
    hint: 'This is a defect of ringtop: please report it with the lines above.',
  };
}

/** Also when the command line cannot be understood: a script reads what it asked for. */
function wantsJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).some((word, index, words) => {
    const said = /^(?:-o=?|--output=)(.*)$/s.exec(word)?.[1];
    const next = word === '--output' || word === '-o' ? words[index + 1] : said;
    return word === '--jq' || word.startsWith('--jq=') || next === 'json' || next === 'ndjson';
  });
}
