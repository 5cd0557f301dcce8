// `ringtop agent|contact|campaign|monitor|queue …`: the commands of the floor, from the table of orders.
import type { Command } from 'commander';
import {
  AGENT_STATES,
  CAMPAIGN_STATES,
  CONTACT_STATES,
  type CommandEntry,
  commandEntry,
} from '../../floor/index.ts';
import { formatExamples } from '../help/format-help.ts';
import { handlingOptions, type OrderOptions, saidOnce } from '../order/order-options.ts';
import { NOUNS, type Noun, ORDERS, type OrderEntry } from '../order/order-table.ts';
import type { Begin } from '../task.ts';
import { addUnmask } from './unmask.ts';

export function addOrders(program: Command, begin: Begin): void {
  for (const [noun, summary] of Object.entries(NOUNS)) {
    const orders = ORDERS.filter(entry => entry.words[0] === noun);
    const group = program
      .command(noun)
      .helpCommand(false)
      .usage('COMMAND')
      .summary(summary)
      .description(`${capital(summary)}. The gateway that runs here, or that --url names, asks the source.`)
      .addHelpText('after', () => formatExamples(orders.slice(0, 3).map(({ example }) => example)));
    for (const entry of orders) addOrder(group, entry, begin);
    if (noun === 'contact') addUnmask(group, begin);
  }
}

function addOrder(group: Command, entry: OrderEntry, begin: Begin): void {
  const { method, words, target, options } = entry;
  const told = commandEntry(method);
  const name = target.replace('…', '');
  const isOfSeveral = target.endsWith('…');
  const command = group
    .command(words[1])
    .usage(`${target} [options]`)
    .summary(told.title)
    .description(describe(told))
    .argument(
      isOfSeveral ? `[${name}...]` : `<${name}>`,
      `${TARGETS[words[0]]}${isOfSeveral ? '; - reads ids from standard input' : ''}`,
    );
  const [noun] = words;
  const handling = {
    undo: told.undo.possible,
    isAgent: noun === 'agent',
    states: STATES[noun],
    isAsked: told.danger !== 'none',
    isOfSeveral,
    isReasonTold: words[1] === 'pause',
  };
  for (const option of [...options.map(create => create()), ...handlingOptions(handling)])
    command.addOption(saidOnce(option));
  command
    .addHelpText('after', () => formatExamples([entry.example]))
    .action((targets: string | string[], chosen: OrderOptions) =>
      begin(async host =>
        (await import('../quick/order.ts')).order(host, entry, {
          targets: [targets].flat(),
          options: chosen,
        }),
      ),
    );
}

const STATES: Readonly<Record<Noun, readonly string[]>> = {
  agent: AGENT_STATES,
  contact: CONTACT_STATES,
  campaign: CAMPAIGN_STATES,
  monitor: [],
  queue: [],
};

const TARGETS: Readonly<Record<Noun, string>> = {
  agent: 'the id, as ringtop get agents has it, without its source where that is clear; or the whole name',
  contact: 'the id, as ringtop get contacts has it',
  campaign: 'the id or the whole name, as ringtop get campaigns has it',
  monitor: 'whose conversation: the id of the agent',
  queue: 'the id, as ringtop get queues has it',
};

function describe({ title, role, danger, undo }: CommandEntry): string {
  const asks = {
    none: '',
    asks: ' A person is asked first.',
    grave: ' A person is asked first, to write yes.',
  };
  const back = undo.possible ? `ringtop undo ${undo.how}` : `It cannot be undone: ${undo.how}`;
  return `${capital(title)}. It needs the role ${role}.${asks[danger]} ${back}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
