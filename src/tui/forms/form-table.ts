// Which form an action has, by its id.
import type { Form } from './form.ts';
import {
  BARGE,
  HANG_UP,
  LISTEN,
  LOG_OUT,
  PRIORITIZE,
  RESET_STATS,
  TRANSFER,
  WHISPER,
  WITHDRAW,
} from './kinds/ask-first.ts';
import { BRING_BACK } from './kinds/bring-back.ts';
import { PACE_CAMPAIGN, PAUSE_CAMPAIGN, RESUME_CAMPAIGN, STOP_CAMPAIGN } from './kinds/campaigns.ts';
import { ACKNOWLEDGE, ANNOUNCE, END_SILENCE, SILENCE, WITHDRAW_ANNOUNCEMENT } from './kinds/desk.ts';
import { EVACUATE } from './kinds/evacuate.ts';
import { ADD, REMOVE, SET_PENALTY } from './kinds/one-queue.ts';
import { PAUSE_AGENTS } from './kinds/pause-agents.ts';
import { REASSIGN } from './kinds/reassign.ts';
import { withTyped } from './parts/typed-field.ts';

const FORMS = {
  'agent.reassign': REASSIGN,
  'agent.pause': PAUSE_AGENTS,
  'agent.add': ADD,
  'agent.remove': REMOVE,
  'agent.setPenalty': SET_PENALTY,
  'agent.logout': LOG_OUT,
  'contact.transfer': TRANSFER,
  'contact.hangup': HANG_UP,
  'contact.prioritize': PRIORITIZE,
  'contact.withdraw': WITHDRAW,
  'monitor.listen': LISTEN,
  'monitor.whisper': WHISPER,
  'monitor.barge': BARGE,
  'queue.resetStats': RESET_STATS,
  'campaign.pause': PAUSE_CAMPAIGN,
  'campaign.resume': RESUME_CAMPAIGN,
  'campaign.stop': STOP_CAMPAIGN,
  'campaign.pace': PACE_CAMPAIGN,
  'alert.acknowledge': ACKNOWLEDGE,
  'alert.silence': SILENCE,
  'alert.endSilence': END_SILENCE,
  'announcement.post': ANNOUNCE,
  'announcement.withdraw': WITHDRAW_ANNOUNCEMENT,
  'bring-back': BRING_BACK,
  evacuate: EVACUATE,
} as const satisfies Record<string, Form>;

export type FormName = keyof typeof FORMS;

const WITH_TYPED = new Map<string, Form>(
  Object.entries(FORMS).map(([name, form]) => [name, withTyped(form)]),
);

export function formOf(name: string): Form {
  return WITH_TYPED.get(name) ?? REASSIGN;
}
