// jq's own language on what ringtop prints: jq itself, in WebAssembly, without files, network or environment of this machine.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Jq, loadJq } from 'jq-wasm';
import { cleanText } from '../../lib/clean-text.ts';
import { type Code, type Failure, RingtopError } from '../../protocol/index.ts';

export interface Ran {
  /** What came out, a line each: texts as they are, all else as JSON in one line. */
  readonly lines: string;
  /** What the expression itself wrote for people: `debug`, `stderr`. */
  readonly said: string;
  /** Where it failed on one of them; the others are among `lines`. */
  readonly failure?: Failure;
}

export interface JqOptions {
  /** A terminal obeys control characters: there they are shown. */
  readonly isScreen: boolean;
}

/** Rejects where the expression cannot be understood. What it gives back runs on one JSON text, or on several. */
export async function openJq(expression: string, { isScreen }: JqOptions): Promise<(json: string) => Ran> {
  loading ??= loadJq({ wasmBinary: readFileSync(wasmFile()) });
  const jq = await loading;
  const run = (json: string) => quietly(() => jq.raw(json, expression, ['-c', '--']));
  // Without input it is understood, and run on nothing.
  const compiled = run('');
  if (compiled.exitCode !== 0) throw new RingtopError(badExpression(expression, compiled.stderr));
  return json => {
    const result = runWithin(() => run(json));
    if (!('stdout' in result)) return result;
    const { stdout, stderr, exitCode } = result;
    const lines = stdout === '' ? '' : `${stdout.split('\n').map(toLine).join('\n')}\n`;
    return {
      lines: isScreen ? withEscapes(lines) : lines,
      ...(exitCode === 0 ? { said: toSaid(stderr) } : { said: '', failure: failed(stderr) }),
    };
  };
}

/** WebAssembly ends of what it has no memory for: it is the expression that asks too much. */
function runWithin<T>(run: () => T): T | Ran {
  try {
    return run();
  } catch (cause) {
    if (cause instanceof Error && (cause.name === 'RuntimeError' || cause instanceof RangeError)) {
      const failure = told('expression-failed', '--jq: it needs more memory than there is');
      return { lines: '', said: '', failure };
    }
    throw cause;
  }
}

/** What its runtime says of its own end (`Aborted()`) is no word for anybody: it is told as the failure it is. */
function quietly<T>(run: () => T): T {
  const { error } = console;
  console.error = () => {};
  try {
    return run();
  } finally {
    console.error = error;
  }
}

/** One for the process: it takes longer to load than to run. */
let loading: Promise<Jq> | undefined;

/** Beside the built modules; from the sources where it is installed. */
function wasmFile(): string {
  const built = fileURLToPath(new URL('../jq.wasm', import.meta.url));
  return existsSync(built) ? built : createRequire(import.meta.url).resolve('jq-wasm/jq.wasm');
}

/** As `jq -r` does. */
function toLine(json: string): string {
  return json.startsWith('"') ? String(JSON.parse(json)) : json;
}

/** As JSON has them. Ends of lines and tabs are what a table for people is made of. */
function withEscapes(text: string): string {
  return text.replace(
    /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu,
    unseen => `\\u${unseen.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function toSaid(stderr: string): string {
  const lines = stderr === '' ? [] : stderr.split('\n');
  return lines.map(line => `${cleanText(line, { cells: 2_000 })}\n`).join('');
}

/** `jq: error: foo/0 is not defined at <top-level>, line 1, column 1:` and a picture of it. */
function badExpression(expression: string, stderr: string): Failure {
  const [first = ''] = stderr.split('\n');
  const said = first
    .replace(/^jq: error: /, '')
    .replace(/ at <top-level>, line (\d+), column (\d+):$/, (_, line, column) =>
      line === '1' ? ` at column ${column}` : ` at line ${line}, column ${column}`,
    );
  return told('bad-arguments', `--jq ${JSON.stringify(expression)} cannot be understood: ${said}`);
}

/** `jq: error (at /dev/stdin:0): Cannot index array with string ("b")`; of several the first. */
function failed(stderr: string): Failure {
  const [first = ''] = stderr.split('\n');
  const [, said] = /^jq: error \(at [^)]*\):? ?(.*)$/s.exec(first) ?? [];
  // `halt_error` has words of its own.
  const text = said === 'break' ? 'there is no more input' : (said ?? first);
  return told('expression-failed', `--jq: ${text === '' ? 'it ended by itself' : text}`);
}

function told(code: Code, message: string): Failure {
  const hint = 'The names are those of ringtop schema KIND, the language is that of jq 1.8.';
  return { code, message: cleanText(message, { cells: 400 }), hint };
}
