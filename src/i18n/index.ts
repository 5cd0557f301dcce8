// The front door of the words: what the screen says, and how it writes times and numbers.
export type { Catalog, Message, Plural } from './catalog.ts';
export { because, type Ordered, sayDeed } from './deeds/say-deed.ts';
export { type Meant, sayIntent } from './deeds/say-intent.ts';
export * from './format-clock.ts';
export { formatDuration, formatLength, formatRough, formatSpan, formatTicking } from './format-duration.ts';
export * from './format-number.ts';
export * from './words.ts';
