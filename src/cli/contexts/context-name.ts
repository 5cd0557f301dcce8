// The name of a context: a word that is typed, and the name of the file with its token.
import { LOCAL } from '../connect/contexts/context-file.ts';

/** What is wrong with it; undefined: nothing. */
export function wrongName(name: string): string | undefined {
  if (name === LOCAL) return 'It is the gateway that runs here, and needs no context.';
  if (/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(name)) return undefined;
  return 'It is up to 64 letters, digits, dots, dashes and underscores, and begins with a letter or digit.';
}

/** `https://wall.example:7420` → `wall.example`, or with its port where that name is another's. */
export function nameFor(url: string, taken: Readonly<Record<string, unknown>>): string {
  const { hostname, host } = new URL(url);
  const names = [hostname, host].map(one =>
    one.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^\W+|\W+$/g, ''),
  );
  const free = names.find(name => wrongName(name) === undefined && !Object.hasOwn(taken, name));
  return free ?? `gateway-${Object.keys(taken).length + 1}`;
}
