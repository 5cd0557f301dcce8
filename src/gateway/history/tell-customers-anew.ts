// In an epoch that goes on, clients have customers as they were told; the history has kept only what it may of them.
import type { Ledger, RowChange } from '../ledger.ts';

/** One publication in which the customers of the contacts are others: a client that goes on is told what the rows say now. */
export function tellCustomersAnew(ledger: Ledger, at: number): void {
  const { document } = ledger;
  const contacts = new Map<string, RowChange>();
  for (const [id, row] of Object.entries(document.contacts)) {
    if (row.customer === undefined) continue;
    const { customer: _customer, ...before } = row;
    contacts.set(id, { before, after: row });
  }
  if (contacts.size > 0) ledger.record({ document, at, changes: new Map([['contacts', contacts]]) });
}
