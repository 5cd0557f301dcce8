// The history's thread: what was folded is written here, so that nobody in the gateway waits for the disk.

import type { HistoryInit } from '../history/history-api.ts';
import { createHistoryApi } from '../history/history-api-of.ts';
import { HISTORY_TABLES } from '../history/history-tables.ts';
import { serveThread } from './serve-thread.ts';

serveThread((init: HistoryInit) => createHistoryApi(init, HISTORY_TABLES));
