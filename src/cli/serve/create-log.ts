// What the gateway says of itself, on stderr: what went wrong, one line an occurrence.
import type { Log } from '../../gateway/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import type { Host } from '../host.ts';

/** `2026-11-23T10:05:32Z warn source lost source=north reason="it closed the connection"` */
export function createLog({ stderr, now }: Pick<Host, 'stderr' | 'now'>): Log {
  return ({ level, what, ...details }) => {
    // A gateway in the background of somebody's terminal is silent while all is well.
    if (level === 'info') return;
    const at = new Date(now()).toISOString().replace(/\.\d+Z$/, 'Z');
    const told = Object.entries(details).map(([name, value]) => ` ${name}=${formatDetail(value)}`);
    stderr.write(`${at} ${level} ${what}${told.join('')}\n`);
  };
}

/** Part of it comes from outside: an address that was asked for, a reason that a source gave. */
function formatDetail(value: string | number | boolean): string {
  const text = cleanText(String(value), { cells: 300 });
  return /^[\w.:/+-]+$/.test(text) ? text : JSON.stringify(text);
}
