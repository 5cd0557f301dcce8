// x
import type { Host } from '../host.ts';
export async function gateway(host: Host, ..._rest: unknown[]): Promise<number> {
  host.stdout.write('gateway\n');
  return 0;
}
