// x
import type { Host } from '../host.ts';
export async function replay(host: Host, ..._rest: unknown[]): Promise<number> {
  host.stdout.write('replay\n');
  return 0;
}
