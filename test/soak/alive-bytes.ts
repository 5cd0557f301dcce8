// How much of the heap is alive, apart from compiled code: that grows as long as something is done for the first time.
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { heapBytes } from '../bench/support/heap-bytes.ts';

/** Machine code, and in the trusted one the bytecode. */
const OF_CODE = /^(?:code|trusted)_/;

export function aliveBytes(): number {
  // Its feedback and constants are in the other spaces: what does not run just now lets go of them.
  setFlagsFromString('--stress-flush-code');
  heapBytes();
  setFlagsFromString('--no-stress-flush-code');
  return getHeapSpaceStatistics()
    .filter(({ space_name }) => !OF_CODE.test(space_name))
    .reduce((sum, space) => sum + space.space_used_size, 0);
}
