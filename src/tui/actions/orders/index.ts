// The actions that order something, in the order of the help page.
export { AFTER_ORDERS } from './after-orders.ts';
export { AGENT_ORDERS } from './agent-orders.ts';
export { CAMPAIGN_ORDERS } from './campaign-orders.ts';
export { CONTACT_ORDERS } from './contact-orders.ts';
export { DESK_ORDERS } from './desk-orders.ts';
