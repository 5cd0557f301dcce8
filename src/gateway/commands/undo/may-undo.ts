// Who may take which command back.
import { commandEntry, roleCovers } from '../../../floor/index.ts';
import type { Failure } from '../../../protocol/index.ts';
import type { Asker } from '../../served.ts';
import type { LoggedOrder } from '../command-log.ts';

/** A lead takes back his own, an admin any. */
export function mayUndo({ id, method, asker: by }: LoggedOrder, { principal }: Asker): Failure | undefined {
  const { name } = by.principal;
  if (name !== principal.name && !roleCovers(principal.role, 'admin'))
    return {
      code: 'not-allowed',
      message: `${id} was ordered by ${name}; a ${principal.role} undoes his own`,
      hint: 'an admin may undo any',
    };
  if (method === 'command.undo') return undefined;
  const { undo, role: least } = commandEntry(method);
  if (!roleCovers(principal.role, least))
    return {
      code: 'not-allowed',
      message: `${method} needs the role ${least}; this token is ${principal.role} (${principal.name})`,
    };
  if (undo.possible) return undefined;
  return { code: 'bad-arguments', message: `${method} cannot be undone`, hint: undo.how };
}
