// x
import type { ThemeName } from '../../tui/index.ts';
import type { Host } from '../host.ts';
export interface ReplayOptions {
  readonly speed: number | 'max';
  readonly until?: number;
  readonly start?: number;
  readonly config?: string;
  readonly output?: 'json';
  readonly theme?: ThemeName;
}

export async function replay(host: Host, ..._rest: unknown[]): Promise<number> {
  host.stdout.write('replay\n');
  return 0;
}
