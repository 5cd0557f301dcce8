// Who is there, by name, and what each is doing: no ranking, nobody's count of contacts, and why only where that is public.
import type { WallLayout } from '../../../client/index.ts';
import type { Words } from '../../../i18n/index.ts';
import type { ShownState } from '../../moment/agent-state.ts';
import { type Label, sayLabel } from '../../moment/label.ts';
import { NOTHING } from '../../panes/figures.ts';
import { stateCell, timeCell } from '../../panes/tables/agent-columns.ts';
import type { PaneSize } from '../../panes/wording.ts';
import { fitLine, type Line, ruleLine, span, staleLine } from '../../parts/line.ts';
import { type Cell, type Column, cell, placeColumns, rowLine, titleLine } from '../../parts/table/index.ts';
import type { AgentView } from '../../select/agents.ts';
import { countAgentColumns } from '../layout/plan-mixed.ts';

export interface WallAgents {
  /** By name; those of this page. */
  readonly agents: readonly (AgentView | undefined)[];
  readonly title: string;
  readonly names: WallLayout['agentNames'];
}

const NAME_CELLS = 24;
/** A rule and column titles. */
const HEAD_LINES = 2;
const GAP = 2;

export function wallAgentsLines({ agents, title, names }: WallAgents, size: PaneSize, words: Words): Line[] {
  const { width, height } = size;
  const across = countAgentColumns(width);
  const cells = Math.floor((width + GAP) / across) - GAP;
  const placed = placeColumns(columnsOf(words, names), cells);
  const down = Math.max(1, height - HEAD_LINES);
  const drawAt = (index: number): Line => {
    const agent = agents[index];
    if (!agent) return fitLine([], cells);
    const line = fitLine(rowLine(placed, agent), cells);
    return agent.isStale ? staleLine(line) : line;
  };
  const joined = (lines: readonly Line[]): Line =>
    lines.flatMap((line, index) => (index === 0 ? line : [span(' '.repeat(GAP)), ...line]));
  const titles = joined(Array.from({ length: across }, () => fitLine(titleLine(placed), cells)));
  const rows = Array.from({ length: down }, (_, row) =>
    joined(Array.from({ length: across }, (_, column) => drawAt(column * down + row))),
  );
  return [ruleLine(title, '', width), titles, ...rows].slice(0, height).map(line => fitLine(line, width));
}

function columnsOf(words: Words, names: WallLayout['agentNames']): Column<AgentView>[] {
  return [
    {
      id: 'name',
      title: words.say('agent.name'),
      width: 18,
      ideal: NAME_CELLS,
      dropOrder: 0,
      cell: agent => cell(sayLabel(names === 'initials' ? toInitials(agent) : agent, NAME_CELLS)),
    },
    {
      id: 'state',
      title: words.say('agent.state'),
      width: 13,
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
      id: 'note',
      title: words.say('agent.queue'),
      width: 12,
      ideal: 18,
      dropOrder: 1,
      cell: noteCell,
    },
  ];
}

/** Why somebody is away where that is public; that the PBX paused him his state says. Who still talks is at his queue. */
function noteCell({ state, reason, queueName }: AgentView): Cell {
  return cell((HAS_REASON.includes(state) ? reason : undefined) ?? queueName ?? NOTHING);
}

const HAS_REASON: readonly ShownState[] = ['break', 'work', 'unreachable'];

/** `Nino Beridze` → `N. B.` */
function toInitials({ name, ...label }: Label): Label {
  const letters = name
    .split(' ')
    .flatMap(word => [...graphemes.segment(word)].slice(0, 1).map(({ segment }) => `${segment}.`));
  return { ...label, name: letters.join(' ') };
}

const graphemes = new Intl.Segmenter();
