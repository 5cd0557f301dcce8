// Orders to listen to a conversation: the supervisor's own phone rings, and is joined to the agent's channel.
import type { Command } from '../../../../floor/index.ts';
import { cleanText } from '../../../../lib/clean-text.ts';
import { currentTalk, isBusy } from '../../agents/agent-facts.ts';
import { deviceOfInterface } from '../../agents/agent-of.ts';
import { type Agent, type Raw, toBytes } from '../../pbx.ts';
import { pickedUp } from '../proofs/other-proofs.ts';
import { isRefusal, type Order, refuse } from '../step.ts';
import { findAgent, nameOf } from './people.ts';
import type { Question } from './question.ts';

type MonitorCommand = Extract<Command, { readonly method: `monitor.${string}` }>;

/**
 * ChanSpy's own: `q` no beep, `w` whisper, `B` barge in. `E` and `S` end it with the conversation: without them it would
 * go on to the agent's next call.
 */
const OPTIONS: Readonly<Record<MonitorCommand['method'], string>> = {
  'monitor.listen': 'qES',
  'monitor.whisper': 'qwES',
  'monitor.barge': 'qBES',
};

/** How long the supervisor's phone rings. */
const RING_MS = 20_000;

export function planMonitor({ pbx, settings }: Question, command: MonitorCommand): Order {
  const { monitors = {} } = settings;
  const agent = findAgent(pbx, command.agent);
  if (isRefusal(agent)) return agent;
  const supervisor = cleanText(command.supervisor, { cells: 24 });
  const phone = Object.hasOwn(monitors, command.supervisor) ? monitors[command.supervisor] : undefined;
  if (phone === undefined)
    return refuse(`no phone of ${supervisor} is named in the config; known are ${listKnown(monitors)}`);
  const channel = channelOf(agent);
  if (channel === undefined) return refuse(`${nameOf(agent)} is in no conversation`);
  const data = `${channel},${OPTIONS[command.method]}`;
  return {
    steps: [
      {
        action: {
          ...{ Action: 'Originate', Channel: phone, Application: 'ChanSpy', Data: toBytes(data) },
          ...{ Timeout: RING_MS, Async: 'true' },
        },
        proof: pickedUp(
          data,
          `the phone of ${supervisor} rings: the conversation is heard once it is picked up`,
        ),
        explains: [],
      },
    ],
  };
}

function listKnown(monitors: Readonly<Record<string, string>>): string {
  const names = Object.keys(monitors).map(name => cleanText(name, { cells: 24 }));
  return names.length === 0 ? 'none' : names.join(', ');
}

/**
 * The channel by its name, where it was told and is still the one in the call; else what the channels of a busy phone
 * are named after. A comma would end it, and `&` name another.
 */
function channelOf(agent: Agent): Raw | undefined {
  const talk = currentTalk(agent);
  const isTold = talk !== undefined && talk.channel !== '' && !talk.hasLegMoved;
  const busy = [...agent.phones].find(({ device }) => isBusy(device));
  const channel = isTold ? talk.channel : busy && `${deviceOfInterface(busy.raw)}-`;
  return channel !== undefined && /^[^,&]+$/.test(channel) ? channel : undefined;
}
