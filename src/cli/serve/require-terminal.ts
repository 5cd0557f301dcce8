// The wall needs a terminal; what was meant instead, where there is none, each command says itself.
import { RingtopError } from '../../protocol/index.ts';
import type { Host } from '../host.ts';

export function requireTerminal({ stdin, stdout }: Host, hint: string): void {
  if (stdin.isTTY && stdout.isTTY) return;
  throw new RingtopError({
    code: 'bad-arguments',
    message: `the wall needs a terminal, and standard ${stdout.isTTY ? 'input' : 'output'} is not one`,
    hint,
  });
}
