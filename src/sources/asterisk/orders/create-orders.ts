// The orders of one Asterisk: planned on what is believed of it, carried out over its session, answered within ten seconds.
import { type ChangedBy, type Command, type CommandResult, subjectOf } from '../../../floor/index.ts';
import { cleanText } from '../../../lib/clean-text.ts';
import type { CommandPreview, Performed } from '../../source.ts';
import { formatDid, formatStep } from './format-step.ts';
import type { OrderSettings } from './order-settings.ts';
import { planOrder } from './plan/plan-order.ts';
import { EFFECT_MS } from './run/ask-step.ts';
import { beginRun, carryOut, type Run } from './run/carry-out.ts';
import type { Desk } from './run/desk.ts';
import { createInTurn } from './run/in-turn.ts';
import { createHolds } from './run/keep-holds.ts';
import { watchFor } from './run/wait.ts';
import { isRefusal, type Order } from './step.ts';

export interface OrdersParts extends Desk {
  /** The actions that the account may call. */
  readonly commands: () => ReadonlySet<string>;
  readonly settings: OrderSettings;
  /** Something a person should know of, in a sentence. */
  readonly warn: (sentence: string) => void;
}

export interface Orders {
  /** Never rejects. `settled` is there where it is `unknown` or `deferred`, and resolves once it is told what came of it. */
  perform(command: Command, by: ChangedBy): Promise<Performed>;
  preview(command: Command): CommandPreview;
  stop(): void;
}

export function createOrders(parts: OrdersParts): Orders {
  const { pbx, timers, clock, settings } = parts;
  const inTurn = createInTurn(timers, EFFECT_MS);
  const holds = createHolds({ desk: parts, inTurn, warn: parts.warn });
  let isStopped = false;
  void adoptEachTime();

  function plan(command: Command): Order {
    return planOrder({ pbx, settings, commands: parts.commands(), clock }, command);
  }

  async function adoptEachTime(): Promise<void> {
    while (!isStopped) {
      await watchFor(parts, () => pbx.isSynced).held;
      holds.adopt();
      await watchFor(parts, () => !pbx.isSynced).held;
    }
  }

  async function carry(command: Command, by: ChangedBy, done: () => void): Promise<Performed> {
    const order = plan(command);
    if (isRefusal(order)) {
      done();
      return { outcome: 'refused', said: order.refusal, steps: [] };
    }
    const lost = Promise.withResolvers<string>();
    const run = beginRun(parts, order, by, lost.resolve);
    const settled = carryOut(parts, run)
      .catch((error: unknown): Performed => toFault(error))
      .finally(() => {
        for (const hold of run.holds) holds.keep(hold, by);
        done();
      });
    // Nobody else waits for a session that may not come again.
    lost.promise.then(done);
    const late = Promise.withResolvers<string>();
    const callOff = timers.after(EFFECT_MS, () =>
      late.resolve(`no answer from ${pbx.settings.name} in 10 s`),
    );
    const first = await Promise.race([settled, lost.promise, late.promise]);
    callOff();
    return typeof first === 'string' ? { ...toUnknown(run, first), settled: settled.then(inTheEnd) } : first;
  }

  return {
    async perform(command, by) {
      const { kind, id } = subjectOf(command);
      const result = await inTurn.run(`${kind} ${id}`, done => carry(command, by, done));
      return (
        result ?? {
          outcome: 'refused',
          said: `not asked: another order for ${id} is still under way`,
          steps: [],
        }
      );
    },
    preview(command) {
      const order = plan(command);
      return isRefusal(order)
        ? { refusal: order.refusal, steps: [] }
        : { steps: order.steps.filter(({ isUnforeseen }) => !isUnforeseen).map(formatStep) };
    },
    stop() {
      isStopped = true;
      holds.stop();
    },
  };
}

function inTheEnd({ settled, ...result }: Performed): CommandResult | Promise<CommandResult> {
  return settled ?? result;
}

function toUnknown(run: Run, said: string): CommandResult {
  const { current } = run;
  const open =
    current === undefined ? [] : [{ did: formatDid(current.action), outcome: 'unknown' as const, said }];
  return { outcome: 'unknown', said, steps: [...run.lines, ...open] };
}

/** A fault of our own: how far it came is not known. */
function toFault(error: unknown): CommandResult {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { outcome: 'unknown', said: `ringtop failed on it: ${cleanText(words, { cells: 160 })}`, steps: [] };
}
