// The tables that are written beside the events, in this order: each is named here once.
import type { HistoryTable } from './history-table.ts';
import { intervalTables } from './intervals/interval-tables.ts';

export const HISTORY_TABLES: readonly HistoryTable[] = [intervalTables];
