// An order as the line of a shell that gives it: to copy, to keep in a script, to learn the command line from.
import { toDurationText } from '../../lib/duration.ts';
import { asFields, type Fields } from '../../lib/fields.ts';

export interface OrderLine {
  readonly method: string;
  /** As on the wire. */
  readonly params: Fields;
  /** It ends by itself. */
  readonly forMs?: number;
  readonly until?: 'end-of-shift';
}

/** What it is called, what it is about, and what else is said. */
interface Words {
  readonly verb: string;
  readonly target?: unknown;
  readonly options: readonly string[];
}

/** `ringtop agent reassign 1002 --from support --to billing:2 --for 20m`; undefined where this version knows no line for it. */
export function toCommandLine({ method, params, forMs, until }: OrderLine): string | undefined {
  const words = wordsOf(method, params);
  if (words === undefined) return undefined;
  const { verb, target } = words;
  const end = [
    ...option('reason', params.reason),
    ...option('for', forMs === undefined ? undefined : toDurationText(forMs)),
    ...option('until', until),
  ];
  const options = [...words.options, ...end];
  const id = target === undefined ? [] : [String(target)];
  // What begins with a dash would be taken for an option.
  const behind = id.some(word => word.startsWith('-')) ? [...options, '--', ...id] : [...id, ...options];
  return ['ringtop', ...verb.split(' '), ...behind].map(quoteWord).join(' ');
}

function wordsOf(method: string, params: Fields): Words | undefined {
  const { agent, contact, campaign, queue } = params;
  switch (method) {
    case 'agent.pause':
      return order('agent pause', agent, options('queue', params.queues));
    case 'agent.unpause':
      return order('agent unpause', agent, options('queue', params.queues));
    case 'agent.reassign':
      return order('agent reassign', agent, [
        ...options('from', params.from),
        ...options('to', listOf(params.to).map(toPlace)),
        ...option('via', params.via),
      ]);
    case 'agent.add':
      return order('agent add', agent, option('to', toPlace(params)));
    case 'agent.remove':
      return order('agent remove', agent, option('from', queue));
    case 'agent.setPenalty':
      return order('agent penalty', agent, [...option('queue', queue), ...option('penalty', params.penalty)]);
    case 'agent.logout':
      return order('agent logout', agent);
    case 'contact.transfer':
      return order('contact transfer', contact, [
        ...option('to-queue', params.toQueue),
        ...option('extension', params.toExtension),
      ]);
    case 'contact.hangup':
      return order('contact hangup', contact);
    case 'contact.prioritize':
      return order('contact prioritize', contact, option('priority', params.priority));
    case 'contact.withdraw':
      return order('contact withdraw', contact);
    case 'campaign.pause':
      return order('campaign pause', campaign);
    case 'campaign.resume':
      return order('campaign resume', campaign);
    case 'campaign.stop':
      return order('campaign stop', campaign);
    case 'campaign.pace':
      return order('campaign pace', campaign, option('lines', params.linesPerAgent));
    case 'monitor.listen':
    case 'monitor.whisper':
    case 'monitor.barge':
      return order(method.replace('.', ' '), agent, option('supervisor', params.supervisor));
    case 'queue.resetStats':
      return order('queue reset-stats', queue);
    default:
      return wordsOfGateway(method, params);
  }
}

/** What is ordered of the gateway itself. */
function wordsOfGateway(method: string, params: Fields): Words | undefined {
  const { forMs } = params;
  const time = option('for', typeof forMs === 'number' ? toDurationText(forMs) : undefined);
  switch (method) {
    case 'command.undo':
      return order('undo', params.command);
    case 'alert.acknowledge':
      return order('alert ack', params.alert, option('note', params.note));
    case 'alert.silence':
      return {
        verb: 'alert silence',
        options: [
          ...['alert', 'rule', 'queue', 'severity'].flatMap(name => option(name, params[name])),
          ...time,
        ],
      };
    case 'alert.endSilence':
      return order('alert end-silence', params.silence);
    case 'announcement.post':
      return order('announce', params.text, [...time, ...option('priority', params.priority)]);
    case 'announcement.withdraw':
      return order('announcement withdraw', params.announcement);
    default:
      return undefined;
  }
}

function order(verb: string, target: unknown, options: readonly string[] = []): Words {
  return { verb, target, options };
}

function option(name: string, value: unknown): readonly string[] {
  if (value === undefined) return [];
  const text = String(value);
  return text.startsWith('-') ? [`--${name}=${text}`] : [`--${name}`, text];
}

function options(name: string, values: unknown): readonly string[] {
  return listOf(values).flatMap(value => option(name, value));
}

/** `billing:2` */
function toPlace(place: unknown): string {
  const { queue, penalty } = asFields(place);
  return penalty === undefined || (penalty === 0 && !/:\d+$/.test(String(queue)))
    ? String(queue)
    : `${String(queue)}:${String(penalty)}`;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** For a POSIX shell. */
function quoteWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
