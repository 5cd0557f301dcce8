// Who calls, told to one who may know it: written down before it is said, and said to nobody else.
import type { ContactRow } from '../../floor/index.ts';
import { type Allowance, createAllowance, type Pace } from '../../lib/allowance.ts';
import { createBoundedMap } from '../../lib/bounded-map.ts';
import { cleanText } from '../../lib/clean-text.ts';
import type { Timers } from '../../lib/timers.ts';
import { type Failure, RingtopError, type UnmaskCall, type Unmasked } from '../../protocol/index.ts';
import type { KnownCustomer } from '../../sources/index.ts';
import { ambiguous, candidatesOf } from '../commands/resolve-ids.ts';
import type { Hub } from '../hub.ts';
import { whoOf } from '../journal/audit/audit-entry.ts';
import type { Journal } from '../journal/journal.ts';
import { type Asker, failed, type Served, serveResult } from '../served.ts';
import type { SourceDirectory } from '../source-directory.ts';
import type { Views } from '../views/views.ts';

export interface UnmaskDesk {
  unmask(call: UnmaskCall, asker: Asker): Promise<Served>;
}

export interface UnmaskParts {
  readonly hub: Pick<Hub, 'publish'>;
  readonly views: Pick<Views, 'for'>;
  readonly sources: Pick<SourceDirectory, 'of'>;
  readonly journal: Pick<Journal, 'audit' | 'isKept'>;
  readonly timers: Pick<Timers, 'now'>;
}

/** Who helps a customer asks for one at a time; who collects numbers is slowed to ten a minute. */
const PACE: Pace = { perSecond: 1 / 6, burst: 10 };
const MOST_REMEMBERED = 1_000;
const REASON = { cells: 200 };

type Found =
  | { readonly ok: true; readonly id: string; readonly row: ContactRow; readonly customer: KnownCustomer }
  | { readonly ok: false; readonly failure: Failure };

export function createUnmaskDesk({ hub, views, sources, journal, timers }: UnmaskParts): UnmaskDesk {
  const { audit, isKept } = journal;
  const allowances = createBoundedMap<string, Allowance>(MOST_REMEMBERED);

  /** On the floor as the asker sees it: what is elsewhere is not there for him. */
  const find = (contact: string, { principal }: Asker): Found => {
    hub.publish();
    const shown = views.for(principal).document;
    const [id = contact, ...others] = candidatesOf(shown, 'contacts', contact);
    if (others.length > 0) return ambiguous(contact, [id, ...others]);
    const row = Object.hasOwn(shown.contacts, id) ? shown.contacts[id] : undefined;
    if (row === undefined)
      return failed(
        'not-found',
        `there is no contact ${JSON.stringify(contact)}`,
        'see: ringtop get contacts',
      );
    const source = sources.of(row.source);
    if (source?.customerOf === undefined)
      return failed('not-capable', `source ${row.source} keeps no number and no name`);
    const customer = source.customerOf(id);
    if (customer === undefined)
      return failed('not-capable', `source ${row.source} was told neither number nor name of ${id}`);
    return { ok: true, id, row, customer };
  };
  const slowed = (asker: Asker): Served | undefined => {
    const { tokenId } = asker.principal;
    const allowance = allowances.of(tokenId, () => createAllowance(PACE, timers.now));
    if (allowance.take(1)) return undefined;
    audit.note({ ...whoOf(asker), what: 'customer.unmask-refused', why: TOO_MANY }, `unmask ${tokenId}`);
    const waitS = Math.ceil(allowance.waitMs(1) / 1_000);
    return failed('busy', `${TOO_MANY} were asked for by this token`, `ask again in ${waitS} s`);
  };

  return {
    async unmask({ contact, reason }, asker) {
      const why = cleanText(reason, REASON);
      const found = why === '' ? NO_REASON : (slowed(asker) ?? find(contact, asker));
      if (!('row' in found)) return found;
      if (!isKept) return failed('not-recorded', 'nothing is kept here, and no number is told', KEEP);
      try {
        await audit.write({ ...whoOf(asker), what: 'customer.unmasked', why, detail: detailOf(found) });
      } catch (error) {
        if (error instanceof RingtopError) return failed(error.code, error.message, error.hint);
        throw error;
      }
      // While it was written down his token may have ended, the contact may have gone, or left what he may see.
      const refused = asker.refusalNow?.();
      if (refused !== undefined) return { ok: false, failure: refused };
      const again = find(found.id, asker);
      if (!again.ok) return again;
      const unmasked: Unmasked = { contact: again.id, ...again.customer };
      return serveResult(unmasked);
    },
  };
}

const NO_REASON = failed('bad-arguments', 'customer.unmask: reason: is no reason');
const TOO_MANY = 'too many customers';
const KEEP = 'Start the gateway with a data folder, for its audit: ringtop gateway --data DIR.';

/** The customer as everybody sees him. */
function detailOf({ id, row }: { readonly id: string; readonly row: ContactRow }) {
  const { source, customer, queue, campaign } = row;
  return {
    ...{ contact: id, source },
    ...(customer === undefined ? {} : { customer }),
    ...(queue === undefined ? {} : { queue }),
    ...(campaign === undefined ? {} : { campaign }),
  };
}
