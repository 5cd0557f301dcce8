// Silences and dead letters: as tables, which only then are loaded, or as they came for scripts.
import { asFields, type Fields } from '../../lib/fields.ts';
import { EXIT } from '../../protocol/index.ts';
import type { Host } from '../host.ts';
import { ask } from './ask.ts';

export interface ListOptions {
  readonly output: 'table' | 'json';
  readonly url?: string;
}

export async function printSilences(host: Host, { output, url }: ListOptions): Promise<number> {
  const rows = rowsOf((await ask(host, { method: 'alert.silences', params: {}, url })).silences);
  const text = output === 'json' ? toJson(rows) : (await import('./format-rows.ts')).formatSilences(rows);
  host.stdout.write(text);
  return EXIT.done;
}

export async function printDeadLetters(host: Host, { output, url }: ListOptions): Promise<number> {
  const rows = rowsOf((await ask(host, { method: 'alert.deadLetters', params: {}, url })).letters);
  const text = output === 'json' ? toJson(rows) : (await import('./format-rows.ts')).formatDeadLetters(rows);
  host.stdout.write(text);
  return EXIT.done;
}

function rowsOf(list: unknown): Fields[] {
  return Array.isArray(list) ? list.map(asFields) : [];
}

function toJson(rows: readonly Fields[]): string {
  return `${JSON.stringify(rows)}\n`;
}
