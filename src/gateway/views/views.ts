// All views that anyone has asked for: sessions that may see the same share one.
import { type FloorDocument, KINDS, type Kind } from '../../floor/index.ts';
import { createBoundedMap } from '../../lib/bounded-map.ts';
import type { Timers } from '../../lib/timers.ts';
import type { Principal, Scope } from '../access/principal.ts';
import { createEpoch } from '../create-epoch.ts';
import type { Ledger } from '../ledger.ts';
import { createDocumentText } from './document-text.ts';
import { isForPublicWalls } from './mask/is-for-public-walls.ts';
import { maskAgent } from './mask/mask-agent.ts';
import { createMaskedProjection } from './projection/masked-projection.ts';
import { createProjectedLedger, type ShownLedger } from './projection/projected-ledger.ts';
import { createReadersLedger } from './projection/readers-ledger.ts';
import { createScopedProjection } from './projection/scoped-projection.ts';
import type { Reader } from './scope/announcements.ts';
import { createScopeRule } from './scope/scope-rule.ts';
import { createView, type View, type ViewScope } from './view.ts';

export interface Views {
  /** @default every kind */
  of(kinds?: readonly Kind[]): View;
  /** What they show, as it is. */
  readonly document: FloorDocument;
  /** Only what this one may see. */
  for(viewer: Viewer): Views;
}

/** Who looks, as far as it decides what is shown. */
export type Viewer = Pick<Principal, 'name' | 'role' | 'scope'>;

/** More are no center's: the one that was asked for longest ago is made anew when it is asked for again. */
const MOST_LEDGERS = 256;
const MOST_VIEWS = 2_048;

export function createViews(ledger: Ledger, timers: Timers): Views {
  const ledgers = createBoundedMap<string, ShownLedger>(MOST_LEDGERS);
  // One a set of kinds, a scope and, where it matters, a reader. An unused one keeps no text for long.
  const views = createBoundedMap<string, View>(MOST_VIEWS);
  const documentText = createDocumentText();
  const viewOf = (shown: ShownLedger, scope: ViewScope): View =>
    views.of(JSON.stringify(scope), () => createView({ ledger: shown, timers, scope, documentText }));

  const viewsOf = (shown: ShownLedger, of?: string): Views => ({
    of: wanted => viewOf(shown, { kinds: inOrder(wanted), ...(of === undefined ? {} : { of }) }),
    get document() {
      return shown.document;
    },
    for: viewsFor,
  });
  /** Announcements may be for a role or a screen alone; all other rows are the same for all readers of a scope. */
  const readersViewsOf = (shown: ShownLedger, of: string, { name, role }: Reader): Views => {
    const own = createReadersLedger(shown, { name, role });
    return {
      ...viewsOf(shown, of),
      of(wanted) {
        const kinds = inOrder(wanted);
        return kinds.includes('announcements')
          ? viewOf(own, { kinds, of: JSON.stringify([of, role, name]) })
          : viewOf(shown, { kinds, of });
      },
      get document() {
        return own.document;
      },
    };
  };
  const viewsFor = ({ name, role, scope }: Viewer): Views => {
    const isPublic = isForPublicWalls(role);
    if (scope === undefined) return isPublic ? viewsOf(maskedLedger(), 'masked') : all;
    const seen = nameOf(scope, isPublic);
    return readersViewsOf(
      ledgers.of(seen, () => scopedLedger(scope, isPublic)),
      seen,
      { name, role },
    );
  };
  const maskedLedger = (): ShownLedger =>
    ledgers.of('masked', () =>
      createProjectedLedger(
        ledger,
        createMaskedProjection(() => ledger.document),
      ),
    );
  const scopedLedger = (scope: Scope, isPublic: boolean): ShownLedger =>
    createProjectedLedger(
      ledger,
      createScopedProjection({
        floor: () => ledger.document,
        rule: createScopeRule(scope),
        maskAgent: isPublic ? maskAgent : row => row,
      }),
      { epoch: createEpoch() },
    );
  const all = viewsOf(ledger);
  return all;
}

function inOrder(wanted: readonly Kind[] = KINDS): readonly Kind[] {
  return KINDS.filter(kind => wanted.includes(kind));
}

/** The same for scopes that name the same, in whatever order. */
function nameOf({ queues, teams, campaigns }: Scope, isPublic: boolean): string {
  const lists = [queues, teams, campaigns].map(names => [...new Set(names)].sort());
  return JSON.stringify([...lists, isPublic]);
}
