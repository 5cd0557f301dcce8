// A terminal that only counts, and keeps what was written since it was last asked.
import { Writable } from 'node:stream';

export interface ScreenSink {
  readonly stdout: NodeJS.WriteStream;
  /** What was written since the last call. */
  take(): string;
}

export function createScreenSink(columns: number, rows: number): ScreenSink {
  let written = '';
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      written += chunk;
      done();
    },
  });
  Object.assign(stream, { columns, rows, isTTY: true });
  return {
    // A stream with a size is all that Ink asks of a terminal.
    stdout: stream as unknown as NodeJS.WriteStream,
    take() {
      const taken = written;
      written = '';
      return taken;
    },
  };
}
