// Tells on stderr what went wrong: what, the bad value, the next step; as JSON where JSON was asked for.
import type { Command } from 'commander';
import { CODES, type Failure, isCode, RingtopError } from '../protocol/index.ts';
import type { Host } from './host.ts';
import { toUsageError } from './usage-error.ts';
import { wantsJson } from './wants-json.ts';

/** The exit code that goes with it. */
export function reportError(error: unknown, { argv, stderr }: Host, program: Command): number {
  const failure = toFailure(error, program);
  const { code } = failure;
  const message = shorten(failure.message);
  const hint = failure.hint === undefined ? undefined : shorten(failure.hint);
  if (wantsJson(argv))
    stderr.write(`${withEscapes(JSON.stringify({ code, message, hint: hint ?? null }))}\n`);
  else stderr.write(withEscapes(`ringtop: ${message}\n${hint === undefined ? '' : `${asSentence(hint)}\n`}`));
  return CODES[code].exit;
}

/** On a line of its own it begins like one; a name that stands first is left as it is. */
function asSentence(hint: string): string {
  return hint.replace(/^(?!ringtop )[a-z]+(?=[ :])/, word => word.charAt(0).toUpperCase() + word.slice(1));
}

/** A bad value is repeated: one of a hundred thousand letters is known by its beginning. */
function shorten(words: string): string {
  if (words.length <= LONGEST) return words;
  return `${words.slice(0, LONGEST / 2)} … ${words.slice(-LONGEST / 2)}`;
}

const LONGEST = 4_000;

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
  return toUsageError(error, program) ?? toSystemFailure(error) ?? toDefect(error);
}

/** A full disk, a folder that is not there: what the system would not is no defect. */
function toSystemFailure(error: unknown): Failure | undefined {
  if (!(error instanceof Error && 'syscall' in error)) return undefined;
  return {
    code: 'internal',
    message: error.message,
    hint: 'That is the word of the system, which would not do it.',
  };
}

function toDefect(error: unknown): Failure {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    code: 'internal',
    message: stack,
    hint: 'This is a defect of ringtop: please report it with the lines above.',
  };
}
