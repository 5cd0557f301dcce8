// One projection of the document, and its messages: each made once, for every session that looks at the floor this way.
import { createHash } from 'node:crypto';
import type { FloorDocument, Kind } from '../../floor/index.ts';
import { createMergePatch } from '../../lib/merge-patch.ts';
import type { Timers } from '../../lib/timers.ts';
import { type Encoding, toColumns } from '../../protocol/index.ts';
import type { ChangedRows, RowChange } from '../ledger.ts';
import { createSharedMessage, type SharedMessage } from '../session/shared-message.ts';
import type { createDocumentText } from './document-text.ts';
import type { ShownLedger } from './projection/projected-ledger.ts';
import { createSnapshots, KEPT_MS, type Snapshot } from './snapshots.ts';

/** What a session may see: these kinds of what its ledger shows, which is the floor cut to a scope and masked. */
export interface ViewScope {
  /** Sorted, each once. */
  readonly kinds: readonly Kind[];
  /** Names the scope and the mask, and the reader where it matters who reads; absent of the whole floor, unmasked. */
  readonly of?: string;
}

export interface View {
  readonly scope: ViewScope;
  /** Names run and view: an offset of another view is not resumed. */
  readonly epoch: string;
  /** Of what it shows now, within the epoch. */
  readonly offset: number;
  project(): Partial<FloorDocument>;
  /** The projection as JSON. */
  snapshotText(): string;
  /** The same for those who follow: of a large floor perhaps a little older, at the offset that it names. */
  snapshot(encoding: Encoding): Snapshot;
  /**
   * The difference of two projections as JSON: what the view showed at `from`, and what it shows. `{}` where it shows
   * the same; undefined where the ledger no longer knows what it was.
   */
  patchText(from: number): string | undefined;
  /** The notification that brings a session from `from` to the present by `patch`. */
  patchMessage(from: number, patch: string): SharedMessage;
  /** See `Step`. The same object for all who ask from the same place: nearly everybody does. */
  step(sent: number, same: number): Step;
  /** The notification that the feed lives, for all who are at the same offset. */
  markMessage(mark: { offset: number; at: number; rate: number }): SharedMessage;
}

export const EMPTY_PATCH = '{}';

/**
 * What a session that was brought to `sent`, and saw no change until `same`, is to be sent now; undefined where the
 * view shows the same.
 */
export type Step = SharedMessage | 'fell-behind' | undefined;

export interface ViewParts {
  readonly ledger: ShownLedger;
  readonly timers: Timers;
  readonly scope: ViewScope;
  /** Shared by all views: they show the same rows. */
  readonly documentText: ReturnType<typeof createDocumentText>;
}

export function createView({ ledger, timers, scope, documentText }: ViewParts): View {
  const epoch = `${ledger.epoch}-${nameOf(scope)}`;
  const snapshots = createOncePerOffset<string>(ledger);
  const patches = createOncePerOffset<string | undefined>(ledger);
  const messages = createOncePerOffset<SharedMessage>(ledger);
  const snapshotText = () =>
    snapshots.of(0, () => {
      timers.after(KEPT_MS, snapshots.release);
      return documentText(project(scope, ledger.document));
    });
  const snapshotsIn: { readonly [E in Encoding]: () => Snapshot } = {
    rows: createSnapshots({ ledger, timers, snapshotText }),
    columns: createSnapshots({
      ...{ ledger, timers },
      snapshotText: () => JSON.stringify(toColumns(project(scope, ledger.document))),
    }),
  };
  const marks = createLastOnly(toMarkMessage);
  const patchText = (from: number) => patches.of(from, () => toPatchText(scope, ledger.since(from)));
  const patchMessage = (from: number, patch: string) =>
    messages.of(from, () => toMessage({ epoch, from, offset: ledger.offset, at: ledger.at }, patch));
  const steps = createLastStep(ledger, (sent, same) => {
    const patch = patchText(same);
    if (patch === undefined) return 'fell-behind';
    return patch === EMPTY_PATCH || sent === ledger.offset ? undefined : patchMessage(sent, patch);
  });
  return {
    ...{ scope, epoch, snapshotText, patchText, patchMessage },
    get offset() {
      return ledger.offset;
    },
    project: () => project(scope, ledger.document),
    snapshot: encoding => snapshotsIn[encoding](),
    step: steps,
    markMessage: mark => marks(JSON.stringify({ epoch, ...mark })),
  };
}

/** Only what leads to the present offset is kept; nearly everybody asks for the same `from`. */
function createOncePerOffset<Value>(ledger: ShownLedger) {
  const made = new Map<number, { readonly value: Value }>();
  let madeAt = -1;
  return {
    of(from: number, make: () => Value): Value {
      if (madeAt !== ledger.offset) made.clear();
      madeAt = ledger.offset;
      const entry = made.get(from) ?? { value: make() };
      made.set(from, entry);
      return entry.value;
    },
    release: () => made.clear(),
  };
}

/** A thousand sessions ask ten times a second, each from where the one before it asked: three numbers are compared. */
function createLastStep(ledger: ShownLedger, make: (sent: number, same: number) => Step): View['step'] {
  let [lastSent, lastSame, lastOffset] = [-1, -1, -1];
  let last: Step;
  return (sent, same) => {
    const { offset } = ledger;
    if (sent !== lastSent || same !== lastSame || offset !== lastOffset) {
      last = make(sent, same);
      [lastSent, lastSame, lastOffset] = [sent, same, offset];
    }
    return last;
  };
}

/** For what many ask in one sweep, and nobody again. */
function createLastOnly<Value>(make: (key: string) => Value): (key: string) => Value {
  let last: { readonly key: string; readonly value: Value } | undefined;
  return key => {
    if (last?.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}

function project(scope: ViewScope, document: FloorDocument): Partial<FloorDocument> {
  return Object.fromEntries(scope.kinds.map(kind => [kind, document[kind]]));
}

function toPatchText(scope: ViewScope, changes: ChangedRows | undefined): string | undefined {
  if (changes === undefined) return undefined;
  const patch: Record<string, object> = {};
  for (const kind of scope.kinds) {
    const rows = toRowsPatch(changes.get(kind));
    if (rows !== undefined) patch[kind] = rows;
  }
  return JSON.stringify(patch);
}

function toRowsPatch(rows: ReadonlyMap<string, RowChange> | undefined): object | undefined {
  // Without a prototype: `__proto__` is an id like others.
  const patch: Record<string, object | null> = Object.create(null);
  let isEmpty = true;
  for (const [id, { before, after }] of rows ?? []) {
    const change = toRowPatch(before, after);
    if (change === undefined) continue;
    patch[id] = change;
    isEmpty = false;
  }
  return isEmpty ? undefined : patch;
}

function toRowPatch(before: object | undefined, after: object | undefined): object | null | undefined {
  if (after === undefined) return before === undefined ? undefined : null;
  return before === undefined ? after : createMergePatch(before, after);
}

function toMessage(
  stamp: { epoch: string; from: number; offset: number; at: number },
  patch: string,
): SharedMessage {
  const params = `${JSON.stringify(stamp).slice(0, -1)},"patch":${patch}}`;
  return createSharedMessage(`{"jsonrpc":"2.0","method":"floor.patch","params":${params}}`);
}

function toMarkMessage(params: string): SharedMessage {
  return createSharedMessage(`{"jsonrpc":"2.0","method":"floor.mark","params":${params}}`);
}

/** Short, and without a word of what the scope is. */
function nameOf(scope: ViewScope): string {
  return createHash('sha256').update(JSON.stringify(scope)).digest('hex').slice(0, 8);
}
