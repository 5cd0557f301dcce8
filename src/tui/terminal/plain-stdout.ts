// A terminal that is dumb shows whatever it is told: of what is said to a terminal beside its text, nothing is written to it.
import type { Environment } from '../../lib/color-depth.ts';

/** CSI, the strings of ECMA-48 (the title, the clipboard, a notification), and other escapes. */
const SEQUENCE = /\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]*[0-~])/g;

/** The stream itself for all others. */
export function plainStdout(stdout: NodeJS.WriteStream, { TERM }: Environment): NodeJS.WriteStream {
  if (TERM !== 'dumb') return stdout;
  const write = (chunk: string, ...how: []): boolean =>
    // An empty one is written too: somebody waits for it to be taken.
    stdout.write(chunk.replace(SEQUENCE, ''), ...how);
  return new Proxy(stdout, {
    get(target, name) {
      if (name === 'write') return write;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
