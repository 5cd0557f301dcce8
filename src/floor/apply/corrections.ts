// What a fresh look showed otherwise: applied as if it had been told in time, and counted in its source's row.
import type { ContactCorrected, MembershipCorrected } from '../event.ts';
import type { Floor } from '../floor.ts';
import { reachSource } from '../live/reach.ts';
import { applyContactQueued } from './contacts/contact-entry.ts';
import { applyContactLost } from './contacts/contact-exit.ts';
import { applyMembershipAdded, applyMembershipRemoved } from './membership-events.ts';

export function applyMembershipCorrected(floor: Floor, event: MembershipCorrected): boolean {
  const { is, type: _type, ...of } = event;
  return countIf(
    floor,
    event,
    is === undefined
      ? applyMembershipRemoved(floor, { type: 'membership.removed', ...of })
      : applyMembershipAdded(floor, { type: 'membership.added', ...of, ...is }),
  );
}

export function applyContactCorrected(floor: Floor, event: ContactCorrected): boolean {
  const { is, type: _type, ...of } = event;
  return countIf(
    floor,
    event,
    is === undefined
      ? applyContactLost(floor, { type: 'contact.lost', ...of })
      : applyContactQueued(floor, { type: 'contact.queued', ...of, ...is }),
  );
}

function countIf(floor: Floor, event: MembershipCorrected | ContactCorrected, isApplied: boolean): boolean {
  if (!isApplied) return false;
  reachSource(floor, event).corrected += 1;
  floor.touched.sources.add(event.source);
  return true;
}
