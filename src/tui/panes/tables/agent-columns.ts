// The columns of the agent table: state by glyph, word and colour, how long, who, where, and what is worth knowing.
import type { Words } from '../../../i18n/index.ts';
import { cutCells } from '../../../lib/display-width.ts';
import { lookOfState } from '../../moment/agent-state.ts';
import { sayLabel } from '../../moment/label.ts';
import { type Cell, type Column, cell } from '../../parts/table/index.ts';
import type { AgentView } from '../../select/agents.ts';
import { NOTHING, tickingCell } from '../figures.ts';
import { sayHourMinute, type Wording } from '../wording.ts';
import { agentExtras } from './agent-extras.ts';

export interface AgentColumnsOptions {
  /** Some of the rows say which source they are of. */
  readonly hasSources: boolean;
  readonly ordered?: ReadonlyMap<string, string>;
}

export function agentColumns(
  wording: Wording,
  options: AgentColumnsOptions = { hasSources: false },
): Column<AgentView>[] {
  const { words } = wording;
  const { hasSources } = options;
  return [
    {
      id: 'state',
      title: words.say('agent.state'),
      width: 13,
      ideal: 14,
      dropOrder: 0,
      cell: stateCell(words),
    },
    {
      id: 'time',
      title: words.say('agent.time'),
      width: 6,
      align: 'right',
      hasMark: true,
      dropOrder: 0,
      cell: timeCell(words),
    },
    {
      id: 'name',
      title: words.say('agent.name'),
      width: hasSources ? NAME_CELLS : 18,
      ideal: NAME_CELLS,
      isKey: true,
      dropOrder: 0,
      cell: label => cell(sayLabel(label, NAME_CELLS)),
    },
    {
      id: 'queue',
      title: words.say('agent.queue'),
      width: QUEUE_CELLS,
      ideal: 18,
      dropOrder: 2,
      cell: queueCell,
    },
    {
      id: 'note',
      title: words.say('agent.contacts'),
      width: 10,
      ideal: 24,
      dropOrder: 1,
      cell: noteCell(wording, options),
    },
    ...agentExtras(words),
  ];
}

const QUEUE_CELLS = 12;
const NAME_CELLS = 24;

export function stateCell(words: Words): (agent: AgentView) => Cell {
  return ({ state, isPausedInSome }) => {
    const { glyph, role } = lookOfState(state);
    return cell(`${glyph} ${words.nameOf('state', state)}${isPausedInSome ? ' ½' : ''}`, role);
  };
}

export function timeCell(words: Words): (agent: AgentView) => Cell {
  return ({ inStateMs, isAtLeast, mark }) => {
    const time = tickingCell(inStateMs, words, mark);
    return isAtLeast && inStateMs !== undefined ? { ...time, text: `≥${time.text}` } : time;
  };
}

/** `Support +2`: two more queues; `→Support +1`: away from home, and in one more. */
function queueCell({ queueName, isAway, otherQueues }: AgentView): Cell {
  if (queueName === undefined) return cell(NOTHING, 'faint');
  const more = otherQueues.length === 0 ? '' : ` +${otherQueues.length}`;
  const name = `${isAway ? '→' : ''}${queueName}`;
  return { ...cell(name), ...(more === '' ? {} : { keeps: more }) };
}

/** What is ordered stands before all else; who had a hand in it a moment ago, behind it. */
function noteCell(wording: Wording, { ordered }: AgentColumnsOptions): (agent: AgentView) => Cell {
  const note = ownNote(wording.words);
  return agent => {
    const order = ordered?.get(agent.id);
    if (order !== undefined) return cell(order, 'strong');
    const by = lastHand(agent, wording);
    return by === undefined ? note(agent) : { ...note(agent), also: by };
  };
}

const WHO_CELLS = 12;

/** `levan 14:03` */
function lastHand({ changedBy }: AgentView, wording: Wording): string | undefined {
  if (!changedBy) return undefined;
  const who = cutCells(changedBy.who, WHO_CELLS);
  return wording.words.say('agent.by', { who, clock: sayHourMinute(changedBy.at, wording) });
}

function ownNote(words: Words): (agent: AgentView) => Cell {
  return agent => {
    if (agent.pending) return cell(words.say(`agent.to-${agent.pending}`));
    switch (agent.state) {
      case 'auto-pause':
        return cell(words.say('agent.missed', { count: agent.missed }));
      case 'break':
      case 'work':
        return cell(agent.reason ?? '');
      case 'unreachable':
        return cell(agent.reason ?? words.say('agent.phone-gone'));
      case 'offline':
      case 'unknown':
        return cell('');
      default:
        return cell(String(agent.contacts));
    }
  };
}
