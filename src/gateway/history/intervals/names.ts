// The numbers that names stand for in the rows: given once, and what is known of each kept up to date.
import type { DatabaseSync } from 'node:sqlite';
import type { AgentId, CampaignId, Floor, QueueId } from '../../../floor/index.ts';
import { toQueueFields } from './queue-fields.ts';

type LiveQueue = NonNullable<ReturnType<Floor['queues']['get']>>;
type Standpoint = NonNullable<ReturnType<Floor['agents']['get']>>['standpoint'];
type Fields = readonly (string | number | null)[];

export interface Names {
  queue(floor: Floor, queue: LiveQueue): number;
  /** Of an id alone; 0 where nothing is known of it. */
  knownQueue(id: QueueId): number | null;
  agent(floor: Floor, id: AgentId, source: string): number;
  campaign(floor: Floor, id: CampaignId): number;
  channel(channel: string): number;
  standing(standpoint: Standpoint): number;
}

export function createNames(db: DatabaseSync): Names {
  const queues = createNameTable(db, {
    table: 'queue_names',
    key: 'queue',
    fields: [
      'source',
      'name',
      'channel',
      'team',
      'place',
      'target_share',
      'service_level',
      'zone',
      'day_start_hour',
      'cannot_tell',
    ],
  });
  const agents = createNameTable(db, {
    table: 'agent_names',
    key: 'agent',
    fields: ['source', 'name', 'team'],
  });
  const campaigns = createNameTable(db, {
    table: 'campaign_names',
    key: 'campaign',
    fields: ['source', 'name'],
  });
  const channels = createNameTable(db, { table: 'channel_names', key: 'channel', fields: [] });
  const standings = createStandings(db);
  return {
    queue: (floor, queue) => queues.put(queue.id, toQueueFields(floor, queue)),
    knownQueue: id => queues.find(id) ?? null,
    agent(floor, id, source) {
      const agent = floor.agents.get(id);
      // A record tells of people whom nobody has described yet, or any more.
      if (agent === undefined) return agents.find(id) ?? agents.put(id, [source, id, null]);
      return agents.put(id, [agent.source.id, agent.name, agent.team ?? null]);
    },
    campaign(floor, id) {
      const campaign = floor.campaigns.get(id);
      if (campaign === undefined) return campaigns.find(id) ?? campaigns.put(id, ['', id]);
      return campaigns.put(id, [campaign.source.id, campaign.name]);
    },
    channel: channel => channels.put(channel, []),
    standing: standings,
  };
}

interface NameTable {
  put(key: string, fields: Fields): number;
  find(key: string): number | undefined;
}

interface NameTableShape {
  readonly table: string;
  readonly key: string;
  readonly fields: readonly string[];
}

function createNameTable(db: DatabaseSync, { table, key, fields }: NameTableShape): NameTable {
  const known = new Map<string, { id: number; told: string }>();
  const columns = [key, ...fields];
  const updates = columns.map(column => `${column} = excluded.${column}`).join(', ');
  const put = db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
     ON CONFLICT (${key}) DO UPDATE SET ${updates} RETURNING id`,
  );
  const find = db.prepare(`SELECT id FROM ${table} WHERE ${key} = ?`);
  return {
    put(name, values) {
      const told = JSON.stringify(values);
      const seen = known.get(name);
      if (seen?.told === told) return seen.id;
      const id = Number(put.get(name, ...values)?.id);
      known.set(name, { id, told });
      return id;
    },
    find(name) {
      const id = known.get(name)?.id ?? find.get(name)?.id;
      return id === undefined ? undefined : Number(id);
    },
  };
}

/** What a person is doing, in so far as a report tells it apart. */
function createStandings(db: DatabaseSync): Names['standing'] {
  const known = new Map<string, number>();
  const put = db.prepare(
    `INSERT INTO standings (state, own, work, auto, reason) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET state = excluded.state RETURNING id`,
  );
  return ({ state, own, work, auto, reason = '' }) => {
    const values = [state, own ? 1 : 0, work ? 1 : 0, auto ? 1 : 0, reason];
    const key = JSON.stringify(values);
    const id = known.get(key) ?? Number(put.get(...values)?.id);
    known.set(key, id);
    return id;
  };
}
