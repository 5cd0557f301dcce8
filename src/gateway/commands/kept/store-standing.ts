// Whose doing it is that something stands as it does, as it is stored over a restart: one text a subject.
import { type Command, pieceKey } from '../../../floor/index.ts';
import { asFields } from '../../../lib/fields.ts';
import { parseJson } from '../../../lib/parse-json.ts';
import type { Followed, Standing, Watched } from '../undo/standing-watch.ts';

type StoredStands = readonly Omit<Standing, 'command'>[];

/** All pieces of one subject are asked about by one command: any of those that were ordered about it. */
interface Stored {
  readonly command: Command;
  readonly standings: StoredStands;
  readonly orders: readonly {
    readonly id: string;
    readonly own: readonly string[];
    readonly earlier: StoredStands;
  }[];
}

/** '' where nothing of it is to be remembered. */
export function formatStanding({ standings, orders, command }: Watched): string {
  if (orders.size === 0) return '';
  const stored: Stored = {
    command,
    standings: [...standings.values()].map(withoutCommand),
    orders: [...orders].map(([id, { own, earlier, isAnswered }]) => ({
      id,
      own: [...own],
      // Of one that was answered only what it may have changed can stand again.
      earlier: [...earlier].flatMap(([name, one]) =>
        isAnswered && !own.has(name) ? [] : [withoutCommand(one)],
      ),
    })),
  };
  return JSON.stringify(stored);
}

export function parseStanding(text: string): Watched | undefined {
  const stored = parseJson(text);
  if (!Array.isArray(asFields(stored).standings)) return undefined;
  const { command, standings, orders } = stored as Stored;
  const byKey = (stands: StoredStands): Map<string, Standing> =>
    new Map(stands.map(one => [pieceKey(one.piece), { ...one, command }]));
  return {
    command,
    lastRow: undefined,
    standings: byKey(standings),
    orders: new Map(
      orders.map(({ id, own, earlier }): [string, Followed] => [
        id,
        { own: new Set(own), earlier: byKey(earlier), isAnswered: true },
      ]),
    ),
  };
}

function withoutCommand({ command: _command, ...standing }: Standing): Omit<Standing, 'command'> {
  return standing;
}
