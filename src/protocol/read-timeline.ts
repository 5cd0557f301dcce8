// Whether an answer is a timeline, a report, or a list of silences: a newer gateway may say more of an entry, and have others.
import { isFields } from '../lib/fields.ts';
import type { Silence } from './alert-call-schema.ts';
import type { QueueReport } from './contract/index.ts';
import type { AgentTimeline, ContactTimeline } from './timeline-schema.ts';

export function isAgentTimeline(value: unknown): value is AgentTimeline {
  return isTimeline(value) && typeof value.agent === 'string';
}

export function isContactTimeline(value: unknown): value is ContactTimeline {
  return isTimeline(value) && typeof value.contact === 'string' && isFields(value.agents);
}

function isTimeline(value: unknown): value is { readonly [key: string]: unknown } {
  return (
    isFields(value) &&
    typeof value.at === 'number' &&
    isFields(value.queues) &&
    isFields(value.campaigns) &&
    Array.isArray(value.entries) &&
    value.entries.every(isEntry)
  );
}

function isEntry(value: unknown): boolean {
  return isFields(value) && typeof value.kind === 'string' && typeof value.at === 'number';
}

export function isQueueReport(value: unknown): value is QueueReport {
  return isFields(value) && value.kind === 'QueueReport' && areSpans(value.items) && areSpans(value.series);
}

function areSpans(value: unknown): boolean {
  return Array.isArray(value) && value.every(item => isFields(item) && typeof item.startsAt === 'string');
}

export function isSilenceList(value: unknown): value is { readonly silences: readonly Silence[] } {
  return isFields(value) && Array.isArray(value.silences) && value.silences.every(isSilence);
}

function isSilence(value: unknown): boolean {
  return isFields(value) && typeof value.silence === 'string' && typeof value.until === 'number';
}
