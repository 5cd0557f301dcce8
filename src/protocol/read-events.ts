// Whether an answer is a page of events: a newer gateway may say more of one, and have others.
import { isFields } from '../lib/fields.ts';
import type { EventPage } from './event-list-schema.ts';

export function isEventPage(value: unknown): value is EventPage {
  return (
    isPlace(value) &&
    ['number', 'undefined'].includes(typeof value.at) &&
    Array.isArray(value.events) &&
    value.events.every(isPlacedEvent) &&
    Array.isArray(value.gaps) &&
    value.gaps.every(isGap)
  );
}

function isPlace(value: unknown): value is { readonly [key: string]: unknown } {
  return isFields(value) && typeof value.history === 'string' && typeof value.position === 'number';
}

function isPlacedEvent(value: unknown): boolean {
  return isFields(value) && typeof value.position === 'number' && isFields(value.event);
}

function isGap(value: unknown): boolean {
  return isFields(value) && typeof value.because === 'string' && isPlace(value.from) && isPlace(value.to);
}
