// The thread that writes the journal: what an order waits for is not behind what the floor does.
import type { JournalInit } from '../journal/journal-api.ts';
import { serveJournal } from '../journal/serve-journal.ts';
import { serveThread } from './serve-thread.ts';

serveThread((init: JournalInit) => serveJournal(init));
