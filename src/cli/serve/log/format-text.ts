// A log line for a person at a terminal.
import type { LogLine } from '../../../gateway/index.ts';

/** `2026-11-23T10:05:32Z warn source lost source=north reason="it closed the connection"` */
export function formatText({ level, what, ...details }: LogLine, nowMs: number): string {
  const at = new Date(nowMs).toISOString().replace(/\.\d+Z$/, 'Z');
  const told = Object.entries(details).map(([name, value]) => ` ${name}=${formatDetail(String(value))}`);
  return `${at} ${level} ${what}${told.join('')}\n`;
}

function formatDetail(text: string): string {
  return /^[\w.:/+-]+$/.test(text) ? text : JSON.stringify(text);
}
