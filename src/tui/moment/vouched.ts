// The totals as far as anybody vouches for them, made once for each document: a frame asks for them several times.
import { type FloorDocument, vouchedChannels } from '../../floor/index.ts';
import type { Moment } from './moment.ts';

export function selectVouchedChannels({ document }: Pick<Moment, 'document'>): FloorDocument['channels'] {
  const known = MADE.get(document);
  if (known) return known;
  const made = vouchedChannels(document);
  MADE.set(document, made);
  return made;
}

/** A client's document is never changed: another is another object. */
const MADE = new WeakMap<FloorDocument, FloorDocument['channels']>();
