// The orders on disk: written over as they go on, looked up by id, read back from the newest.
import type { DatabaseSync } from 'node:sqlite';
import type { OrderQuery, StoredOrder } from '../journal-api.ts';

export interface OrderTable {
  put(order: StoredOrder, writtenAt: number): void;
  find(id: string): StoredOrder | undefined;
  list(query: OrderQuery): StoredOrder[];
  /** The newest `kept`, and of the older ones those that are open or whose key stands `at`. */
  restore(kept: number, at: number): StoredOrder[];
  /** Those written before lose what an undo would need, their steps, and those before `gone` are forgotten. */
  retire(before: { readonly slim: number; readonly gone: number }): void;
}

export function createOrderTable(db: DatabaseSync): OrderTable {
  const columns = 'id, askedAt, who, isOpen, keyUntil, line, doing';
  const put = db.prepare(
    `INSERT INTO orders (id, askedAt, writtenAt, who, isOpen, keyUntil, line, doing) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET isOpen = excluded.isOpen, keyUntil = excluded.keyUntil, line = excluded.line,
       doing = excluded.doing`,
  );
  const find = db.prepare(`SELECT ${columns} FROM orders WHERE id = ?`);
  const list = db.prepare(
    `SELECT ${columns} FROM orders
     WHERE askedAt >= :since AND askedAt < :until AND (:who = '' OR who = :who)
       AND (:before = '' OR ordinal < (SELECT ordinal FROM orders WHERE id = :before))
     ORDER BY ordinal DESC LIMIT :limit`,
  );
  const restore = db.prepare(
    `SELECT ${columns} FROM orders
     WHERE ordinal > (SELECT coalesce(max(ordinal), 0) FROM orders) - :kept OR isOpen = 1 OR keyUntil > :at
     ORDER BY ordinal`,
  );
  const toSlim = db.prepare(`SELECT id, line FROM orders WHERE writtenAt < ? AND doing != '' AND isOpen = 0`);
  const slim = db.prepare(`UPDATE orders SET line = ?, doing = '' WHERE id = ?`);
  const forget = db.prepare('DELETE FROM orders WHERE writtenAt < ? AND isOpen = 0');
  return {
    put({ id, askedAt, who, isOpen, keyUntil, line, doing }, writtenAt) {
      put.run(id, askedAt, writtenAt, who, isOpen ? 1 : 0, keyUntil, line, doing);
    },
    find(id) {
      const row = find.get(id);
      return row === undefined ? undefined : toOrder(row);
    },
    list: ({ limit, since = 0, until = Number.MAX_VALUE, who = '', before = '' }) =>
      list.all({ since, until, who, before, limit }).map(toOrder).reverse(),
    restore: (kept, at) => restore.all({ kept, at }).map(toOrder),
    retire(before) {
      for (const { id, line } of toSlim.all(before.slim)) slim.run(withoutSteps(String(line)), String(id));
      forget.run(before.gone);
    },
  };
}

type Row = Readonly<Record<string, unknown>>;

function toOrder({ id, askedAt, who, isOpen, keyUntil, line, doing }: Row): StoredOrder {
  return {
    ...{ id: String(id), askedAt: Number(askedAt), who: String(who), isOpen: isOpen === 1 },
    ...{ keyUntil: Number(keyUntil), line: String(line), doing: String(doing) },
  };
}

function withoutSteps(line: string): string {
  return JSON.stringify(JSON.parse(line), (name, value: unknown) => (name === 'steps' ? [] : value));
}
