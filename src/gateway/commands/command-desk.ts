// Where commands are taken: found, checked, asked of the row's source in turn, and answered with what came of them.
import type { Command, CommandResult } from '../../floor/index.ts';
import type { Timers } from '../../lib/timers.ts';
import type { CommandCall, DryRunReply, WireCommandReply } from '../../protocol/index.ts';
import type { Hub } from '../hub.ts';
import type { Log } from '../log.ts';
import { type Asker, failed, type Served } from '../served.ts';
import type { SourceDirectory } from '../source-directory.ts';
import { askSource } from './ask-source.ts';
import { createCommandKeys } from './command-keys.ts';
import { findTarget, type Target } from './find-target.ts';
import { createInTurn } from './in-turn.ts';

export interface CommandDesk {
  order(call: CommandCall, asker: Asker): Promise<Served>;
}

export interface CommandDeskOptions {
  readonly hub: Hub;
  readonly sources: SourceDirectory;
  readonly timers: Timers;
  readonly log: Log;
}

interface Order {
  readonly command: Command;
  readonly target: Target;
  readonly asker: Asker;
}

export function createCommandDesk({ hub, sources, timers, log }: CommandDeskOptions): CommandDesk {
  const keys = createCommandKeys();
  const inTurn = createInTurn();
  let orderCount = 0;

  const take = async (call: CommandCall, asker: Asker): Promise<Served> => {
    const { key: _key, dryRun, ...command } = call;
    hub.publish();
    const found = findTarget(hub.ledger.document, command, sources.speaksForBoth);
    if (!found.ok) return found;
    const { target } = found;
    if (dryRun === true) return reply(toDryRun(target));
    return inTurn(`${target.kind} ${target.id}`, () => ask({ command, target, asker }));
  };

  const ask = async ({ command, target, asker }: Order): Promise<Served> => {
    const source = sources.of(target.source);
    if (source === undefined) return failed('source-lost', `source ${target.source} is not served here`);
    orderCount += 1;
    const id = `c${orderCount}`;
    const details = { command: id, method: command.method, target: target.id, who: asker.principal.name };
    log({ level: 'info', what: 'command asked', ...details });
    const { result, later } = await askSource(
      source,
      { command, by: { who: asker.principal.name, how: `command ${id}` } },
      timers,
    );
    later?.then(settled => {
      log({
        level: 'info',
        what: 'command settled',
        ...details,
        outcome: settled.outcome,
        said: settled.said,
      });
      asker.tell('command.settled', toReply(id, settled, hub.publish()));
    });
    log({ level: 'info', what: 'command answered', ...details, outcome: result.outcome, said: result.said });
    return reply(toReply(id, result, hub.publish()));
  };

  return { order: (call, asker) => keys.once(asker.principal.name, call, () => take(call, asker)) };
}

/** The offset stands where the floor shows what was done; the source's event came before its word. */
function toReply(command: string, result: CommandResult, offset: number): WireCommandReply {
  const steps = result.steps.map(step => ({ ...step }));
  return { command, ...result, steps, ...(result.outcome === 'applied' ? { offset } : {}) };
}

function toDryRun({ source, kind, id }: Target): DryRunReply {
  return { dryRun: true, source, said: `${source} would be asked, about ${kind} ${id}` };
}

function reply(result: WireCommandReply | DryRunReply): Served {
  return { ok: true, resultText: JSON.stringify(result) };
}
