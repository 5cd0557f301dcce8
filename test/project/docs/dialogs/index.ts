// The pages of docs/screens that show every dialog and form, what is said before it is confirmed, and what comes of it.
import type { Page } from '../pages.ts';
import { MOVING, PAUSING } from './agents.ts';
import { CAMPAIGN_ORDERS, CONTACT_ORDERS } from './campaigns-and-contacts.ts';
import { DESK_ORDERS } from './desk.ts';
import { OUTCOMES, REFUSALS } from './outcomes.ts';
import { PALETTE } from './palette.ts';

export const DIALOG_PAGES: readonly Page[] = [
  ...[MOVING, PAUSING, CAMPAIGN_ORDERS, CONTACT_ORDERS, DESK_ORDERS],
  ...[OUTCOMES, REFUSALS, PALETTE],
];
