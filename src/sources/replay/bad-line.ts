// What is wrong with a recording, as its reader is told: the file, the line, the key and the value.
import { formatError } from '../../lib/format-error.ts';
import { RingtopError } from '../../protocol/index.ts';

export interface LinePlace {
  readonly file: string;
  /** From 1. */
  readonly lineNumber: number;
}

export function badLine({ file, lineNumber }: LinePlace, problem: string): RingtopError {
  return new RingtopError({
    code: 'bad-arguments',
    message: `${file}, line ${lineNumber}: ${problem}`,
    hint: 'A recording has one JSON object a line, of an Asterisk session or of floor events.',
  });
}

export function unreadable(file: string, cause: unknown): RingtopError {
  const reason = formatError(cause);
  return new RingtopError(
    { code: 'bad-arguments', message: `cannot read ${file}: ${reason}`, hint: 'Is the path right?' },
    cause,
  );
}

/** At most so much of a bad value is shown. */
const MOST_SHOWN = 80;

export function showValue(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
