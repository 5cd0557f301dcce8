// Why what stands in an agent's timeline was ordered: from the command log, as far as whoever asks may read that.
import { type AgentTimeline, isAgentTimeline, type LoggedCommand } from '../../protocol/index.ts';
import { type Served, serveResult } from '../served.ts';

/** Undefined of what is not there, or not for whoever asks. */
export type FindLogged = (command: string) => Promise<LoggedCommand | undefined>;

type By = AgentTimeline['entries'][number]['by'];

/** Whatever else was served stays as it is. */
export async function tellWhy(served: Served, find: FindLogged): Promise<Served> {
  // Most have nothing to look up, and are not read a second time.
  if (!served.ok || !served.resultText.includes('"how":"command ')) return served;
  const timeline: unknown = JSON.parse(served.resultText);
  if (!isAgentTimeline(timeline)) return served;
  const commands = new Set(timeline.entries.flatMap(({ by }) => commandIn(by) ?? []));
  const found = await Promise.all(
    [...commands].map(async command => [command, reasonIn(await find(command), timeline.agent)] as const),
  );
  const reasons = new Map(found);
  const entries = timeline.entries.map(entry => {
    const why = reasons.get(commandIn(entry.by) ?? '');
    return entry.by === undefined || why === undefined ? entry : { ...entry, by: { ...entry.by, why } };
  });
  return serveResult({ ...timeline, entries });
}

/** `command cgzjlo-81` */
function commandIn(by: By): string | undefined {
  return by === undefined ? undefined : /^command (\S{1,64})$/.exec(by.how)?.[1];
}

/** That of a pause stands in the entry itself. What a source says of an order about somebody else is none of his. */
function reasonIn(logged: LoggedCommand | undefined, agent: string): string | undefined {
  if (logged === undefined || logged.method === 'agent.pause') return undefined;
  const { about, params } = logged;
  const isAboutHim = about.kind === 'agents' && about.id === agent;
  return isAboutHim && typeof params.reason === 'string' ? params.reason : undefined;
}
