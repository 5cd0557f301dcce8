// The orders of the command line: which words stand for which command, with which options, and their arguments.
import type { Option } from 'commander';
import type { CommandMethod } from '../../floor/index.ts';
import { given } from '../../lib/given.ts';
import {
  addToOption,
  extensionOption,
  fromOption,
  linesOption,
  type OrderOptions,
  penaltyOption,
  penaltyQueueOption,
  priorityOption,
  queueOption,
  removeFromOption,
  supervisorOption,
  toOption,
  toQueueOption,
  viaOption,
} from './order-options.ts';

export interface OrderEntry {
  readonly method: CommandMethod;
  /** `agent reassign` */
  readonly words: readonly [noun: Noun, verb: string];
  /** As the help names it; `…`: several may be given. */
  readonly target: 'AGENT…' | 'AGENT' | 'CONTACT…' | 'CAMPAIGN…' | 'QUEUE';
  readonly options: readonly (() => Option)[];
  params(target: string, options: OrderOptions): object;
  /** Where several of an option make several orders: each option by itself. @default one order */
  each?(options: OrderOptions): readonly OrderOptions[];
  /** What must be said besides, in words; undefined where nothing is missing. */
  lacks?(options: OrderOptions): string | undefined;
  readonly example: readonly [line: string, does: string];
}

export type Noun = 'agent' | 'contact' | 'campaign' | 'monitor' | 'queue';

/** What stands in the list of all commands. */
export const NOUNS: Readonly<Record<Noun, string>> = {
  agent: 'pause agents, move them from queue to queue, log them out',
  contact: 'transfer a contact, move it ahead, hang up on it',
  campaign: 'pause, resume, pace and stop campaigns',
  monitor: 'listen to a conversation, whisper, join it',
  queue: "reset the source's own counters of a queue",
};

export const ORDERS: readonly OrderEntry[] = [
  {
    method: 'agent.pause',
    words: ['agent', 'pause'],
    target: 'AGENT…',
    options: [queueOption],
    params: (agent, { queue }) => ({ agent, ...given({ queues: queue }) }),
    example: ['ringtop agent pause 1002 --reason coffee --for 15m', 'back by itself'],
  },
  {
    method: 'agent.unpause',
    words: ['agent', 'unpause'],
    target: 'AGENT…',
    options: [queueOption],
    params: (agent, { queue }) => ({ agent, ...given({ queues: queue }) }),
    example: ['ringtop agent unpause 1002 1014', 'two of them'],
  },
  {
    method: 'agent.reassign',
    words: ['agent', 'reassign'],
    target: 'AGENT…',
    options: [fromOption, toOption, viaOption],
    params: (agent, { from = [], to = [], via }) => ({ agent, from, to, ...given({ via }) }),
    example: ['ringtop agent reassign 1002 --from support --to billing:2', 'with penalty 2'],
  },
  {
    method: 'agent.add',
    words: ['agent', 'add'],
    target: 'AGENT…',
    options: [addToOption],
    params: (agent, { to: [place] = [] }) => ({ agent, ...place }),
    each: options => (options.to ?? []).map(place => ({ ...options, to: [place] })),
    example: ['ringtop agent add 1002 --to vip:1 --until end-of-shift', 'a loan'],
  },
  {
    method: 'agent.remove',
    words: ['agent', 'remove'],
    target: 'AGENT…',
    options: [removeFromOption],
    params: (agent, { from: [queue] = [] }) => ({ agent, queue }),
    each: options => (options.from ?? []).map(queue => ({ ...options, from: [queue] })),
    example: ['ringtop agent remove 1002 --from vip', ''],
  },
  {
    method: 'agent.setPenalty',
    words: ['agent', 'penalty'],
    target: 'AGENT…',
    options: [penaltyQueueOption, penaltyOption],
    params: (agent, { queue: [queue] = [], penalty }) => ({ agent, queue, penalty }),
    each: options => (options.queue ?? []).map(queue => ({ ...options, queue: [queue] })),
    example: ['ringtop agent penalty 1002 --queue vip --penalty 3', ''],
  },
  {
    method: 'agent.logout',
    words: ['agent', 'logout'],
    target: 'AGENT…',
    options: [],
    params: agent => ({ agent }),
    example: ['ringtop agent logout 1002', ''],
  },
  {
    method: 'contact.transfer',
    words: ['contact', 'transfer'],
    target: 'CONTACT…',
    options: [toQueueOption, extensionOption],
    params: (contact, { toQueue, extension }) => ({ contact, ...given({ toQueue, toExtension: extension }) }),
    lacks: ({ toQueue, extension }) =>
      toQueue === undefined && extension === undefined
        ? 'where to: --to-queue Q or --extension E'
        : undefined,
    example: ['ringtop contact transfer 1795428.17 --to-queue vip', ''],
  },
  {
    method: 'contact.hangup',
    words: ['contact', 'hangup'],
    target: 'CONTACT…',
    options: [],
    params: contact => ({ contact }),
    example: ['ringtop contact hangup 1795428.17', ''],
  },
  {
    method: 'contact.prioritize',
    words: ['contact', 'prioritize'],
    target: 'CONTACT…',
    options: [priorityOption],
    params: (contact, { priority }) => ({ contact, priority }),
    example: ['ringtop contact prioritize 1795428.17 --priority 10', ''],
  },
  {
    method: 'contact.withdraw',
    words: ['contact', 'withdraw'],
    target: 'CONTACT…',
    options: [],
    params: contact => ({ contact }),
    example: ['ringtop contact withdraw 1795428.17', ''],
  },
  {
    method: 'campaign.pause',
    words: ['campaign', 'pause'],
    target: 'CAMPAIGN…',
    options: [],
    params: campaign => ({ campaign }),
    example: ['ringtop campaign pause spring-offer --for 30m', 'runs on by itself'],
  },
  {
    method: 'campaign.resume',
    words: ['campaign', 'resume'],
    target: 'CAMPAIGN…',
    options: [],
    params: campaign => ({ campaign }),
    example: ['ringtop campaign resume spring-offer', ''],
  },
  {
    method: 'campaign.stop',
    words: ['campaign', 'stop'],
    target: 'CAMPAIGN…',
    options: [],
    params: campaign => ({ campaign }),
    example: ['ringtop campaign stop spring-offer', ''],
  },
  {
    method: 'campaign.pace',
    words: ['campaign', 'pace'],
    target: 'CAMPAIGN…',
    options: [linesOption],
    params: (campaign, { lines }) => ({ campaign, linesPerAgent: lines }),
    example: ['ringtop campaign pace spring-offer --lines 1.6', ''],
  },
  ...(['listen', 'whisper', 'barge'] as const).map(
    (verb): OrderEntry => ({
      method: `monitor.${verb}`,
      words: ['monitor', verb],
      target: 'AGENT',
      options: [supervisorOption],
      params: (agent, { supervisor }) => ({ agent, supervisor }),
      example: [`ringtop monitor ${verb} 1002 --supervisor levan`, ''],
    }),
  ),
  {
    method: 'queue.resetStats',
    words: ['queue', 'reset-stats'],
    target: 'QUEUE',
    options: [],
    params: queue => ({ queue }),
    example: ['ringtop queue reset-stats support', ''],
  },
];
