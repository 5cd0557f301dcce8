// What the account may do, told by the actions that Asterisk lets it know of; and whether that is more than it should.
import { cleanText } from '../../../../lib/clean-text.ts';
import { type AmiPlace, formatPlace } from '../line/ami-place.ts';
import type { Answer } from '../line/reply.ts';

/** Classes of `write =` in manager.conf. */
export type WriteClass =
  | 'agent'
  | 'call'
  | 'command'
  | 'config'
  | 'originate'
  | 'reporting'
  | 'system'
  | 'user';

/** Each class has an action that is registered for it alone (main/manager.c, apps/app_queue.c). */
const TELLTALE: readonly (readonly [WriteClass, string])[] = [
  ['agent', 'QueueAdd'],
  ['call', 'Setvar'],
  ['command', 'Command'],
  ['config', 'UpdateConfig'],
  ['originate', 'Originate'],
  ['system', 'ModuleLoad'],
  ['user', 'UserEvent'],
];

/**
 * The reply to `ListCommands` holds a header for each action that the account may call:
 *
 *     QueueAdd: Add interface to queue.  (Priv: agent,all)
 */
export function toCommands(answer: Answer): ReadonlySet<string> {
  return new Set(answer.headers.filter(([, said]) => said.includes('(Priv: ')).map(([name]) => name));
}

/** `reporting` is told only where neither `system` nor `call` brings its actions. */
export function privilegesOf(commands: ReadonlySet<string>): ReadonlySet<WriteClass> {
  const classes = new Set(TELLTALE.filter(([, action]) => commands.has(action)).map(([name]) => name));
  const isReporting =
    (commands.has('CoreShowChannels') && !classes.has('system')) ||
    (commands.has('MailboxCount') && !classes.has('call'));
  return isReporting ? classes.add('reporting') : classes;
}

/** Of these, what ringtop never needs, and whoever gets at its secret would have. */
export function excessOf(privileges: ReadonlySet<WriteClass>): readonly WriteClass[] {
  return (['command', 'system'] as const).filter(name => privileges.has(name));
}

export interface Excessive {
  readonly place: AmiPlace;
  readonly user: string;
  readonly privileges: ReadonlySet<WriteClass>;
  /** Supervisors are named whose phones can be rung, which takes `originate`. */
  readonly hasMonitors: boolean;
}

/** What a person has to do about it, in manager.conf's words: what ringtop can use is advised, and no more. */
export function toExcessSentence({ place, user, privileges, hasMonitors }: Excessive): string {
  const excess = excessOf(privileges);
  const enough = ['agent', 'call', ...(hasMonitors && privileges.has('originate') ? ['originate'] : [])];
  return (
    `user ${cleanText(user)} may ${excess.join(' and ')} at ${formatPlace(place)}: whoever gets its secret runs what he likes there. ` +
    `In manager.conf, under [${cleanText(user)}], set write = ${enough.join(',')}, and say "manager reload"`
  );
}
