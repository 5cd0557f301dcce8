// The end that nobody saw: the PBX was killed, or the caller was gone after a blind spell.
import { cancel } from '../agenda.ts';
import { type Contact, happened, type Pbx } from '../pbx.ts';
import { closeOffers } from './offers.ts';
import { vacatePlace } from './places.ts';
import { dropTalk } from './talks.ts';

/** It waited or talked, and ended while nobody could see it. Its ordinal is kept: it may be back. */
export function loseContact(pbx: Pbx, contact: Contact): void {
  const { visit, talk } = contact;
  closeOffers(pbx, contact);
  if (visit !== undefined) {
    cancel(visit.pending);
    vacatePlace(pbx, visit);
    contact.visit = undefined;
  }
  if (talk !== undefined) dropTalk(pbx, talk);
  if (visit !== undefined || talk !== undefined)
    pbx.told.push({
      type: pbx.isCorrecting ? 'contact.corrected' : 'contact.lost',
      ...happened(pbx),
      contact: contact.id,
    });
}
