// x
import type { Host } from '../host.ts';
export async function demo(host: Host, ..._rest: unknown[]): Promise<number> {
  host.stdout.write('demo\n');
  return 0;
}
