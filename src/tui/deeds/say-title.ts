// What a deed is called: before it is done, when it is done, and beside what of it was refused.
import type { MessageKey } from '../../i18n/index.ts';
import { asFields, type Fields } from '../../lib/fields.ts';
import type { DeedPlan, ShortKey } from '../view-state/index.ts';

export interface Told {
  readonly method: string;
  /** Of the first of them: what it is ordered to is the same for all. */
  readonly params: Fields;
  readonly count: number;
  /** Of the first of them, without quotes. */
  readonly name: string;
  readonly nameOf: (queue: string) => string;
}

export type Titles = Pick<DeedPlan, 'title' | 'done' | 'short'>;

type TitleKey = Extract<MessageKey, `deed.${string}`>;
type DoneKey = Extract<MessageKey, `done.${string}`>;

/** `move 3 to Billing`, `3 moved to Billing`, `2 moved`. */
export function titlesOf({ method, params, count, name, nameOf }: Told): Titles {
  const [title, done, short] = KEYS[method] ?? OTHER;
  const values = { count, name, method, to: targetsOf(params, nameOf) };
  return { title: { key: title, values }, done: { key: done, values }, short };
}

const OTHER = ['deed.other', 'done.other', 'short.done'] as const;

const KEYS: { readonly [method: string]: readonly [TitleKey, DoneKey, ShortKey] | undefined } = {
  'agent.pause': ['deed.pause', 'done.pause', 'short.paused'],
  'agent.unpause': ['deed.unpause', 'done.unpause', 'short.unpaused'],
  'agent.reassign': ['deed.move', 'done.move', 'short.moved'],
  'agent.add': ['deed.add', 'done.add', 'short.added'],
  'agent.remove': ['deed.remove', 'done.remove', 'short.removed'],
  'agent.setPenalty': ['deed.penalty', 'done.penalty', 'short.set'],
  'agent.logout': ['deed.logout', 'done.logout', 'short.logged-out'],
  'contact.transfer': ['deed.transfer', 'done.transfer', 'short.transferred'],
  'contact.hangup': ['deed.hangup', 'done.hangup', 'short.hung-up'],
  'contact.prioritize': ['deed.prioritize', 'done.prioritize', 'short.set'],
  'contact.withdraw': ['deed.withdraw', 'done.withdraw', 'short.withdrawn'],
  'campaign.pause': ['deed.pause', 'done.pause', 'short.paused'],
  'campaign.resume': ['deed.resume', 'done.resume', 'short.resumed'],
  'campaign.stop': ['deed.stop', 'done.stop', 'short.stopped'],
  'campaign.pace': ['deed.pace', 'done.pace', 'short.set'],
  'queue.resetStats': ['deed.reset', 'done.reset', 'short.done'],
  'alert.acknowledge': ['deed.acknowledge', 'done.other', 'short.done'],
  'alert.silence': ['deed.silence', 'done.other', 'short.done'],
  'alert.endSilence': ['deed.end-silence', 'done.other', 'short.done'],
  'announcement.withdraw': ['deed.withdraw-announcement', 'done.other', 'short.done'],
  'announcement.post': ['deed.announce', 'done.announce', 'short.done'],
};

function targetsOf({ to, queue }: Fields, nameOf: (queue: string) => string): string {
  const queues = Array.isArray(to)
    ? to.map(place => asFields(place).queue)
    : queue === undefined
      ? []
      : [queue];
  return queues.map(one => nameOf(String(one))).join(', ');
}
