// Asks a person something on the terminal, and leaves the terminal as it was: a screen may come after it.
import { Writable } from 'node:stream';
import type { Host } from '../host.ts';

export interface Question {
  readonly words: string;
  /** What is typed is not shown. */
  readonly isSecret?: boolean;
}

export type Answer =
  | { readonly is: 'line'; readonly line: string }
  /** Ctrl-C. */
  | { readonly is: 'interrupted' }
  /** Ctrl-D, or a terminal that is gone. */
  | { readonly is: 'closed' };

export async function askLine(
  { stdin, stderr }: Pick<Host, 'stdin' | 'stderr'>,
  { words, isSecret = false }: Question,
): Promise<Answer> {
  const { createInterface } = await import('node:readline');
  const nowhere = new Writable({ write: (_, __, done) => done() });
  const lines = createInterface({ input: stdin, output: isSecret ? nowhere : stderr, terminal: true });
  if (isSecret) stderr.write(words);
  const answer = await new Promise<Answer>(resolve => {
    lines.on('SIGINT', () => resolve({ is: 'interrupted' }));
    lines.on('close', () => resolve({ is: 'closed' }));
    lines.question(isSecret ? '' : words, line => resolve({ is: 'line', line }));
  });
  lines.close();
  if (isSecret || answer.is !== 'line') stderr.write('\n');
  return answer;
}
