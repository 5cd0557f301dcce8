// What calls itself a gateway may be anything: its words are cleaned before they are shown.
import type { Failure } from '../../protocol/index.ts';

export async function cleanFailure({ code, message, hint }: Failure): Promise<Failure> {
  const { cleanText } = await import('../../lib/clean-text.ts');
  const clean = (words: string) => cleanText(words, { cells: 300 });
  return { code, message: clean(message), ...(hint === undefined ? {} : { hint: clean(hint) }) };
}
