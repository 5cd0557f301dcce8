// The table of each kind that `ringtop get` prints.
import { fieldsOf, type ListKind } from '../../protocol/index.ts';
import type { ListTable } from '../output/list-table.ts';
import { COLUMNS } from './columns.ts';
import { levelsOf } from './levels.ts';
import { WIDE } from './wide-columns.ts';

export function tableOf(kind: ListKind): ListTable {
  return {
    ...{ noun: kind, command: `ringtop get ${kind}`, name: 'id' },
    ...{ columns: COLUMNS[kind], wide: WIDE[kind], fields: fieldsOf(kind) },
    levels: item => levelsOf(kind, item),
  };
}
