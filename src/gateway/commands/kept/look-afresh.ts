// What became of an order that was on its way when the gateway ended, as far as the floor shows it afterwards.
import { type Command, type CommandResult, type FloorDocument, subjectOf } from '../../../floor/index.ts';
import type { Doing } from '../command-log.ts';
import { type Wanted, wantedOf } from '../wanted-of.ts';

/** The outcome stays unknown where nothing can be seen of it: that is said, and nothing is looked for any more. */
export function lookAfresh(doing: Doing, now: FloorDocument): CommandResult {
  const { command, before } = doing;
  const pieces = wantedOf(doing, now);
  const changes = pieces.filter(({ was, wanted }) => was !== wanted);
  if (pieces.length > 0) return judge(pieces, changes);
  if (command.method === 'agent.logout') return judgeLogout(command, now);
  return isUntouched(command, before, now) ? notDone() : unseen(command);
}

function judge(pieces: readonly Wanted[], changes: readonly Wanted[]): CommandResult {
  if (pieces.every(({ wanted, is }) => is === wanted))
    return result(
      'applied',
      'it stands as it was ordered, as the source tells since the gateway was started again',
    );
  const done = changes.filter(({ wanted, is }) => is === wanted);
  if (changes.every(({ was, is }) => is === was)) return notDone();
  if (done.length > 0)
    return result('refused', 'done in part, as the source tells since the gateway was started again');
  return result('unknown', 'what came of it cannot be known: it stands otherwise since');
}

function judgeLogout(command: Extract<Command, { agent: string }>, { agents }: FloorDocument): CommandResult {
  const places = Object.values(agents[command.agent]?.memberships ?? {});
  return places.every(({ fixed }) => fixed === true)
    ? result('applied', 'he is logged out, as the source tells since the gateway was started again')
    : notDone();
}

/** The contact is where it was. One that is not has perhaps gone by itself. */
function isUntouched(command: Command, { contacts }: Doing['before'], now: FloorDocument): boolean {
  const { kind, id } = subjectOf(command);
  const [was, is] = [contacts[id], now.contacts[id]];
  if (kind !== 'contacts' || was === undefined || is === undefined) return false;
  return was.queue === is.queue && was.ordinal === is.ordinal && was.state === is.state;
}

function notDone(): CommandResult {
  return result('refused', 'not done, as the source tells since the gateway was started again');
}

function unseen({ method }: Command): CommandResult {
  return result('unknown', `what came of it cannot be known: nothing is left to be seen of ${method}`);
}

function result(outcome: CommandResult['outcome'], said: string): CommandResult {
  return { outcome, said, steps: [] };
}
