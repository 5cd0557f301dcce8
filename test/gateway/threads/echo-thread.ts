// A thread for the tests of threads: it says again what it is told.
import { serveThread } from '../../../src/gateway/threads/serve-thread.ts';

export type EchoApi = ReturnType<typeof createEcho>;

serveThread(createEcho);

function createEcho({ greeting }: { greeting: string }) {
  let count = 0;
  return {
    say(word: string) {
      count += 1;
      return `${greeting} ${word} ${count}`;
    },
    async sayLater(word: string) {
      await new Promise(resolve => setImmediate(resolve));
      return word;
    },
    fail(why: string): void {
      throw new RangeError(why);
    },
    die(): void {
      process.exit(3);
    },
  };
}
