// Prints JSON, as it is or as an expression of jq's makes it, as fast as the reader takes it.
import { RingtopError } from '../../protocol/index.ts';
import type { Host } from '../host.ts';
import type { Ran } from '../run/open-jq.ts';

/** Of one JSON text or of several, a line each. */
export type JsonPrinter = (json: string) => Promise<void>;

export interface Printing {
  /** An expression of jq's. */
  readonly jq?: string | undefined;
  /** Of what catches the signals to stop: when they came. jq is interrupted then, in the middle of what it is at. */
  readonly stopped?: Promise<unknown>;
}

/** Rejects where jq does not understand the expression: it is opened before anything is asked. */
export async function openJsonPrinter(
  { stdout, stderr }: Pick<Host, 'stdout' | 'stderr'>,
  { jq, stopped }: Printing,
): Promise<JsonPrinter> {
  const write: JsonPrinter = async text => {
    // An error of the stream is seen to by `main.ts`, and ends the process.
    if (text !== '' && !stdout.write(text)) await new Promise(resolve => stdout.once('drain', resolve));
  };
  if (jq === undefined) return write;
  const run = await openRun(jq, { isScreen: stdout.isTTY === true, stopped });
  return async json => {
    const { lines, said, failure } = await run(json);
    await write(lines);
    if (said !== '') stderr.write(said);
    if (failure !== undefined) throw new RingtopError(failure);
  };
}

interface Running {
  readonly isScreen: boolean;
  readonly stopped: Promise<unknown> | undefined;
}

/** A thread takes longer to begin than a short answer to be made: it is for those who could not be stopped without. */
async function openRun(
  jq: string,
  { isScreen, stopped }: Running,
): Promise<(json: string) => Ran | Promise<Ran>> {
  if (stopped === undefined) return (await import('../run/open-jq.ts')).openJq(jq, { isScreen });
  const apart = await (await import('../run/open-jq-apart.ts')).openJqApart(jq, { isScreen });
  stopped.then(apart.close);
  return apart.run;
}
