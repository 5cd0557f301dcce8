// Where in a JSON text what stands: read a second time, with lines, once it is known that something is wrong with it.

export interface JsonPlaces {
  /** Of what stands at that path, or of the nearest thing above it that there is; counted from 1. */
  lineOf(path: readonly string[]): number;
  /** The line at which it is no JSON any more; undefined where all of it is. */
  readonly brokenAt: number | undefined;
}

export function findJsonPlaces(text: string): JsonPlaces {
  const lines = new Map<string, number>();
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const reader = { text, at: 0, found: (path: string, at: number) => lines.set(path, lineAt(at)) };
  const isWhole = readValue(reader, '') && /^\s*$/.test(text.slice(reader.at));
  return {
    brokenAt: isWhole ? undefined : lineAt(reader.at + (/^\s*/.exec(text.slice(reader.at))?.[0].length ?? 0)),
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const line = lines.get(keyOf(path.slice(0, length)));
        if (line !== undefined) return line;
      }
      return 1;
    },
  };
}

interface Reader {
  readonly text: string;
  at: number;
  found(path: string, at: number): void;
}

const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** False where it is broken: `at` is the place. */
function readValue(reader: Reader, path: string): boolean {
  if (take(reader, /\{/y) !== undefined) return readInside(reader, '}', () => readMember(reader, path));
  if (take(reader, /\[/y) !== undefined) {
    let index = 0;
    return readInside(reader, ']', () => readValue(reader, `${path}${SEPARATOR}${index++}`));
  }
  return (take(reader, STRING) ?? take(reader, SCALAR)) !== undefined;
}

function readMember(reader: Reader, above: string): boolean {
  const key = take(reader, STRING);
  if (key === undefined) return false;
  const path = `${above}${SEPARATOR}${JSON.parse(key)}`;
  reader.found(path, reader.at);
  return take(reader, /:/y) !== undefined && readValue(reader, path);
}

function readInside(reader: Reader, end: '}' | ']', readOne: () => boolean): boolean {
  const isEnd = end === '}' ? /\}/y : /\]/y;
  if (take(reader, isEnd) !== undefined) return true;
  while (readOne()) {
    if (take(reader, isEnd) !== undefined) return true;
    if (take(reader, /,/y) === undefined) return false;
  }
  return false;
}

/** The next word, if it is one of these; what is between words is passed over. */
function take(reader: Reader, pattern: RegExp): string | undefined {
  const blank = /\s*/y;
  blank.lastIndex = reader.at;
  blank.exec(reader.text);
  pattern.lastIndex = blank.lastIndex;
  const word = pattern.exec(reader.text)?.[0];
  if (word !== undefined) reader.at = pattern.lastIndex;
  return word;
}

const SEPARATOR = '\u0000';

function keyOf(path: readonly string[]): string {
  return path.map(key => SEPARATOR + key).join('');
}
