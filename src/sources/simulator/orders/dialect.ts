// The words in which each kind of source answers an order.

export interface Dialect {
  readonly added: string;
  readonly alreadyThere: string;
  readonly noSuchQueue: string;
  readonly noSuchAgent: string;
  readonly removed: string;
  readonly notThere: string;
  readonly fixed: string;
  readonly penaltySet: string;
  readonly badPenalty: string;
  readonly paused: string;
  readonly unpaused: string;
  readonly loggedOut: string;
  readonly loggedOutLater: string;
  readonly notLoggedIn: string;
  readonly later: string;
  readonly noSuchContact: string;
  readonly notWaiting: string;
  readonly outboundContact: string;
  readonly sameQueue: string;
  readonly transferred: string;
  readonly hungUp: string;
  readonly prioritized: string;
  readonly badPriority: string;
  readonly withdrawn: string;
}

// Asterisk 22's own answers (app_queue.c, manager.c), where it has the order.
const telephony: Dialect = {
  added: 'Added interface to queue',
  alreadyThere: 'Unable to add interface: Already there',
  noSuchQueue: 'No such queue',
  noSuchAgent: 'Interface not found',
  removed: 'Removed interface from queue',
  notThere: 'Unable to remove interface: Not there',
  fixed: 'Member not dynamic',
  penaltySet: 'Interface penalty set successfully',
  badPenalty: 'Invalid penalty',
  paused: 'Interface paused successfully',
  unpaused: 'Interface unpaused successfully',
  loggedOut: 'Agent logged out',
  loggedOutLater: 'Agent will be logged out when the call ends',
  notLoggedIn: 'Agent is not logged in',
  later: 'Will be done when the call ends',
  noSuchContact: 'No such channel',
  notWaiting: 'No such caller',
  outboundContact: 'Channel belongs to a campaign',
  sameQueue: 'Caller is in this queue already',
  transferred: 'Redirect successful',
  hungUp: 'Channel Hungup',
  prioritized: 'Priority change for caller on queue',
  badPriority: 'Invalid priority',
  withdrawn: 'Withdraw requested successfully',
};

const desk: Dialect = {
  added: 'agent added to inbox',
  alreadyThere: '409 agent is in this inbox already',
  noSuchQueue: '404 no such inbox',
  noSuchAgent: '404 no such agent',
  removed: 'agent removed from inbox',
  notThere: '404 agent is not in this inbox',
  fixed: '403 agent is assigned to this inbox by policy',
  penaltySet: 'skill level saved',
  badPenalty: '422 skill level is invalid',
  paused: 'agent set to away',
  unpaused: 'agent set to online',
  loggedOut: 'session closed',
  loggedOutLater: '202 session closes when the conversation ends',
  notLoggedIn: '409 agent is offline',
  later: '202 done when the conversation ends',
  noSuchContact: '404 conversation is closed',
  notWaiting: '409 conversation is not waiting',
  outboundContact: '409 conversation belongs to a campaign',
  sameQueue: '409 conversation is in this inbox already',
  transferred: 'conversation moved',
  hungUp: 'conversation closed',
  prioritized: 'priority saved',
  badPriority: '422 priority is invalid',
  withdrawn: 'conversation taken out of the inbox',
};

export const DIALECTS = { telephony, desk };
