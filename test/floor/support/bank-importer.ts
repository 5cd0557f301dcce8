// Turns a month of the bank's call records (../shared/data/bank) into floor events: a test's business, not the product's.
import { readFileSync } from 'node:fs';
import type { SourceEvent } from '../../../src/floor/index.ts';

export interface BankCall {
  readonly contact: string;
  readonly agent: string;
  readonly enteredAt: number;
  readonly waitMs: number;
  readonly talkMs: number;
  readonly outcome: 'AGENT' | 'HANG';
}

/**
 * Those who were offered to the queue: AGENT, and HANG with a q_time over 0. A HANG with q_time 0 left in the IVR, a
 * PHANTOM never was. An AGENT with q_time 0 has q_start 0:00:00: it was answered at once, at ser_start.
 */
export function readBankCalls(path: URL): BankCall[] {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/).slice(1);
  return lines.flatMap((line, index) => toBankCall(line.split('\t'), index) ?? []);
}

/** `AA0101 33116 9664491 2 PS 990101 0:00:31 0:00:36 5 0:00:36 0:03:09 153 HANG 0:00:00 0:00:00 0 NO_SERVER` */
function toBankCall(fields: readonly string[], index: number): BankCall | undefined {
  const [, , , , , date, , , , queueStart, , queueTime, outcome, serviceStart, , serviceTime, server] =
    fields;
  if (!date || !queueStart || !serviceStart || !server) return undefined;
  if (outcome !== 'AGENT' && outcome !== 'HANG') return undefined;
  const waitMs = Number(queueTime) * 1000;
  if (outcome === 'HANG' && waitMs <= 0) return undefined;
  return {
    contact: String(index),
    agent: server.trim(),
    enteredAt: toInstant(date, waitMs > 0 ? queueStart : serviceStart),
    waitMs,
    talkMs: Number(serviceTime) * 1000,
    outcome,
  };
}

/** 990101 and 6:55:20, an hour without a leading zero. The bank's clock is taken for UTC: no figure depends on it. */
function toInstant(date: string, time: string): number {
  const [year = 0, month = 1, day = 1] = [date.slice(0, 2), date.slice(2, 4), date.slice(4, 6)].map(Number);
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  return Date.UTC(1900 + year, month - 1, day, hour, minute, second);
}

/** Each call in each of the queues, in the order of time. */
export function toBankEvents(calls: readonly BankCall[], queues: readonly string[]): SourceEvent[] {
  const events = calls.flatMap(call => queues.flatMap(queue => toCallEvents(call, queue)));
  return events.sort((a, b) => a.at - b.at);
}

function toCallEvents(call: BankCall, queue: string): SourceEvent[] {
  const contact = `${queue}/${call.contact}`;
  const common = { source: 'bank', contact };
  const leftAt = call.enteredAt + call.waitMs;
  const queued = { ...common, type: 'contact.queued', at: call.enteredAt, queue, ordinal: 1 } as const;
  if (call.outcome === 'HANG') {
    return [queued, { ...common, type: 'contact.left', at: leftAt, queue, exit: 'abandoned' }];
  }
  const { agent } = call;
  const completedAt = leftAt + call.talkMs;
  return [
    queued,
    { ...common, type: 'contact.answered', at: leftAt, queue, agent },
    { ...common, type: 'contact.completed', at: completedAt, agent, by: 'unknown' },
  ];
}
