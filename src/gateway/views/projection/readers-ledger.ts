// What a scope shows to one reader: all rows are shared but the announcements, which may be for a role or a screen.
import type { AnnouncementRow, FloorDocument, Kind } from '../../../floor/index.ts';
import type { RowChange } from '../../ledger.ts';
import { type Reader, toReadersAnnouncement } from '../scope/announcements.ts';
import type { ShownLedger } from './projected-ledger.ts';

export function createReadersLedger(ledger: ShownLedger, reader: Reader): ShownLedger {
  const toReaders = (row: AnnouncementRow) => toReadersAnnouncement(row, reader);
  return {
    epoch: ledger.epoch,
    get offset() {
      return ledger.offset;
    },
    get at() {
      return ledger.at;
    },
    get document() {
      const { document } = ledger;
      return { ...document, announcements: mapRows(document.announcements, toReaders) };
    },
    since(from) {
      const changes = ledger.since(from);
      const announcements = changes?.get('announcements');
      if (changes === undefined || announcements === undefined) return changes;
      return new Map<Kind, ReadonlyMap<string, RowChange>>([
        ...changes,
        ['announcements', mapChanges(announcements, toReaders)],
      ]);
    },
  };
}

type Cut = (row: AnnouncementRow) => AnnouncementRow | undefined;

function mapRows(rows: FloorDocument['announcements'], cut: Cut): FloorDocument['announcements'] {
  const mapped: Record<string, AnnouncementRow> = Object.create(null);
  for (const [id, row] of Object.entries(rows)) {
    const shown = cut(row);
    if (shown !== undefined) mapped[id] = shown;
  }
  return mapped;
}

function mapChanges(rows: ReadonlyMap<string, RowChange>, cut: Cut): ReadonlyMap<string, RowChange> {
  const cutRow = (row: object | undefined) => (row && isAnnouncement(row) ? cut(row) : undefined);
  return new Map(
    [...rows].map(([id, change]) => {
      const [before, after] = [cutRow(change.before), cutRow(change.after)];
      return [id, { ...(before ? { before } : {}), ...(after ? { after } : {}) }];
    }),
  );
}

/** A ledger does not look into its rows. */
function isAnnouncement(row: object): row is AnnouncementRow {
  return 'audience' in row;
}
