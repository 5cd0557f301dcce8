// Callers by their channel's Uniqueid: found, made and forgotten.
import { type Contact, type Pbx, type Raw, toId } from '../pbx.ts';

/** The contact of this Uniqueid, new or known, as this connection has just heard of it. */
export function contactOf(pbx: Pbx, raw: Raw): Contact {
  const known = findContact(pbx, raw);
  if (known !== undefined) return known;
  forgetOldest(pbx);
  const contact: Contact = {
    raw,
    id: toId(pbx, raw),
    channel: '',
    caller: undefined,
    ordinal: 0,
    visit: undefined,
    leaving: undefined,
    talk: undefined,
    offers: new Set(),
    hasHungUp: false,
    link: pbx.link,
  };
  pbx.contacts.set(raw, contact);
  return contact;
}

/** Known, and heard of by this connection. */
export function findContact(pbx: Pbx, raw: Raw): Contact | undefined {
  const contact = pbx.contacts.get(raw);
  if (contact !== undefined) contact.link = pbx.link;
  return contact;
}

export function isIdle(contact: Contact): boolean {
  return contact.visit === undefined && contact.talk === undefined && contact.leaving === undefined;
}

/** Its channel is gone and nothing is open: no later event can name it. */
export function forgetIfOver(pbx: Pbx, contact: Contact): void {
  if (contact.hasHungUp && isIdle(contact)) pbx.contacts.delete(contact.raw);
}

/** A session that is sent no hang-ups never learns that a caller is gone: the oldest idle ones make room. */
function forgetOldest(pbx: Pbx): void {
  if (pbx.contacts.size < MOST_CONTACTS) return;
  let looked = 0;
  for (const contact of pbx.contacts.values()) {
    if (isIdle(contact)) pbx.contacts.delete(contact.raw);
    looked += 1;
    if (looked >= AT_ONCE) return;
  }
}

const MOST_CONTACTS = 20_000;
const AT_ONCE = 100;
