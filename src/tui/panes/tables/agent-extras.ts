// The columns of the agent table that are shown only where they are asked for: the day's figures, and whose he is.
import type { AgentDay } from '../../../floor/index.ts';
import { formatDuration, type Words } from '../../../i18n/index.ts';
import { type Column, cell } from '../../parts/table/index.ts';
import type { AgentView } from '../../select/agents.ts';
import { goodZeroCell } from '../figures.ts';

type AgentColumn = Column<AgentView>;

const WORD = { isExtra: true, dropOrder: 3, width: 10, ideal: 16 } as const;
const FIGURE = { isExtra: true, dropOrder: 3, width: 5, align: 'right' } as const;

export function agentExtras(words: Words): AgentColumn[] {
  return [...dayColumns(words), ...placeColumns(words)];
}

function dayColumns(words: Words): AgentColumn[] {
  const time = (id: string, title: string, msOf: (day: AgentDay) => number): AgentColumn => ({
    ...{ ...FIGURE, id, title, width: 6 },
    cell: ({ day }) => cell(formatDuration(msOf(day), words)),
  });
  return [
    {
      ...{ ...FIGURE, id: 'contacts', title: words.say('agent.handled') },
      cell: ({ contacts }) => cell(String(contacts)),
    },
    {
      ...FIGURE,
      id: 'missed',
      title: words.say('agent.missed-title'),
      cell: ({ missed }) => goodZeroCell(missed),
    },
    time('talk', words.say('agent.talk'), ({ talkMs }) => talkMs),
    time('hold', words.say('agent.hold'), ({ holdMs }) => holdMs),
    time('wrapUp', words.say('agent.wrap-up'), ({ wrapUpMs }) => wrapUpMs),
    time('available', words.say('agent.available'), ({ availableMs }) => availableMs),
  ];
}

function placeColumns(words: Words): AgentColumn[] {
  const word = (
    id: string,
    title: string,
    textOf: (agent: AgentView) => string | undefined,
  ): AgentColumn => ({
    ...{ ...WORD, id, title },
    cell: agent => cell(textOf(agent) ?? ''),
  });
  return [
    word('reason', words.say('agent.reason'), ({ reason }) => reason),
    word('team', words.say('agent.team'), ({ team }) => team),
    word('location', words.say('agent.location'), ({ location }) => location),
    word('channel', words.say('agent.channel'), ({ channel }) => channel && words.nameOf('channel', channel)),
    word('id', words.say('agent.id'), ({ id }) => id),
    word('source', words.say('agent.source'), ({ sourceName }) => sourceName),
  ];
}
