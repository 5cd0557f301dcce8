// The rich floor with people away from home, as in SCREENS §3.
import type { AgentRow, FloorDocument, Loan } from '../../../src/floor/index.ts';
import { buildRichFloor } from './rich-floor.ts';

const HOUR = 3_600_000;

/** Tamar G. is lent from Sales to Support by levan, back at 16:00; ბექა to VIP from Support by olena, till the end of her shift. */
export function buildLentFloor(now: number, more: { readonly tamar?: Partial<Loan> } = {}): FloorDocument {
  const rich = buildRichFloor(now);
  const tamar: Loan = {
    at: now - 150_000,
    who: 'levan',
    how: 'command c1',
    undoAt: now + 2 * HOUR,
    ...more.tamar,
  };
  const beka: Loan = { at: now - 3 * HOUR, who: 'olena', how: 'command c2', until: 'end-of-shift' };
  return {
    ...rich,
    agents: Object.fromEntries(
      Object.entries(rich.agents).map(([id, row]) => {
        if (row.name === 'Tamar G.') return [id, lend(row, 'sales', 'support', tamar)];
        return [id, row.name === 'ბექა მჭედლიშვილი' ? lend(row, 'support', 'vip', beka) : row];
      }),
    ),
  };
}

function lend(row: AgentRow, from: string, to: string, loan: Loan): AgentRow {
  return {
    ...row,
    memberships: { [to]: { penalty: 0, lent: loan } },
    left: { [from]: { ...loan, penalty: 2 } },
  };
}
