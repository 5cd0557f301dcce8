// x
import type { Host } from '../host.ts';
export async function join(host: Host, ..._rest: unknown[]): Promise<number> {
  host.stdout.write('join\n');
  return 0;
}
