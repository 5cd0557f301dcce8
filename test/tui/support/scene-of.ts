// A scene without a terminal: for tests of what is selected, drawn and answered.
import type { FeedStatus } from '../../../src/client/index.ts';
import type { FloorDocument } from '../../../src/floor/index.ts';
import { createWords } from '../../../src/i18n/index.ts';
import { createFilter } from '../../../src/tui/find/index.ts';
import { type Marks, NO_MARKS } from '../../../src/tui/moment/judgement.ts';
import { judgeFloor } from '../../../src/tui/moment/marks.ts';
import type { Moment } from '../../../src/tui/moment/moment.ts';
import { composeScene, type Scene } from '../../../src/tui/scene/scene.ts';
import { filterOrder, selectAgentOrder, sortOrder } from '../../../src/tui/select/agent-order.ts';
import { sortIds } from '../../../src/tui/sort/index.ts';
import { FIRST_VIEW, type Route, type ViewState } from '../../../src/tui/view-state/index.ts';
import { EMPTY_DOCUMENT } from './fake-feed.ts';
import { buildRichFloor } from './rich-floor.ts';

/** 14:05:32 in Tbilisi. */
export const NOW = Date.UTC(2026, 10, 23, 10, 5, 32);

export interface MomentOf {
  readonly document?: FloorDocument | undefined;
  readonly now?: number;
  readonly status?: Partial<FeedStatus>;
  /** What the wall remembers of the second before. */
  readonly marksBefore?: Marks;
  /** Whose token it is. */
  readonly reader?: { readonly name: string; readonly role: string };
  /** Of a token of a part of the floor. */
  readonly scope?: readonly string[];
}

/** Judged as at the wall's first second. An explicit `undefined` document: nothing was heard yet. */
export function momentOf(of: MomentOf = {}): Moment {
  const document = 'document' in of ? of.document : buildRichFloor(NOW);
  const moment: Moment = {
    document: document ?? EMPTY_DOCUMENT,
    hasDocument: document !== undefined,
    status: { state: 'live', url: 'ws://127.0.0.1:7420', ...of.status },
    dataNow: of.now ?? NOW,
    clockNow: of.now ?? NOW,
    openedAt: NOW - 60_000,
    marks: NO_MARKS,
    reader: of.reader ?? { name: 'operator', role: 'admin' },
    ...(of.scope === undefined ? {} : { scope: of.scope }),
  };
  return { ...moment, marks: judgeFloor(of.marksBefore ?? NO_MARKS, moment) };
}

export interface SceneOf extends MomentOf {
  readonly columns?: number;
  readonly rows?: number;
  readonly view?: Partial<ViewState>;
  /** Where one is, from the wall. */
  readonly route?: Route;
  readonly isReadOnly?: boolean;
}

export function sceneOf(of: SceneOf = {}): Scene {
  const { columns = 80, rows = 24 } = of;
  const moment = momentOf(of);
  const routes = of.route ? [...FIRST_VIEW.routes, of.route] : FIRST_VIEW.routes;
  const view = { ...FIRST_VIEW, routes, ...of.view };
  const natural = selectAgentOrder(moment, { byName: false });
  const order = sortOrder(natural, ids => sortIds('agents', ids, { moment, sort: view.sorts.agents }));
  const words = createWords();
  const filter = createFilter(view.filter, words);
  const found = filterOrder(moment, order, filter);
  const isReadOnly = of.isReadOnly ?? false;
  const size = { columns, rows };
  return composeScene({ moment, view, size, words, isReadOnly, filter, order, found });
}
