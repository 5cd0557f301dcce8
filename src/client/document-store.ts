// The document of this client, and the position it stands at: patches apply exactly there, or not at all.
import { createDocument, type FloorDocument, KINDS } from '../floor/index.ts';
import { noteSuccessor } from '../lib/lineage.ts';
import { applyMergePatch } from '../lib/merge-patch.ts';
import type { MarkMessage, PatchMessage, SubscribedMessage } from '../protocol/index.ts';

export interface Position {
  readonly epoch: string;
  readonly offset: number;
}

export interface DocumentStore {
  readonly document: FloorDocument;
  /** Absent before the first snapshot. */
  readonly position: Position | undefined;
  /** False where it does not fit: what followed another position than the one here. */
  subscribed(message: SubscribedMessage): boolean;
  /** False where something between is missing. */
  patch(message: PatchMessage): boolean;
  /** Whether the document is what the mark vouches for. */
  isAt(mark: MarkMessage): boolean;
}

export function createDocumentStore(): DocumentStore {
  let document = createDocument();
  let position: Position | undefined;

  return {
    get document() {
      return document;
    },
    get position() {
      return position;
    },
    subscribed({ epoch, offset, recovered, patch }) {
      if (recovered && position?.epoch !== epoch) return false;
      document = applyMergePatch(recovered ? document : createDocument(), patch);
      position = { epoch, offset };
      return true;
    },
    patch({ epoch, from, offset, patch }) {
      if (position?.epoch !== epoch || position.offset !== from) return false;
      const before = document;
      document = applyMergePatch(document, patch);
      noteWhatChanged(before, document, patch);
      position = { epoch, offset };
      return true;
    },
    isAt: ({ epoch, offset }) => position?.epoch === epoch && position.offset === offset,
  };
}

/** Of thousands of rows a patch has some dozens: nobody has to look for them again. */
function noteWhatChanged(before: FloorDocument, after: FloorDocument, patch: PatchMessage['patch']): void {
  for (const kind of KINDS) {
    const rows = patch[kind];
    if (before[kind] !== after[kind] && typeof rows === 'object' && rows !== null)
      noteSuccessor(before[kind], after[kind], Object.keys(rows));
  }
}
