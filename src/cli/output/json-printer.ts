// Prints JSON, as it is or as an expression of jq's makes it, as fast as the reader takes it.
import type { Host } from '../host.ts';

/** Of one JSON text or of several, a line each. */
export type JsonPrinter = (json: string) => Promise<void>;

/** Rejects where jq does not understand the expression: it is opened before anything is asked. */
export async function openJsonPrinter(
  { stdout, stderr }: Pick<Host, 'stdout' | 'stderr'>,
  expression?: string,
): Promise<JsonPrinter> {
  const write: JsonPrinter = async text => {
    // An error of the stream is seen to by `main.ts`, and ends the process.
    if (text !== '' && !stdout.write(text)) await new Promise(resolve => stdout.once('drain', resolve));
  };
  if (expression === undefined) return write;
  const { openJq } = await import('../run/open-jq.ts');
  const jq = await openJq(expression, { isScreen: stdout.isTTY === true });
  return async json => {
    const { lines, said, failure } = jq(json);
    await write(lines);
    if (said !== '') stderr.write(said);
    if (failure !== undefined) throw failure;
  };
}
