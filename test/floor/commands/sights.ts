// Rows as an undo sees them: only what it looks at is given, the rest is filled in.
import type { AgentRow, CampaignRow, ContactRow, Sight } from '../../../src/floor/index.ts';

interface Told {
  readonly agents?: Readonly<Record<string, AgentRow>>;
  readonly campaigns?: Readonly<Record<string, Partial<CampaignRow>>>;
  readonly contacts?: Readonly<Record<string, Partial<ContactRow>>>;
}

export function sight({ agents = {}, campaigns = {}, contacts = {} }: Told): Sight {
  return {
    agents,
    campaigns: mapRows(campaigns, row => ({ ...CAMPAIGN, ...row })),
    contacts: mapRows(contacts, row => ({ ...CONTACT, ...row })),
  };
}

export function agentRow(memberships: AgentRow['memberships'], more: Partial<AgentRow> = {}): AgentRow {
  return { source: 'pbx', name: 'Nino', state: 'available', memberships, today: NO_DAY, ...more };
}

function mapRows<Row, Whole>(rows: Readonly<Record<string, Row>>, whole: (row: Row) => Whole) {
  return Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, whole(row)]));
}

const NO_DAY = { contacts: 0, missed: 0, talkMs: 0, holdMs: 0, wrapUpMs: 0, availableMs: 0 };

const CAMPAIGN: CampaignRow = {
  source: 'pbx',
  name: 'Spring',
  mode: 'progressive',
  state: 'running',
  since: 0,
  lines: 0,
  talking: 0,
  today: { attempts: 0, connects: 0, drops: 0, outcomes: {} },
  dropCap: { share: 0.03, windowMs: 1 },
  dropWindow: { drops: 0, answered: 0 },
  connectsLast60m: 0,
};

const CONTACT: ContactRow = {
  source: 'pbx',
  ordinal: 1,
  channel: 'voice',
  direction: 'inbound',
  enteredAt: 0,
  state: 'waiting',
  since: 0,
};
